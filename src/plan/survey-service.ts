import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { AppError, conflict, notFound } from '../errors.ts'
import { audit, hashToken, newLinkToken, organisationOfToken } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { dayIn } from './calendar-day.ts'
import { commitOperations, existing, toWrite } from './change-service.ts'
import { makeItemId } from './make-item-id.ts'
import { timeZoneOf } from './parts.ts'
import { momentOf } from './strategy-service.ts'
import { findText, lockStrategyRow } from './strategy-store.ts'
import { summariseSurvey } from './summarise-survey.ts'
import type { SurveyView } from './survey-endpoints.ts'
import { type SurveyQuestion, surveyQuestions } from './survey-questions.ts'
import {
  closeSurveys,
  countSurveyAnswers,
  findSurveyByToken,
  findSurveyRow,
  listSurveyAnswers,
  listSurveyRows,
  lockSurveyRow,
  type SurveyRow,
} from './survey-store.ts'

const purpose = (organisationId: string) => `plan.survey-link:${organisationId}`

function present(ctx: Context, row: SurveyRow, answers: number): SurveyView {
  const token = row.closed_at === null ? openToken(ctx, row) : null
  return {
    id: row.id,
    name: row.name,
    groups: row.groups,
    invited: row.invited,
    openedAt: row.opened_at.toISOString(),
    closesOn: row.closes_on,
    closedAt: row.closed_at?.toISOString() ?? null,
    answers,
    link: token === null ? null : `${ctx.config.publicUrl}/survey/${token}`,
  }
}

/** Null where the installation's secret is another than the one that sealed it: the address goes on working, only we no longer know it. */
function openToken(ctx: Context, row: SurveyRow): string | null {
  try {
    return ctx.secrets.open(row.sealed_token, purpose(row.organisation_id))
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

export async function listSurveys(ctx: Context, actor: Actor, strategyId: number): Promise<SurveyView[]> {
  await existing(ctx.db, actor.organisationId, strategyId)
  const rows = await listSurveyRows(ctx.db, actor.organisationId, strategyId)
  const counts = new Map(
    (await countSurveyAnswers(ctx.db, actor.organisationId, strategyId)).map(one => [one.id, one.answers]),
  )
  return rows.map(row => present(ctx, row, counts.get(row.id) ?? 0))
}

/** Opens the survey and writes it into the strategy in one transaction. Throws `plan.survey-over`: its last day is past. */
export async function createSurvey(
  ctx: Context,
  actor: Actor,
  strategyId: number,
  input: { name: string; groups: string[]; invited: number; closesOn?: string | undefined },
): Promise<SurveyView> {
  const { organisationId } = actor
  const { today, now } = await momentOf(ctx, organisationId)
  if (input.closesOn !== undefined && input.closesOn < today)
    throw new AppError('plan.survey-over', {}, { status: 422 })
  const token = newLinkToken(organisationId)
  const row = await ctx.db.transaction().execute(async tx => {
    const strategy = await toWrite(tx, organisationId, strategyId)
    const { text } = await findText(tx, organisationId, strategy, ['surveys'])
    const known = new Set((await listSurveyRows(tx, organisationId, strategyId)).map(one => one.id))
    const items = text.lists.get('surveys')
    const id = makeItemId(input.name, 'survey', { has: one => known.has(one) || (items?.has(one) ?? false) })
    const item = {
      id,
      name: input.name,
      from: today,
      ...(input.closesOn === undefined ? {} : { to: input.closesOn }),
      ...(input.invited > 0 ? { invited: input.invited } : {}),
    }
    await commitOperations(ctx, tx, actor, strategy, [{ do: 'add', to: 'surveys', item }])
    await audit(tx, actor, 'plan.create-survey', { type: 'survey', id, name: input.name })
    return tx
      .insertInto('plan_survey')
      .values({
        organisation_id: organisationId,
        strategy_id: strategyId,
        id,
        token_hash: hashToken(token),
        sealed_token: ctx.secrets.seal(token, purpose(organisationId)),
        name: input.name,
        language: strategy.language,
        groups: [...new Set(input.groups)],
        invited: input.invited,
        opened_at: now,
        closes_on: input.closesOn ?? null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })
  return present(ctx, row, 0)
}

/** Throws `plan.no-such-survey`. */
async function surveyOf(ctx: Pick<Context, 'db'>, organisationId: string, strategyId: number, id: string) {
  const row = await findSurveyRow(ctx.db, organisationId, strategyId, id)
  if (row === undefined) throw notFound('plan.no-such-survey')
  return row
}

export async function closeSurvey(ctx: Context, actor: Actor, strategyId: number, id: string): Promise<SurveyView> {
  const { organisationId } = actor
  const before = await surveyOf(ctx, organisationId, strategyId, id)
  const { today, now } = await momentOf(ctx, organisationId)
  if (before.closed_at === null)
    await ctx.db.transaction().execute(async tx => {
      const strategy = await lockStrategyRow(tx, organisationId, strategyId)
      await closeSurveys(tx, organisationId, strategyId, [id], now)
      // The strategy says when it ended, as far as it may still be written.
      if (strategy !== undefined && !strategy.archived)
        await commitOperations(ctx, tx, actor, strategy, [{ do: 'set', at: `surveys/${id}/to`, to: today }])
      await audit(tx, actor, 'plan.close-survey', { type: 'survey', id, name: before.name })
    })
  const answers = await listSurveyAnswers(ctx.db, organisationId, strategyId, id)
  return present(ctx, await surveyOf(ctx, organisationId, strategyId, id), answers.length)
}

/** Nothing but the number of answers while they come in. An answer that is being given is waited for: none comes after the result. */
export const readSurveyResult = (ctx: Context, actor: Actor, strategyId: number, id: string) =>
  ctx.db.transaction().execute(async tx => {
    const row = await lockSurveyRow(tx, actor.organisationId, strategyId, id, 'update')
    if (row === undefined) throw notFound('plan.no-such-survey')
    const open = await isOpen(ctx, row)
    const answers = await listSurveyAnswers(tx, actor.organisationId, strategyId, id)
    return summariseSurvey(answers, row.invited, open)
  })

/** Throws `plan.no-such-survey` for anything that is no link of ours. */
async function byToken(ctx: Context, token: string): Promise<SurveyRow> {
  const organisationId = organisationOfToken(token)
  const row = organisationId === null ? undefined : await findSurveyByToken(ctx.db, organisationId, hashToken(token))
  if (row === undefined) throw notFound('plan.no-such-survey')
  return row
}

async function isOpen(ctx: Context, row: SurveyRow): Promise<boolean> {
  if (row.closed_at !== null) return false
  if (row.closes_on === null) return true
  return dayIn(await timeZoneOf(ctx.db, row.organisation_id), ctx.clock.now()) <= row.closes_on
}

export async function readSurveyForm(ctx: Context, token: string) {
  const row = await byToken(ctx, token)
  const organisation = await ctx.db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', row.organisation_id)
    .executeTakeFirstOrThrow()
  return {
    organisation: organisation.name,
    name: row.name,
    language: row.language,
    groups: row.groups,
    questions: [...surveyQuestions],
    open: await isOpen(ctx, row),
  }
}

/** More than were invited may answer, and some twice; not without end. */
const mostAnswers = (invited: number): number => (invited === 0 ? 5_000 : Math.max(50, 3 * invited))

/** Keeps the answers and nothing that tells whose they are. Throws `plan.survey-closed`, `plan.survey-full`, `plan.no-such-group`, `plan.empty-answer`. */
export async function answerSurvey(
  ctx: Context,
  token: string,
  group: string | null,
  answers: Partial<Record<SurveyQuestion, number | 'unsure'>>,
): Promise<void> {
  const known = await byToken(ctx, token)
  if (group !== null && !known.groups.includes(group))
    throw new AppError('plan.no-such-group', { group }, { status: 422 })
  if (Object.keys(answers).length === 0) throw new AppError('plan.empty-answer', {}, { status: 422 })
  await ctx.db.transaction().execute(async tx => {
    const row = await lockSurveyRow(tx, known.organisation_id, known.strategy_id, known.id, 'share')
    if (row === undefined || !(await isOpen(ctx, row))) throw conflict('plan.survey-closed')
    const given = await listSurveyAnswers(tx, row.organisation_id, row.strategy_id, row.id)
    if (given.length >= mostAnswers(row.invited)) throw conflict('plan.survey-full')
    await tx
      .insertInto('plan_survey_answer')
      .values({
        organisation_id: row.organisation_id,
        strategy_id: row.strategy_id,
        survey_id: row.id,
        // By chance alone: ids that ascend would tell the order in which people answered.
        id: randomUUID(),
        group,
        answers: JSON.stringify(answers),
      })
      .execute()
  })
}
