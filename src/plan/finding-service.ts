import type { Context } from '../context.ts'
import { announce } from '../db/index.ts'
import { AppError, notFound } from '../errors.ts'
import type { Actor } from '../permissions.ts'
import type { CoreOperation } from './apply-operations.ts'
import { commitOperations, existing, toWrite } from './change-service.ts'
import type { Facts } from './facts.ts'
import { listFindingRows, syncFindings } from './finding-store.ts'
import { gatherFacts } from './gather-facts.ts'
import { stepOf } from './map-method.ts'
import { placeText, type Strategy } from './model/strategy.ts'
import type { Moment, PlanParts } from './parts.ts'
import { findingKey } from './place.ts'
import type { FindingView, SeverityCounts } from './reading-schema.ts'
import { currentReadings, type Readings, readingsOfVersion } from './reading-service.ts'
import { type CheckResult, checkStrategy, type Finding, namedBy } from './rules/check-strategy.ts'
import { addMonths } from './rules/days.ts'
import { momentOf, readDocument } from './strategy-service.ts'
import { findStrategyRow, findText, lockStrategyRow, type StrategyRow } from './strategy-store.ts'

export type Evaluation = {
  document: Strategy
  read: Readings
  facts: Facts
  result: CheckResult
  moment: Moment
}

/** Holds the checks against the working text as it stands, or a version's, with what is known now of that very text. */
export async function evaluate(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  row: StrategyRow,
  version?: Strategy,
): Promise<Evaluation> {
  const moment = await momentOf(ctx, organisationId)
  const document = version ?? (await readDocument(ctx.db, organisationId, row))
  const readings = version === undefined ? currentReadings : readingsOfVersion
  const read = await readings(ctx, parts, organisationId, row, document, moment)
  const facts = await gatherFacts(ctx, parts, organisationId, row, document, read, moment)
  return { document, read, facts, result: checkStrategy(document, facts), moment }
}

/** Open findings, those accepted left out. */
export function countOpen(findings: readonly Finding[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, remark: 0 }
  for (const finding of findings) if (finding.accepted === undefined) counts[finding.severity] += 1
  return counts
}

/** The checks as a job: what came and what went is kept, and open pages hear of it. */
export async function checkAndKeep(ctx: Context, parts: PlanParts, organisationId: string, id: number): Promise<void> {
  const row = await findStrategyRow(ctx.db, organisationId, id)
  if (row === undefined || row.archived) return
  const { result } = await evaluate(ctx, parts, organisationId, row)
  await keepFindings(ctx, organisationId, row, result.findings)
}

/** Findings of a text that has moved on are not kept: its own check follows. */
async function keepFindings(
  ctx: Context,
  organisationId: string,
  row: StrategyRow,
  findings: Finding[],
): Promise<void> {
  const at = ctx.clock.now()
  await ctx.db.transaction().execute(async tx => {
    const now = await lockStrategyRow(tx, organisationId, row.id)
    if (now === undefined || now.revision !== row.revision) return
    const counts = countOpen(findings)
    const moved = await syncFindings(tx, organisationId, row.id, findings, at)
    await tx
      .updateTable('plan_strategy')
      .set({ checked_at: at, checked_revision: row.revision, finding_counts: JSON.stringify(counts) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', row.id)
      .execute()
    if (moved) await announce(tx, organisationId, { kind: 'findings-changed', id: String(row.id), data: { counts } })
  })
}

export async function listFindings(ctx: Context, parts: PlanParts, actor: Actor, id: number) {
  const { organisationId } = actor
  const row = await existing(ctx.db, organisationId, id)
  const { result, facts } = await evaluate(ctx, parts, organisationId, row)
  const seen = new Map(
    (await listFindingRows(ctx.db, organisationId, id, { open: true })).map(one => [
      findingKey(one.rule, one.place),
      one.first_seen_at.toISOString(),
    ]),
  )
  return {
    findings: result.findings.map(finding => present(finding, seen, facts.now)),
    unknown: result.unknown,
    checkedAt: facts.now,
    revision: row.revision,
  }
}

function present(finding: Finding, seen: ReadonlyMap<string, string>, now: string): FindingView {
  const at = placeText(finding.at)
  const { accepted } = finding
  return {
    rule: finding.rule,
    principle: finding.principle,
    severity: finding.severity,
    step: stepOf(finding),
    at,
    params: finding.params,
    since: seen.get(findingKey(finding.rule, at)) ?? now,
    accepted:
      accepted === undefined ? null : { reason: accepted.reason, until: accepted.until, by: accepted.by ?? null },
  }
}

export async function listPastFindings(
  ctx: Context,
  actor: Actor,
  id: number,
  filter: { open?: boolean | undefined; after?: string | undefined; limit: number },
) {
  await existing(ctx.db, actor.organisationId, id)
  const found = await listFindingRows(ctx.db, actor.organisationId, id, { ...filter, limit: filter.limit + 1 })
  const rows = found.slice(0, filter.limit)
  return {
    next: found.length > filter.limit ? (rows.at(-1)?.id ?? null) : null,
    findings: rows.map(row => ({
      id: row.id,
      rule: row.rule,
      at: row.place,
      severity: row.severity,
      params: row.params,
      firstSeenAt: row.first_seen_at.toISOString(),
      resolvedAt: row.resolved_at?.toISOString() ?? null,
    })),
  }
}

export async function readFacts(ctx: Context, parts: PlanParts, actor: Actor, id: number): Promise<Facts> {
  const row = await existing(ctx.db, actor.organisationId, id)
  return (await evaluate(ctx, parts, actor.organisationId, row)).facts
}

/** Findings are lived with for a year, or to the end of the strategy. */
const mostMonths = 12

/**
 * Accepts what stands open now: if the finding comes to name something else, it is asked again. Replaces an earlier
 * acceptance of the same. Throws `plan.until-past`, `plan.until-too-far`, `plan.finding-gone`.
 */
export async function acceptFinding(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  id: number,
  input: { rule: string; at: string; reason: string; until: string },
) {
  const read = await existing(ctx.db, actor.organisationId, id)
  const { document, result, moment } = await evaluate(ctx, parts, actor.organisationId, read)
  const { today } = moment
  if (input.until < today) throw new AppError('plan.until-past', { until: input.until }, { status: 422 })
  const latest = [addMonths(today, mostMonths), document.period?.to ?? ''].sort().at(-1)!
  if (input.until > latest) throw new AppError('plan.until-too-far', { latest }, { status: 422 })
  const found = result.findings.find(one => one.rule === input.rule && placeText(one.at) === input.at)
  if (found === undefined) throw new AppError('plan.finding-gone', {}, { status: 409 })
  const of = namedBy(found.params)
  return ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId, id)
    const key = findingKey(input.rule, input.at)
    const operations: CoreOperation[] = [
      { do: 'remove', at: `accepted/${key}` },
      { do: 'add', to: 'accepted', item: { ...input, ...(of.length === 0 ? {} : { of }), by: actor.name } },
    ]
    const { revision, change } = await commitOperations(ctx, tx, actor, row, operations)
    return { revision, change }
  })
}

/** Throws `plan.not-accepted`. */
export const withdrawAcceptance = (ctx: Context, actor: Actor, id: number, input: { rule: string; at: string }) =>
  ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId, id)
    const key = findingKey(input.rule, input.at)
    const { text } = await findText(tx, actor.organisationId, row, ['accepted'])
    if (!text.lists.get('accepted')?.has(key)) throw notFound('plan.not-accepted')
    const { revision, change } = await commitOperations(ctx, tx, actor, row, [{ do: 'remove', at: `accepted/${key}` }])
    return { revision, change }
  })
