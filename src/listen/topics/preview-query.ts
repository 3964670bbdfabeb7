import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Post } from '../../match/index.ts'
import type { Actor } from '../../permissions.ts'
import { describeQueryError, ENGLISH, FRENCH, parseQuery, printQuery, type Query } from '../../query/index.ts'
import { breather } from './breathe.ts'
import { type JudgedRow, postsOf, readJudged } from './judged-rows.ts'
import { explainQuery, singleMatcher } from './topic-matcher.ts'
import type { QueryPreview } from './topic-schema.ts'
import { problemsOf } from './topic-service.ts'

/** Items looked at for a preview, and characters of their texts: a tenth of a second's work for posts or articles. */
const usualLimits = { items: 15_000, characters: 4_000_000 }
const slice = 250
const sampled = 12

/** What a query finds among the newest stored items, matched or not by other topics; what is wrong with it otherwise. */
export async function previewQuery(
  ctx: Context,
  actor: Actor,
  query: string,
  sources: number[],
  limits = usualLimits,
): Promise<QueryPreview> {
  const parsed = parseQuery(query)
  const none = { remarks: [], printed: null, examined: 0, matched: 0, since: null, perDay: null, sample: [] }
  if (!parsed.ok) return { ...none, problems: problemsOf(query, actor.locale) }
  const { sample, matched, examined, oldest } = await inTurn(`${actor.organisationId} ${actor.userId}`, () =>
    look(ctx, actor.organisationId, parsed.query, sources, limits),
  )
  const days = oldest === null ? 0 : Math.max(1, (ctx.clock.now().getTime() - oldest.getTime()) / 86_400_000)
  return {
    problems: [],
    remarks: parsed.remarks.map(one => ({ ...one, ...describeQueryError(actor.locale, one) })),
    printed: printQuery(parsed.query, actor.locale === 'fr' ? FRENCH : ENGLISH),
    examined,
    matched,
    since: oldest?.toISOString() ?? null,
    perDay: days === 0 ? null : matched / days,
    sample: sample.map(({ row, seenAs }) => ({
      id: row.id,
      title: row.title,
      text: row.body.slice(0, 2_000),
      url: row.url,
      author: row.author_name,
      source: row.titles[0] ?? '',
      language: row.language,
      publishedAt: row.occurred_at.toISOString(),
      spans: (explainQuery(parsed.query, seenAs)?.spans ?? []).filter(
        span => span.field === 'title' || span.end <= 2_000,
      ),
    })),
  }
}

const waiting = new Map<string, Promise<unknown>>()

/** One at a time for each person: a start that proposes forty topics asks for forty previews at once. */
async function inTurn<T>(who: string, run: () => Promise<T>): Promise<T> {
  const mine = (waiting.get(who) ?? Promise.resolve()).then(run)
  const ended = mine.then(
    () => {},
    () => {},
  )
  waiting.set(who, ended)
  try {
    return await mine
  } finally {
    if (waiting.get(who) === ended) waiting.delete(who)
  }
}

/** Newest first, slice by slice, so that neither memory nor others' time goes to one preview. */
async function look(ctx: Context, organisationId: string, query: Query, sources: number[], limits: typeof usualLimits) {
  const matches = singleMatcher(query)
  const breathe = breather()
  const sample: { row: JudgedRow; seenAs: Post }[] = []
  let [examined, matched, characters] = [0, 0, 0]
  let last: JudgedRow | undefined
  for (let more = true; more; ) {
    const rows = await newest(ctx, organisationId, sources, last, Math.min(slice, limits.items - examined))
    more = rows.length === slice
    for (const row of rows) {
      const seenAs = postsOf(row).find(matches)
      if (seenAs !== undefined && ++matched <= sampled) sample.push({ row, seenAs })
      examined += 1
      characters += row.body.length
      last = row
      if (examined >= limits.items || characters >= limits.characters)
        return { sample, matched, examined, oldest: row.occurred_at }
      await breathe()
    }
  }
  return { sample, matched, examined, oldest: last?.occurred_at ?? null }
}

const newest = (ctx: Context, organisationId: string, sources: number[], after: JudgedRow | undefined, limit: number) =>
  readJudged(
    ctx.db,
    organisationId,
    sql`and not m.removed
      ${after === undefined ? sql`` : sql`and (m.occurred_at, m.id) < (${after.occurred_at}, ${after.id}::uuid)`}
      ${sources.length === 0 ? sql`` : sql`and (m.source_id = any(${sources}::integer[]) or m.also_sources && ${sources}::integer[])`}
      order by m.occurred_at desc, m.id desc limit ${limit}`,
  )
