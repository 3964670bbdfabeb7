import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { swapFacets } from '../mentions/remove-mentions.ts'
import { isShown } from '../mentions/settle-shown.ts'
import { facet } from './facets.ts'
import { type JudgedItem, searchOf } from './write-mentions.ts'

export type KnownMention = {
  id: string
  page_id: string | null
  source_id: number
  also_sources: number[]
  content_hash: string
  removed: boolean
  shown: boolean
  hidden: boolean
  duplicates: number
  starred: boolean
  status: string
  priority: string
  assignee: string | null
  classification: string | null
  tags: number[]
  tone: number
  tone_score: number
  tone_corrected: boolean
  group_id: string | null
  occurred_at: Date
  extra: unknown
  /** Of its topics, those that are archived: nothing new is held against them, what they have stays theirs. */
  archived_topics: number[]
  /** What its own source shows; null when that is gone. */
  source_show: string | null
}

/** What is stored of these items, by their own id or by their page, held until the transaction ends. */
export async function findKnown(
  tx: Tx,
  organisationId: string,
  items: { id: string; page_id: string | null }[],
): Promise<KnownMention[]> {
  const ids = items.map(item => item.id)
  const pages = items.flatMap(item => (item.page_id === null ? [] : [item.page_id]))
  const { rows } = await sql<KnownMention>`
    select m.id, m.page_id, m.source_id, m.also_sources, m.content_hash, m.removed, m.shown, m.hidden, m.duplicates, m.starred, m.status,
      m.priority, m.assignee, m.classification, m.tags, m.tone, m.tone_score, m.tone_corrected, m.group_id, m.occurred_at,
      m.extra, s.show as source_show,
      array(select t.id from topic t where t.organisation_id = m.organisation_id and t.id = any(m.topics) and t.archived and not t.deleting) as archived_topics
    from mention m left join source s on s.organisation_id = m.organisation_id and s.id = m.source_id
    where m.organisation_id = ${organisationId} and (m.id = any(${ids}::uuid[]) or m.page_id = any(${pages}::uuid[]))
    order by m.id for update of m`.execute(tx)
  return rows
}

/**
 * An edited item: new words, new judgement; what people made of the mention stays, a corrected tone too. Whether it is
 * shown without a topic is for its own source to say, whichever one it was seen through. An author's new name or
 * picture is no edit of what they said. Returns whether it is shown now.
 */
export async function rewriteMention(
  tx: Tx,
  organisationId: string,
  prefix: string,
  known: KnownMention,
  item: JudgedItem,
  at: Date,
): Promise<boolean> {
  const topics = [...new Set([...item.topics, ...known.archived_topics])].sort((a, b) => a - b)
  const judged: JudgedItem = {
    ...item,
    topics,
    occurred_at: known.occurred_at,
    group_id: known.group_id,
    shown: isShown({ ...item, topics }, known.source_show === 'all'),
    tone: known.tone_corrected ? known.tone : item.tone,
    tone_score: known.tone_corrected ? known.tone_score : item.tone_score,
  }
  await tx
    .updateTable('mention')
    .set({
      title: judged.title,
      body: judged.body,
      url: judged.url,
      language: judged.language,
      author_name: judged.author_name,
      author_handle: judged.author_handle,
      author_url: judged.author_url,
      author_avatar: judged.author_avatar,
      author_followers: judged.author_followers,
      edited_at: sql`case when title is not distinct from ${judged.title} and body = ${judged.body}
        then coalesce(${judged.edited_at}::timestamptz, edited_at) else ${judged.edited_at ?? at} end`,
      extra: JSON.stringify(judged.extra),
      hashtags: judged.hashtags,
      topics: judged.topics,
      tone: judged.tone,
      tone_score: judged.tone_score,
      shown: judged.shown,
      group_id: known.group_id,
      duplicates: known.duplicates,
      content_hash: judged.content_hash,
      search: sql`${searchOf(prefix, judged, known.source_id, known)}::tsvector`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', known.id)
    .execute()
  return judged.shown
}

/** Another source led to the same page: it is found under both, `known` says so too. False: it was known of it. */
export async function addSource(
  tx: Tx,
  organisationId: string,
  prefix: string,
  known: KnownMention,
  sourceId: number,
): Promise<boolean> {
  if (known.source_id === sourceId || known.also_sources.includes(sourceId)) return false
  const alsoSources = [...known.also_sources, sourceId].slice(-50)
  await tx
    .updateTable('mention')
    .set({
      also_sources: alsoSources,
      search: swapFacets(prefix, [], [facet.source(sourceId)]),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', known.id)
    .execute()
  known.also_sources = alsoSources
  return true
}

/** Likes and replies move often and say nothing new: no judgement, no index. */
export async function refreshCounts(
  tx: Tx,
  organisationId: string,
  id: string,
  item: Pick<JudgedItem, 'extra'>,
): Promise<void> {
  await tx
    .updateTable('mention')
    .set({ extra: JSON.stringify(item.extra) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

/** The first mentions of texts that were repeated: so many more copies each. */
export async function countCopies(
  tx: Tx,
  organisationId: string,
  prefix: string,
  copies: Map<string, number>,
): Promise<void> {
  if (copies.size === 0) return
  const ids = [...copies.keys()].sort()
  await sql`
    update mention set
      duplicates = duplicates + input.more,
      search = case when duplicates > 0 then search else ${swapFacets(prefix, [], [facet.hasDuplicates])} end
    from unnest(${ids}::uuid[], ${ids.map(id => copies.get(id)!)}::integer[]) as input (id, more)
    where mention.organisation_id = ${organisationId} and mention.id = input.id`.execute(tx)
}
