import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import { findVersion, listVersions } from './entry-store.ts'
import { differingPlaces, type EntryText, valueAt } from './entry-text.ts'
import { existingEntry } from './write-entry.ts'

type Parts = Pick<Context, 'db' | 'clock'>

/** Throws `publish.no-such-entry`. */
export async function listVersionsOf({ db }: Parts, actor: Actor, id: string) {
  await existingEntry(db, actor.organisationId, id)
  const rows = await listVersions(db, actor.organisationId, id)
  return {
    versions: rows.map(row => ({
      version: row.version,
      at: row.at.toISOString(),
      by: row.by_name,
      places: row.places,
    })),
  }
}

export const differencesOf = (before: EntryText, after: EntryText) =>
  differingPlaces(before, after).map(place => ({
    place,
    before: valueAt(before, place),
    after: valueAt(after, place),
  }))

/** `from` absent: since the reader's last look; whoever never looked sees nothing as changed. Throws `publish.no-such-version`. */
export async function compareVersionsOf(
  { db }: Parts,
  actor: Actor,
  input: { id: string; from?: number | undefined; to?: number | undefined },
) {
  const row = await existingEntry(db, actor.organisationId, input.id)
  const to = input.to ?? row.version
  const from = input.from ?? (await findSeen({ db }, actor, input.id)) ?? to
  const [before, after] = await Promise.all(
    [from, to].map(version => findVersion(db, actor.organisationId, input.id, version)),
  )
  if (before === undefined || after === undefined) throw notFound('publish.no-such-version')
  return { from, to, differences: differencesOf(before.snapshot, after.snapshot) }
}

/** The version that the reader looked at last; null: never, or a key that is nobody's. */
export async function findSeen({ db }: Pick<Parts, 'db'>, actor: Actor, id: string): Promise<number | null> {
  if (actor.userId === null) return null
  const row = await db
    .selectFrom('entry_seen')
    .select('version')
    .where('organisation_id', '=', actor.organisationId)
    .where('entry_id', '=', id)
    .where('user_id', '=', actor.userId)
    .executeTakeFirst()
  return row?.version ?? null
}

/** Throws `publish.no-such-entry`. */
export async function markSeen({ db, clock }: Parts, actor: Actor, input: { id: string; version: number }) {
  const row = await existingEntry(db, actor.organisationId, input.id)
  if (actor.userId === null) return {}
  const values = { version: Math.min(input.version, row.version), at: clock.now() }
  await db
    .insertInto('entry_seen')
    .values({ organisation_id: actor.organisationId, entry_id: row.id, user_id: actor.userId, ...values })
    .onConflict(conflict => conflict.columns(['organisation_id', 'entry_id', 'user_id']).doUpdateSet(values))
    .execute()
  return {}
}
