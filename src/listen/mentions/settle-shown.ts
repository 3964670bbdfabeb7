import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { groupsOf, promoteCopies } from '../ingest/promote-copies.ts'
import type { Moved } from './settle-in-batches.ts'

/**
 * What the river shows: what has a topic, and everything of a source that shows all; nothing of an author who is hidden.
 * `showAll` is the setting of the source that the mention belongs to.
 */
export const isShown = (item: { hidden: boolean; topics: readonly number[] }, showAll: boolean): boolean =>
  !item.hidden && (item.topics.length > 0 || showAll)

/** Whether the source that a row of `mention` belongs to shows all; false where that is gone. */
export const sourceShowsAll = sql<boolean>`exists (
  select 1 from source where source.organisation_id = mention.organisation_id and source.id = mention.source_id
    and source.show = 'all')`

/** The same as `isShown`, of a row of `mention` as it is. */
export const shallBeShown = sql<boolean>`(not mention.hidden and (mention.topics <> '{}' or ${sourceShowsAll}))`

type Change = {
  /** Topics and hidden as they shall be, over columns of `mention`; as they are where absent. */
  topics?: RawBuilder<unknown>
  hidden?: boolean
  /** Facets that go and come with the change, besides those of being shown, hidden or without a topic. */
  out?: string[]
  into?: string[]
}

/**
 * Puts mentions, held by this transaction, where they belong after their topics, source or author changed: shown or not,
 * found as such, and in the right place among the copies of their text. Returns those that were changed.
 */
export async function settleShown(
  tx: Tx,
  organisationId: string,
  ids: string[],
  { topics = sql`topics`, hidden, out = [], into = [] }: Change = {},
): Promise<Moved[]> {
  if (ids.length === 0) return []
  const prefix = indexPrefix(organisationId)
  const leaving = [facet.shown, facet.first, facet.hidden, facet.unmatched, ...out].map(one => prefix + one)
  const lexeme = (one: string) => quoted(prefix, one)
  const { rows } = await sql<Moved>`
    update mention set topics = after.topics, hidden = after.hidden, shown = after.shown,
      search = ts_delete(search, ${leaving}::text[]) || concat_ws(' ', ${into.map(lexeme).join(' ')}::text,
        case when after.shown then ${lexeme(facet.shown)}::text end,
        case when after.shown and mention.group_id is null then ${lexeme(facet.first)}::text end,
        case when after.hidden then ${lexeme(facet.hidden)}::text end,
        case when after.topics = '{}' then ${lexeme(facet.unmatched)}::text end)::tsvector
    from (
      select id, topics, hidden, not hidden and (topics <> '{}' or show_all) as shown from (
        select id, ${topics} as topics, ${hidden === undefined ? sql`hidden` : sql`${hidden}::boolean`} as hidden,
          ${sourceShowsAll} as show_all
        from mention where organisation_id = ${organisationId} and id = any(${ids}::uuid[])) as wanted
    ) as after
    where mention.organisation_id = ${organisationId} and mention.id = after.id
      and (mention.topics, mention.hidden, mention.shown) is distinct from (after.topics, after.hidden, after.shown)
    returning mention.id, mention.occurred_at, mention.source_id`.execute(tx)
  await promoteCopies(
    tx,
    organisationId,
    await groupsOf(
      tx,
      organisationId,
      rows.map(row => row.id),
    ),
  )
  return rows
}
