import { sql } from 'kysely'
import { announce, type Db } from '../../db/index.ts'
import { speakRemark } from '../../govern/index.ts'
import { errorMessage, type Locale, translator } from '../../messages.ts'
import { audit, systemActor } from '../../org/index.ts'
import { checkEntry, endedRights, isBlocking, mediaOfEntry } from '../entries/check-entry.ts'
import { type EntryRow, findEntry, findText, updateVariant } from '../entries/entry-store.ts'
import { findOutgoing } from '../entries/outgoing.ts'
import { entryToWrite } from '../entries/write-entry.ts'
import type { PublishParts } from '../parts.ts'
import { keeperOf, tellPeople } from '../tell-people.ts'

/** Twice the time between two reviews, so that nothing slips between them. */
const ahead = 2 * 3_600_000

/**
 * Takes off the schedule what may no longer go out although it might when it was scheduled: policy or strategy were changed
 * since, a file was withdrawn, or its rights end before. The entry stays approved, whoever looks after it is told and
 * decides.
 * @param organisationId null: of all organisations, what is due within two hours; else everything that is scheduled
 */
export async function reviewScheduledOf(
  parts: PublishParts,
  organisationId: string | null,
  signal?: AbortSignal,
): Promise<void> {
  const until = new Date(parts.clock.now().getTime() + ahead)
  const soon = (name: string) =>
    organisationId === null
      ? sql`${sql.ref(name)} <= ${until}`
      : sql`organisation_id = ${organisationId} and ${sql.ref(name)} is not null`
  const { rows } = await sql<{ organisation_id: string; entry_id: string }>`
    select organisation_id, entry_id from send
    where state in ('waiting', 'held', 'late') and begun_at is null and ${soon('next_at')}
    union select organisation_id, entry_id from variant
    where channel_id is null and handed_over_at is null and not removed and ${soon('due_at')}`.execute(parts.db)
  const failures: unknown[] = []
  for (const row of rows) {
    if (signal?.aborted === true) return
    // One that resists (a send of it is under way) must not keep the others on the schedule.
    await review(parts, row.organisation_id, row.entry_id).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} scheduled entries could not be taken back`)
}

/** What stands against a variant, in words. */
type Why = (locale: Locale) => string

/** Variants whose hour may not come any more; a send that is under way is the network's already. */
async function findForbidden(parts: PublishParts, db: Db, entry: EntryRow) {
  const now = parts.clock.now()
  const { sends, handOvers } = await findOutgoing(db, entry)
  const open = [...sends.filter(send => send.begun_at === null).map(toVariant), ...handOvers]
  const due = new Map(open.map(({ id, due_at }) => [id, due_at > now ? due_at : now]))
  const text = await findText(db, entry)
  const { variants } = await checkEntry({ ...parts, db }, entry, text, { due })
  const media = await mediaOfEntry(db, entry.organisation_id, text)
  const forbidding = new Map<string, Why>(
    endedRights(text, media, due).map(({ variantId, name }) => [
      variantId,
      locale => errorMessage(locale, 'publish.rights-ended', { name }),
    ]),
  )
  for (const { id, remarks, problems } of variants) {
    const first = remarks.find(isBlocking)
    if (first !== undefined) forbidding.set(id, locale => speakRemark(first.remark, locale).what)
    else if (problems.some(({ code }) => code === 'media-gone'))
      forbidding.set(id, locale => translator(locale)('publish.problems.media-gone'))
  }
  return {
    forbidding,
    sends: sends.filter(send => send.begun_at === null && forbidding.has(send.variant_id)),
    handOvers: handOvers.filter(({ id }) => forbidding.has(id)),
  }
}
const toVariant = ({ variant_id: id, due_at }: { variant_id: string; due_at: Date }) => ({ id, due_at })

async function review(parts: PublishParts, organisationId: string, entryId: string): Promise<void> {
  const read = await findEntry(parts.db, organisationId, entryId)
  if (read === undefined || count(await findForbidden(parts, parts.db, read)) === 0) return
  await parts.db.transaction().execute(async tx => {
    const entry = await entryToWrite(tx, organisationId, entryId)
    const found = await findForbidden(parts, tx, entry)
    if (count(found) === 0) return
    const actor = systemActor(organisationId)
    for (const { id } of found.sends) await parts.ledger.decide(tx, actor, id, { decision: 'drop' })
    for (const { id } of found.handOvers)
      await updateVariant(tx, organisationId, id, { due_at: null, reminded_at: null })
    await audit(tx, actor, 'publish.hold-back-entry', { type: 'entry', id: entryId, name: entry.title })
    await announce(tx, organisationId, { kind: 'entries-changed', id: entryId })
    const why = [...found.forbidding.values()][0]!
    await tellPeople(parts, tx, entry, keeperOf(entry), (t, { locale }) => ({
      subject: t('publish.mail.heldBack.subject', { title: entry.title }),
      lead: t('publish.mail.heldBack.lead', { title: entry.title, why: why(locale) }),
      button: t('publish.mail.heldBack.button'),
      remark: t('publish.mail.heldBack.remark'),
    }))
  })
}

type Found = Awaited<ReturnType<typeof findForbidden>>
const count = ({ sends, handOvers }: Pick<Found, 'sends' | 'handOvers'>) => sends.length + handOvers.length
