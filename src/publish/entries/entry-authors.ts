import { sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import type { Role } from '../../permissions.ts'
import { approvable } from './approvable.ts'
import { type EntryText, same } from './entry-text.ts'

/** Somebody who wrote what others will see. `userId` null: a key that is nobody's; `role` today, null: no member any more. */
export type EntryAuthor = { place: string; userId: string | null; role: Role | null }

/** Places at which two texts say something else to others: variants' ids, '' for what is said of the whole; null: there was none. */
export function placesSeen(before: EntryText | null, after: EntryText): string[] {
  const { variants: is, ...about } = approvable(after)
  if (before === null) return ['', ...is.map(variant => variant.id)]
  const { variants: was, ...wasAbout } = approvable(before)
  const ids = [...new Set([...was, ...is].map(variant => variant.id))]
  const at = (variants: typeof was, id: string) => variants.find(variant => variant.id === id) ?? null
  return [...(same(wasAbout, about) ? [] : ['']), ...ids.filter(id => !same(at(was, id), at(is, id)))]
}

/** Whoever only moves an entry to another day is no author: give the places that others see. */
export async function insertAuthors(
  tx: Tx,
  { organisation_id, id }: { organisation_id: string; id: string },
  places: readonly string[],
  userId: string | null,
): Promise<void> {
  if (places.length === 0) return
  await tx
    .insertInto('entry_author')
    .values(places.map(place => ({ organisation_id, entry_id: id, place, user_id: userId ?? '' })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** What is said of a file stands in every variant that shows it: whoever changes it is an author of each. */
export async function insertMediaAuthor(tx: Tx, organisationId: string, mediaId: string, userId: string | null) {
  await sql`
    insert into entry_author (organisation_id, entry_id, place, user_id)
    select organisation_id, entry_id, id::text, ${userId ?? ''} from variant
    where organisation_id = ${organisationId} and media @> array[${mediaId}::uuid] and not removed
    on conflict do nothing`.execute(tx)
}

/** Everybody who ever wrote what others will see of these entries. */
export async function findAuthors(
  db: Db,
  organisationId: string,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, EntryAuthor[]>> {
  const { rows } = await sql<{ entry_id: string; place: string; user_id: string; role: Role | null }>`
    select a.entry_id, a.place, a.user_id, m.role from entry_author a
    left join member m on m.organisation_id = a.organisation_id and m.user_id = a.user_id
    where a.organisation_id = ${organisationId} and a.entry_id = any(${entryIds}::uuid[])
    order by a.place, a.user_id`.execute(db)
  const found = new Map<string, EntryAuthor[]>(entryIds.map(id => [id, []]))
  for (const { entry_id, place, user_id, role } of rows)
    found.get(entry_id)?.push({ place, userId: user_id === '' ? null : user_id, role })
  return found
}

/** Ids of everybody who wrote on one entry; null stands for keys that are nobody's. */
export async function authorsOf(db: Db, organisationId: string, entryId: string): Promise<(string | null)[]> {
  const authors = (await findAuthors(db, organisationId, [entryId])).get(entryId) ?? []
  return [...new Set(authors.map(author => author.userId))]
}
