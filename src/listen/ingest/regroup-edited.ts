import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { facet, quoted } from './facets.ts'
import { indexPrefix } from './make-ids.ts'
import { promoteCopies } from './promote-copies.ts'
import { isCopy, type Told } from './same-article.ts'
import type { JudgedItem } from './write-mentions.ts'

/** Of a group, the texts that an edited one is held against. */
const compared = 50

type Place = { group_id: string | null; duplicates: number }

/**
 * Where an edited mention belongs among copies by its new words: it stays in its group while it says what another one
 * there says, else it stands behind the first that its judgement found, or for itself. A first that leaves hands its
 * copies to the oldest of them. To be called before it is rewritten; the groups in `recount` are to be put right after.
 */
export async function regroupEdited(
  tx: Tx,
  organisationId: string,
  item: JudgedItem,
): Promise<Place & { recount: string[] }> {
  // Not as it was read with its batch: an edit earlier in the batch may have moved it.
  const before = await placeOf(tx, organisationId, item.id)
  const group = before.group_id ?? item.id
  const others = await textsOf(tx, organisationId, group, item.id)
  const own = { ...item, site: item.extra.site ?? null }
  if (others.some(other => isCopy(own, other))) return { ...before, recount: [] }
  if (before.group_id === null && others.length > 0) await promoteCopies(tx, organisationId, [item.id], true)
  const first = item.group_id === group ? null : item.group_id
  const found = first === null ? undefined : await placeOf(tx, organisationId, first)
  const after = found?.group_id === null ? first : null
  return { group_id: after, duplicates: 0, recount: [before.group_id, after].filter(id => id !== null) }
}

const placeOf = (tx: Tx, organisationId: string, id: string): Promise<Place> =>
  tx
    .selectFrom('mention')
    .select(['group_id', 'duplicates'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** What the others of a group say, as far as it is kept. */
async function textsOf(tx: Tx, organisationId: string, group: string, but: string): Promise<Told[]> {
  const members = quoted(indexPrefix(organisationId), facet.group(group))
  const { rows } = await sql<Told>`
    select title, body, url, extra ->> 'site' as site from mention
    where organisation_id = ${organisationId} and (id = ${group} or search @@ ${members}::tsquery)
      and id <> ${but} and not removed
    order by occurred_at, id limit ${compared}`.execute(tx)
  return rows
}
