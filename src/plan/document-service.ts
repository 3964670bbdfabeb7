import type { Context } from '../context.ts'
import type { Document } from '../documents/index.ts'
import { notFound } from '../errors.ts'
import { type Download, documentDownload, writeDocument } from '../http/index.ts'
import { type Locale, translator } from '../messages.ts'
import type { Actor } from '../permissions.ts'
import { dayIn } from './calendar-day.ts'
import { existing } from './change-service.ts'
import type { documentFormats } from './document-endpoints.ts'
import type { Shelf } from './document-shelf.ts'
import { type DocumentKind, planDocument } from './documents/index.ts'
import { evaluate } from './finding-service.ts'
import { judgeReadings } from './judge-readings.ts'
import { metricNames } from './metric-service.ts'
import { placeText, type Strategy } from './model/strategy.ts'
import type { PlanParts } from './parts.ts'
import { checkStrategy } from './rules/check-strategy.ts'
import { themeHandedToNobody } from './rules/checks/theme-handed-to-nobody.ts'
import { countView, openShare } from './share-service.ts'
import { hiddenParts, type Shown, shownFacts, shownStrategy } from './shared-parts.ts'
import { documentOf, momentOf, readDocument } from './strategy-service.ts'
import { findVersionRow, type VersionRow } from './version-store.ts'

type Format = (typeof documentFormats)[number]
type Asked = { kind: DocumentKind; locale: Locale; paper?: 'a4' | 'us-letter' | undefined }
/** A document for a member: of a version, or of the working text. Throws `plan.no-such-version`, `plan.document-failed`, `plan.documents-busy`. */
export async function readDocumentFile(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  strategyId: number,
  input: Omit<Asked, 'locale'> & { format: Format; locale?: Locale | undefined; version?: number | undefined },
): Promise<Download> {
  const { organisationId } = actor
  const asked = { ...input, locale: input.locale ?? actor.locale }
  let version: VersionRow | undefined
  if (input.version !== undefined) {
    version = await findVersionRow(ctx.db, organisationId, strategyId, input.version)
    if (version === undefined) throw notFound('plan.no-such-version', { number: input.version })
  }
  const written = await compose(ctx, parts, organisationId, strategyId, asked, version, null)
  return download(asked, input.format, written.date.on, await writeDocument(ctx.log, written, input.format, 'plan'))
}

/** The same for whoever holds a read-only link: its language, its chapters; made once for many who ask within minutes. */
export async function readSharedFile(
  ctx: Context,
  parts: PlanParts,
  shelf: Shelf,
  token: string,
  input: { format: Format; paper?: 'a4' | 'us-letter' | undefined },
): Promise<Download> {
  const { share, organisation, version } = await openShare(ctx, token)
  const asked = { kind: share.document, locale: share.locale, paper: input.paper }
  const shown = { chapters: share.chapters, confidential: share.confidential }
  const { today } = await momentOf(ctx, organisation.id)
  const key = [organisation.id, share.strategy_id, version.number, version.state, today, asked, shown, input.format]
  const file = await shelf(JSON.stringify(key), async () => {
    const written = await compose(ctx, parts, organisation.id, share.strategy_id, asked, version, shown)
    return writeDocument(ctx.log, written, input.format, 'plan')
  })
  await countView(ctx.db, share)
  return download(asked, input.format, today, file)
}

const download = ({ kind, locale }: Asked, format: Format, day: string, file: string | Buffer) =>
  documentDownload(format, `${translator(locale)(`plan.documents.fileNames.${kind}`)}-${day}.${format}`, file)

/** `shown`: what a link shows of it; null: all, for a member. */
async function compose(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  strategyId: number,
  { kind, locale, paper }: Asked,
  version: VersionRow | undefined,
  shown: Shown | null,
): Promise<Document> {
  const row = await existing(ctx.db, organisationId, strategyId)
  const adopted = version === undefined ? undefined : await documentOf(ctx.db, version)
  const digest = kind === 'digest' && shown !== null && adopted !== undefined
  // What is heard, and what came of it, is no intention that waits for an adoption.
  const text = digest ? { ...adopted, ...heardIn(await readDocument(ctx.db, organisationId, row)) } : adopted
  const { document, read, facts, result, moment } = await evaluate(ctx, parts, organisationId, row, text)
  const organisation = await ctx.db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return planDocument(kind, {
    strategy: shown === null ? document : shownStrategy(document, shown, translator(locale)('plan.documents.somebody')),
    ...(shown === null ? {} : { hidden: hiddenParts(shown) }),
    locale,
    organisation: organisation.name,
    today: moment.today,
    version: version === undefined ? null : { number: version.number, adoptedOn: adoptedOn(version, moment.timeZone) },
    readings: judgeReadings(document, read, moment, locale),
    // What is to be mended is said inside the house; the voice of the public says what nobody was told of, as far as it is shown.
    findings: (shown === null
      ? result.findings
      : digest && shown.confidential.includes('journal')
        ? checkStrategy(document, shownFacts(facts, document), [themeHandedToNobody]).findings
        : []
    ).map(one => ({
      rule: one.rule,
      severity: one.severity,
      at: placeText(one.at),
      params: one.params,
      accepted:
        one.accepted === undefined ? null : { reason: one.accepted.reason, until: one.accepted.until, by: null },
    })),
    facts: shown === null ? facts : shownFacts(facts, document),
    paper: paper ?? paperOf(document),
    metricNames: metricNames(read.metrics, locale),
  })
}

const heardIn = ({ needs, arguments: heard, handovers }: Strategy): Partial<Strategy> => ({
  needs,
  arguments: heard,
  handovers,
})

const adoptedOn = ({ state, decided_at }: VersionRow, timeZone: string): string | null =>
  (state === 'adopted' || state === 'superseded') && decided_at !== null ? dayIn(timeZone, decided_at) : null

/** The sheet of the place: letter in North America, A4 elsewhere. */
const paperOf = (strategy: Strategy): 'a4' | 'us-letter' =>
  strategy.organisation?.territory === 'quebec' || strategy.organisation?.territory === 'canada' ? 'us-letter' : 'a4'
