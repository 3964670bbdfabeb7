import type { Context } from '../context.ts'
import { printDocument, writeHtml } from '../documents/index.ts'
import { AppError, notFound } from '../errors.ts'
import { Download } from '../http/index.ts'
import type { Locale } from '../messages.ts'
import type { Actor } from '../permissions.ts'
import { dayIn } from './calendar-day.ts'
import { existing } from './change-service.ts'
import type { documentFormats } from './document-endpoints.ts'
import { type DocumentKind, planDocument } from './documents/index.ts'
import { evaluate } from './finding-service.ts'
import { listMetricViews } from './metric-service.ts'
import { placeText, type Strategy } from './model/strategy.ts'
import type { PlanParts } from './parts.ts'
import { listReadings } from './reading-service.ts'
import { openShare } from './share-service.ts'
import { momentOf } from './strategy-service.ts'
import { findVersionRow, type VersionRow } from './version-store.ts'

type Asked = {
  kind: DocumentKind
  format: (typeof documentFormats)[number]
  paper?: 'a4' | 'us-letter' | undefined
  locale: Locale
}
const types = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A document for a member: of a version, or of the working text. Throws `plan.no-such-version`, `plan.document-failed`. */
export async function readDocumentFile(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  strategyId: number,
  input: Omit<Asked, 'locale'> & { locale?: Locale | undefined; version?: number | undefined },
): Promise<Download> {
  const locale = input.locale ?? actor.locale
  let version: VersionRow | undefined
  if (input.version !== undefined) {
    version = await findVersionRow(ctx.db, actor.organisationId, strategyId, input.version)
    if (version === undefined) throw notFound('plan.no-such-version', { number: input.version })
  }
  return write(ctx, parts, { ...actor, locale }, strategyId, { ...input, locale }, version)
}

/** The same for whoever holds a read-only link, in the link's language. */
export async function readSharedFile(
  ctx: Context,
  parts: PlanParts,
  token: string,
  input: Pick<Asked, 'format' | 'paper'>,
): Promise<Download> {
  const { share, organisation, version } = await openShare(ctx, token)
  const reader: Actor = {
    organisationId: organisation.id,
    userId: null,
    name: '',
    role: 'reader',
    via: 'system',
    locale: share.locale,
  }
  const asked = { ...input, kind: share.document, locale: share.locale }
  return write(ctx, parts, reader, share.strategy_id, asked, version)
}

async function write(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  strategyId: number,
  asked: Asked,
  version: VersionRow | undefined,
): Promise<Download> {
  const { organisationId } = actor
  const row = await existing(ctx.db, organisationId, strategyId)
  const moment = await momentOf(ctx, organisationId)
  const { document, facts, result } = await evaluate(ctx, parts, organisationId, row, version?.snapshot)
  const [{ readings }, metrics, organisation] = await Promise.all([
    listReadings(ctx, parts, actor, strategyId),
    listMetricViews(parts, actor),
    ctx.db.selectFrom('organisation').select('name').where('id', '=', organisationId).executeTakeFirstOrThrow(),
  ])
  const written = planDocument(asked.kind, {
    strategy: document,
    locale: asked.locale,
    organisation: organisation.name,
    today: moment.today,
    version:
      version === undefined
        ? null
        : {
            number: version.number,
            adoptedOn:
              version.state === 'adopted' || version.state === 'superseded'
                ? decidedOn(version, moment.timeZone)
                : null,
          },
    readings,
    findings: result.findings.map(one => ({
      rule: one.rule,
      severity: one.severity,
      at: placeText(one.at),
      params: one.params,
      accepted:
        one.accepted === undefined ? null : { reason: one.accepted.reason, until: one.accepted.until, by: null },
    })),
    facts,
    paper: asked.paper ?? paperOf(document),
    metricNames: new Map(metrics.map(one => [one.id, one])),
  })
  const name = `${asked.kind}-${moment.today}.${asked.format}`
  if (asked.format === 'html') return new Download(types.html, name, writeHtml(written), 'show')
  try {
    return new Download(types[asked.format], name, Buffer.from(await printDocument(written, asked.format)))
  } catch (error) {
    ctx.log.error({ err: error }, 'a document was not printed')
    throw new AppError('plan.document-failed', {}, { status: 503, cause: error })
  }
}

const decidedOn = (version: VersionRow, timeZone: string): string | null =>
  version.decided_at === null ? null : dayIn(timeZone, version.decided_at)

/** The sheet of the place: letter in North America, A4 elsewhere. */
const paperOf = (strategy: Strategy): 'a4' | 'us-letter' =>
  strategy.organisation?.territory === 'quebec' || strategy.organisation?.territory === 'canada' ? 'us-letter' : 'a4'
