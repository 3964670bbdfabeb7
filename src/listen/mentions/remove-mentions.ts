import { sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { groupsOf, promoteCopies } from '../ingest/promote-copies.ts'

/** What makes a mention the organisation's own business: somebody worked on it, so a husk of it stays. */
const worked = sql`(
  notes > 0 or starred or assignee is not null or classification is not null or cardinality(tags) > 0
  or tone_corrected or status in ('in-progress', 'done')
)`

/**
 * Removes content: mentions that nobody worked on go whole; of the others only our own part stays (state, tags, notes,
 * dates, the address), and of those in `held`, on which others of the product rest, without a word of what was said or who said it. Copies of what leaves take its place. Figures of past hours stay as they were counted.
 */
export async function removeMentions(
  db: Db | Tx,
  organisationId: string,
  prefix: string,
  ids: string[],
  held: readonly string[] = [],
): Promise<number> {
  if (ids.length === 0) return 0
  const groups = await groupsOf(db, organisationId, ids)
  const deleted = await sql`
    delete from mention where organisation_id = ${organisationId} and id = any(${ids}::uuid[])
      and not ${worked} and not id::text = any(${held}::text[])`.execute(db)
  const emptied = await sql`
    update mention set
      removed = true, title = null, body = '', language = null, extra = '{}', hashtags = '{}', page_id = null,
      author_id = null, author_key = null, author_name = null, author_handle = null, author_url = null, author_avatar = null,
      author_followers = null,
      search = (
        select coalesce(array_to_tsvector(array_agg(lexeme)), ''::tsvector)
        from unnest(search) where starts_with(lexeme, ${`${prefix}~`}) and not starts_with(lexeme, ${`${prefix}~a`})
          and lexeme <> ${prefix + facet.asks}
      )
    where organisation_id = ${organisationId} and id = any(${ids}::uuid[]) and not removed`.execute(db)
  await sql`
    delete from mention_action_item item using mention_action action
    where item.organisation_id = ${organisationId} and action.organisation_id = item.organisation_id
      and action.id = item.action_id and item.mention_id = any(${ids}::uuid[])
      and not exists (select 1 from mention where organisation_id = ${organisationId} and id = item.mention_id)`.execute(
    db,
  )
  await promoteCopies(db, organisationId, groups)
  return Number(deleted.numAffectedRows ?? 0) + Number(emptied.numAffectedRows ?? 0)
}

/** The search column with some facets taken out and others put in: for changes that people make. */
export const swapFacets = (prefix: string, out: string[], into: string[]) => sql<string>`
  ts_delete(search, ${out.map(one => prefix + one)}::text[]) || ${into.map(one => quoted(prefix, one)).join(' ')}::tsvector`

/** Every lexeme that a tone may have: taken out before the right one is put in. */
export const toneFacets = [-1, 0, 1].map(facet.tone)
