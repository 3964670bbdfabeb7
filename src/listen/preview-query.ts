import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Actor } from '../permissions.ts'
import { ENGLISH, FRENCH, parseQuery, printQuery } from '../query/index.ts'
import type { MentionExtra } from './tables.ts'
import { toPost } from './to-post.ts'
import { explainQuery, singleMatcher } from './topic-matcher.ts'
import type { QueryPreview } from './topic-schema.ts'
import { problemsOf } from './topic-service.ts'

/** Items looked at for a preview: a tenth of a second's work. */
const examined = 15_000
const sampled = 12

/** What a query finds among the newest stored items, matched or not by other topics; what is wrong with it otherwise. */
export async function previewQuery(
  ctx: Context,
  actor: Actor,
  query: string,
  sources: number[],
): Promise<QueryPreview> {
  const parsed = parseQuery(query)
  const none = { printed: null, examined: 0, matched: 0, since: null, perDay: null, sample: [] }
  if (!parsed.ok) return { ...none, problems: problemsOf(query, actor.locale) }
  const matches = singleMatcher(parsed.query)
  const rows = await newest(ctx, actor.organisationId, sources)
  const found = rows.filter(row => matches(toPost(row, row.source_title, row.tone)))
  const oldest = rows.at(-1)?.occurred_at ?? null
  const days = oldest === null ? 0 : Math.max(1, (ctx.clock.now().getTime() - oldest.getTime()) / 86_400_000)
  return {
    problems: [],
    printed: printQuery(parsed.query, actor.locale === 'fr' ? FRENCH : ENGLISH),
    examined: rows.length,
    matched: found.length,
    since: oldest?.toISOString() ?? null,
    perDay: days === 0 ? null : found.length / days,
    sample: found.slice(0, sampled).map(row => ({
      id: row.id,
      title: row.title,
      text: row.body.slice(0, 2_000),
      url: row.url,
      author: row.author_name,
      source: row.source_title,
      language: row.language,
      publishedAt: row.occurred_at.toISOString(),
      spans: (explainQuery(parsed.query, toPost(row, row.source_title, row.tone))?.spans ?? []).filter(
        span => span.field === 'title' || span.end <= 2_000,
      ),
    })),
  }
}

type Row = {
  id: string
  title: string | null
  body: string
  url: string | null
  language: string | null
  author_name: string | null
  author_handle: string | null
  author_followers: number | null
  occurred_at: Date
  connector: string
  kind: string
  hashtags: string[]
  extra: MentionExtra
  tone: number
  source_title: string
}

async function newest(ctx: Context, organisationId: string, sources: number[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select m.id, m.title, m.body, m.url, m.language, m.author_name, m.author_handle, m.author_followers, m.occurred_at,
      m.connector, m.kind, m.hashtags, m.extra, m.tone, coalesce(s.title, '') as source_title
    from mention m left join source s on s.organisation_id = m.organisation_id and s.id = m.source_id
    where m.organisation_id = ${organisationId} and not m.removed
      ${sources.length === 0 ? sql`` : sql`and m.source_id = any(${sources}::integer[])`}
    order by m.occurred_at desc, m.id desc limit ${examined}`.execute(ctx.db)
  return rows
}
