import { sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { facet, quoted } from './facets.ts'
import { indexPrefix } from './make-ids.ts'

/** Groups looked at in one query. */
const batch = 500

type Member = {
  id: string
  group_id: string | null
  occurred_at: Date
  shown: boolean
  removed: boolean
  duplicates: number
}
type Place = { id: string; group_id: string | null; duplicates: number; group: string; facets: string }

/** The groups of copies that mentions belong to, by the id of their first. To be asked before mentions are deleted. */
export async function groupsOf(db: Db | Tx, organisationId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(group_id, id) as id from mention
    where organisation_id = ${organisationId} and id = any(${ids}::uuid[]) and (group_id is not null or duplicates > 0)`.execute(
    db,
  )
  return rows.map(row => row.id)
}

/**
 * Puts groups of copies right after some of their mentions left, were emptied, hidden, or shown again: where the first is
 * no longer seen, or leaves because it says something else now, the oldest copy that is takes its place, the others stand
 * behind it, and the first's number of copies is that of those seen. `groups` are ids as `groupsOf` gives them. To be
 * called in the transaction of the change.
 */
export async function promoteCopies(
  db: Db | Tx,
  organisationId: string,
  groups: string[],
  firstsLeave = false,
): Promise<void> {
  const prefix = indexPrefix(organisationId)
  for (let from = 0; from < groups.length; from += batch) {
    const part = groups.slice(from, from + batch)
    const members = part.map(id => quoted(prefix, facet.group(id))).join(' | ')
    const { rows } = await sql<Member>`
      select id, group_id, occurred_at, shown, removed, duplicates from mention
      where organisation_id = ${organisationId} and (id = any(${part}::uuid[]) or search @@ ${members}::tsquery)
      order by id for update`.execute(db)
    const places = part.flatMap(group =>
      placesIn(
        group,
        rows.filter(row => row.id === group && row.group_id === null)[0],
        rows.filter(row => row.group_id === group),
        prefix,
        firstsLeave,
      ),
    )
    if (places.length === 0) continue
    await sql`
      update mention set group_id = input.group_id, duplicates = input.duplicates,
        search = ts_delete(search, array[input."group", ${prefix + facet.first}, ${prefix + facet.hasDuplicates}]) || input.facets::tsvector
      from json_to_recordset(${JSON.stringify(places)})
        as input (id uuid, group_id uuid, duplicates integer, "group" text, facets text)
      where mention.organisation_id = ${organisationId} and mention.id = input.id`.execute(db)
  }
}

/** Where the mentions of one group belong, of those that are not there yet. */
function placesIn(
  group: string,
  first: Member | undefined,
  copies: Member[],
  prefix: string,
  firstLeaves: boolean,
): Place[] {
  const seen = (one: Member) => one.shown && !one.removed
  const oldest = [...copies].sort((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime() || (a.id < b.id ? -1 : 1))
  const staying = firstLeaves ? undefined : first
  const head =
    [staying, ...oldest].find(one => one !== undefined && seen(one)) ??
    [staying, ...oldest].find(one => one?.shown) ??
    (firstLeaves ? oldest[0] : undefined)
  const count = copies.filter(one => one !== head && seen(one)).length
  const place = (one: Member, groupId: string | null, duplicates: number): Place[] => {
    if (one.group_id === groupId && one.duplicates === duplicates) return []
    const facets = [
      ...(groupId === null ? [] : [facet.group(groupId)]),
      ...(groupId === null && one.shown ? [facet.first] : []),
      ...(duplicates > 0 ? [facet.hasDuplicates] : []),
    ]
    return [
      {
        id: one.id,
        group_id: groupId,
        duplicates,
        group: prefix + facet.group(group),
        facets: facets.map(name => quoted(prefix, name)).join(' '),
      },
    ]
  }
  const places = first === undefined ? [] : place(first, null, first === head ? count : 0)
  if (head === undefined) return places
  if (head !== first) places.push(...place(head, null, count))
  return [...places, ...copies.flatMap(one => (one === head ? [] : place(one, head.id, 0)))]
}
