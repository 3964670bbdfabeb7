import { once } from 'node:events'
import { from as copyFrom } from 'pg-copy-streams'
import { type Db, newClient } from '../../src/db/index.ts'
import { type FacetRow, facetsOf } from '../../src/listen/ingest/facets.ts'
import { authorId, contentHash, indexPrefix, mentionId } from '../../src/listen/ingest/make-ids.ts'
import { writeSearch } from '../../src/listen/ingest/write-search.ts'
import { english, french } from './words.ts'

/** Chance that repeats itself (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Of what kind the stored million is: shares of topics, one campaign that lies in the past, few starred, few assigned. */
export const topicShares = [0.3, 0.12, 0.06, 0.03, 0.01, 0.003, 0.001, 0.0001]
export const pastCampaign = 9
export const now = new Date('2026-11-20T12:00:00Z')
const day = 86_400_000

const columns = [
  'organisation_id',
  'id',
  'occurred_at',
  'collected_at',
  'source_id',
  'tone_score',
  'tone',
  'duplicates',
  'shown',
  'starred',
  'connector',
  'key',
  'kind',
  'url',
  'title',
  'body',
  'language',
  'author_id',
  'author_key',
  'author_name',
  'content_hash',
  'group_id',
  'status',
  'priority',
  'assignee',
  'classification',
  'topics',
  'tags',
  'hashtags',
  'extra',
  'search',
]

/** Fills `mention` for one organisation with COPY; `rate` says how far it is. Returns a sample of ids and authors. */
export async function generate(db: Db, organisationId: string, count: number): Promise<{ author: string; id: string }> {
  const random = seeded(20261122)
  const client = newClient(db, 'bench')
  await client.connect()
  // Indexes are built after, as one would after any bulk load.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = 'mention' and indexname <> 'mention_pkey'`,
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  const stream = client.query(copyFrom(`copy mention (${columns.join(', ')}) from stdin`))
  const prefix = indexPrefix(organisationId)
  let sample = { author: '', id: '' }
  let previous: string | null = null
  for (let i = 0; i < count; i++) {
    const row = oneRow(random, organisationId, prefix, i / count, i, previous)
    if (i === Math.floor(count * 0.98)) sample = { author: row.author_id, id: row.id }
    if (row.group_id === null) previous = row.id
    const line = columns.map(name => field((row as Record<string, unknown>)[name])).join('\t')
    if (!stream.write(`${line}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  await client.query(`set maintenance_work_mem = '256MB'`)
  for (const { definition } of indexes) await client.query(definition)
  // The hourly counts that the product keeps of what is shown.
  await client.query(
    `insert into mention_hour (organisation_id, hour, topic_id, source_id, tone, language, mentions)
     select organisation_id, date_trunc('hour', occurred_at), topic_id, source_id, tone, coalesce(language, 'und'), count(*)
     from mention cross join lateral unnest(topics || 0) as topic (topic_id)
     where organisation_id = $1 and shown group by 1, 2, 3, 4, 5, 6`,
    [organisationId],
  )
  await client.query('vacuum analyze mention')
  await client.query('vacuum analyze mention_hour')
  await client.end()
  return sample
}

/** `age` runs from 0 (a year ago) to 1 (now): rows come in the order in which they were collected. */
function oneRow(
  random: () => number,
  organisationId: string,
  prefix: string,
  age: number,
  i: number,
  previous: string | null,
) {
  const occurred_at = new Date(now.getTime() - (1 - age) * 365 * day - random() * 3_600_000)
  const language = random() < 0.6 ? 'fr' : random() < 0.85 ? 'en' : 'es'
  const words = language === 'en' ? english : french
  const body = Array.from(
    { length: 25 + Math.floor(random() * 30) },
    () => words[Math.floor(words.length * random() ** 2.2)]!,
  ).join(' ')
  const topics = topicShares.flatMap((share, t) => (random() < share ? [t + 1] : []))
  if (age > 0.2 && age < 0.3 && random() < 0.8) topics.push(pastCampaign)
  const source_id = 1 + Math.floor(40 * random() ** 2)
  const authorNumber = Math.floor(60_000 * random() ** 3)
  const tone = random() < 0.2 ? -1 : random() < 0.75 ? 0 : 1
  const author = `author${authorNumber}`
  const facets: FacetRow = {
    shown: topics.length > 0,
    hidden: false,
    topics,
    source_id,
    also_sources: [],
    // One network writes in one language only: two frequent filters that never meet.
    kind: source_id <= 3 ? 'post' : random() < 0.5 ? 'article' : 'comment',
    language: source_id === 2 ? 'en' : language,
    tone,
    author_id: authorId('feed', author),
    occurred_at,
    group_id: random() < 0.05 ? previous : null,
    duplicates: random() < 0.02 ? 3 : 0,
    thread_id: null,
    starred: random() < 0.002,
    status: random() < 0.9 ? 'read' : 'new',
    priority: random() < 0.01 ? 'high' : 'normal',
    assignee: random() < 0.003 ? 'user1' : null,
    classification: random() < 0.01 ? 'complaint' : null,
    asks: false,
    tags: random() < 0.01 ? [1 + Math.floor(random() * 5)] : [],
  }
  const key = `k${i}`
  return {
    ...facets,
    organisation_id: organisationId,
    id: mentionId('feed', key),
    author_id: authorId('feed', author),
    collected_at: occurred_at,
    tone_score: tone / 2,
    connector: 'feed',
    key,
    url: `https://exemple.test/${i}`,
    title: null,
    body,
    author_key: author,
    author_name: author,
    content_hash: contentHash(key),
    hashtags: [],
    extra: '{}',
    search: writeSearch(
      prefix,
      { title: null, text: body, author, hashtags: [], language: facets.language },
      facetsOf(facets),
    ),
  }
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.join(',')}}`
  return String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}
