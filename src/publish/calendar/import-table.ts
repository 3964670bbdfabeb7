import { dayFirst, openTable } from '../../connectors/file/index.ts'
import type { Db } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError } from '../../errors.ts'
import { memberRoute, type Route } from '../../http/index.ts'
import { errorMessage, translator } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { newEntry } from '../entries/entry-endpoints.ts'
import { findEntry } from '../entries/entry-store.ts'
import { resolvePlanned } from '../entries/planned-time.ts'
import { removeEntryOf } from '../entries/remove-entry.ts'
import { insertNewEntry } from '../entries/write-entry.ts'
import type { PublishParts } from '../parts.ts'
import { zoneOf } from '../zone-of.ts'
import { guessPlan, type PlanRow, readPlanRow } from './read-plan-row.ts'
import * as endpoints from './table-endpoints.ts'

type Given = ParsedInputOf<typeof endpoints.importCalendarTable>
type Refused = { row: number; why: string }
type Known = {
  zone: string
  entries: ReadonlySet<string>
  /** What is planned, by its title and its instant: a table kept elsewhere comes again, corrected. */
  planned: ReadonlySet<string>
  /** By the account's name, and by its name and network: several may be called alike. */
  accounts: ReadonlyMap<string, Account[]>
}
type Account = { id: string; html: boolean }

const [mostRows, shownRows, shownRefused] = [500, 10, 100]
const folded = (name: string) => name.normalize('NFC').toLowerCase()

async function readTable(actor: Actor, given: Given, known: Known) {
  const t = translator(actor.locale)
  const table = await openTable(once(given.text), guessPlan, given.mapping)
  const first = dayFirst(table.sampleOf('day'))
  const at = (field: string) => table.columns.findIndex(column => table.mapping[column] === field)
  const places = new Map(endpoints.planFields.map(field => [field, at(field)]))
  const good: { row: number; plan: PlanRow }[] = []
  const refused: Refused[] = []
  const seen = new Set<string>()
  const refuse = (row: number, why: string) => refused.push({ row, why })
  for await (const record of table.records) {
    const { row } = record
    if ('fault' in record) {
      refuse(row, t('publish.calendarTable.faults.row'))
      continue
    }
    if (good.length >= mostRows) {
      refuse(row, t('publish.calendarTable.faults.many', { most: mostRows }))
      break
    }
    const plan = readPlanRow(field => record.cells[places.get(field) ?? -1] ?? '', first, known.zone)
    if ('fault' in plan) {
      refuse(row, t(`publish.calendarTable.faults.${plan.fault}`))
      continue
    }
    const fault = faultOf(plan, seen, known)
    if (fault === null) good.push({ row, plan })
    else
      refuse(
        row,
        fault instanceof AppError
          ? errorMessage(actor.locale, fault.code, fault.params)
          : t(`publish.calendarTable.faults.${fault.is}`, { place: fault.place ?? '' }),
      )
    if (plan.entryId !== null) seen.add(plan.entryId)
  }
  return { columns: table.columns, mapping: table.mapping, good, refused }
}

/** Why a row that can be read is left aside: nobody guesses an hour that clocks jump over or show twice. */
function faultOf(
  { entryId, title, local, places }: PlanRow,
  seen: ReadonlySet<string>,
  known: Known,
): { is: 'known' | 'again' | 'account'; place?: string } | AppError | null {
  if (entryId !== null && known.entries.has(entryId)) return { is: 'known' }
  if (entryId !== null && seen.has(entryId)) return { is: 'again' }
  const place = places.find(one => accountsOf(known, one).length > 1)
  if (place !== undefined) return { is: 'account', place }
  try {
    return known.planned.has(`${title} ${resolvePlanned({ local }, known.zone).at}`) ? { is: 'known' } : null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

const accountsOf = ({ accounts }: Known, place: string): Account[] => accounts.get(folded(place)) ?? []

async function* once(text: string) {
  yield text
}

async function knownOf({ connectors }: PublishParts, db: Db, organisationId: string): Promise<Known> {
  const entries = await db
    .selectFrom('entry')
    .select(['id', 'title', 'planned_at'])
    .where('organisation_id', '=', organisationId)
    .where('state', '!=', 'removed')
    .execute()
  const channels = await db
    .selectFrom('channel')
    .select(['id', 'name', 'connector', 'limits'])
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'removed')
    .execute()
  const accounts = new Map<string, Account[]>()
  for (const { id, name, connector: kind, limits } of channels) {
    const connector = connectors.get(kind)
    const publish = connector?.channel?.publish
    if (connector === null || publish === undefined) continue
    const account = { id, html: (limits ?? publish.limits).body === 'html' }
    for (const called of new Set([folded(name), folded(`${name} (${connector.name})`)]))
      accounts.set(called, [...(accounts.get(called) ?? []), account])
  }
  return {
    zone: await zoneOf(db, organisationId),
    entries: new Set(entries.map(one => one.id)),
    planned: new Set(entries.map(one => `${one.title} ${one.planned_at?.toISOString()}`)),
    accounts,
  }
}

async function previewOf(parts: PublishParts, actor: Actor, given: Given) {
  const known = await knownOf(parts, parts.db, actor.organisationId)
  const { good, refused, ...table } = await readTable(actor, given, known)
  return {
    ...table,
    rows: good.slice(0, shownRows).map(({ row, plan: { local, title, places } }) => ({
      row,
      at: resolvePlanned({ local }, known.zone).at,
      title,
      places: places.map(name => ({ name, account: accountsOf(known, name).length > 0 })),
    })),
    good: good.length,
    refused: refused.slice(0, shownRefused),
  }
}

/** All that can be read, or nothing. */
const importOf = (parts: PublishParts, actor: Actor, given: Given) =>
  parts.db.transaction().execute(async tx => {
    const known = await knownOf(parts, tx, actor.organisationId)
    const { good, refused } = await readTable(actor, given, known)
    const ids: string[] = []
    for (const { plan } of good) ids.push((await insertNewEntry(parts, tx, actor, draftOf(plan, known))).id)
    const subject = { type: 'organisation', id: actor.organisationId, name: '' }
    await audit(tx, actor, 'publish.import-calendar', subject, { rows: ids.length })
    return { ids, refused: refused.slice(0, shownRefused) }
  })

/** A place that no account is called by is handed over to; an account that is called twice has one variant. */
const draftOf = ({ title, local, text, places, theme, series, minutes }: PlanRow, known: Known) => {
  const found = places.map(place => ({ place, account: accountsOf(known, place)[0] }))
  const once = [...new Map(found.map(one => [one.account?.id ?? one.place, one])).values()]
  return newEntry.parse({
    title,
    brief: text,
    theme,
    series,
    planned: { local },
    effortMinutes: minutes,
    variants: once.map(({ place, account }) => ({
      channelId: account?.id ?? null,
      target: account === undefined ? place : '',
      content: { parts: [{ text: account?.html === true ? '' : text }] },
    })),
  })
}

async function undoOf(parts: PublishParts, actor: Actor, ids: string[]) {
  let removed = 0
  for (const id of new Set(ids)) {
    const row = await findEntry(parts.db, actor.organisationId, id)
    if (row?.state !== 'draft' || row.version !== 1 || row.updated_by !== actor.name) continue
    await removeEntryOf(parts, actor, id)
    removed += 1
  }
  return { removed, kept: ids.length - removed }
}

export const calendarTableRoutes = (parts: PublishParts): Route[] => [
  memberRoute(endpoints.previewCalendarTable, ({ input, actor }) => previewOf(parts, actor, input)),
  memberRoute(endpoints.importCalendarTable, ({ input, actor }) => importOf(parts, actor, input)),
  memberRoute(endpoints.undoCalendarTable, ({ input, actor }) => undoOf(parts, actor, input.ids)),
]
