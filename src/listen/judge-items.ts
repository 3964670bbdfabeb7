import type { Context } from '../context.ts'
import type { Tx } from '../db/index.ts'
import { confirmCopies, findCopies } from './find-copies.ts'
import type { IngestSource } from './ingest.ts'
import { judgeLanguage, judgeTone, wholeText } from './judge-content.ts'
import type { PreparedItem } from './prepare-item.ts'
import { leavesBefore } from './retention.ts'
import { toPost } from './to-post.ts'
import { toneWordsOf } from './tone-words.ts'
import { topicMatcher } from './topic-matcher.ts'
import { type Revisions, readRevisions } from './topic-store.ts'
import type { JudgedItem } from './write-mentions.ts'

const day = 86_400_000

/** What was found out about a batch of items, at one state of the organisation's topics and words. */
export type Judgement = {
  items: JudgedItem[]
  /** Published before this: not kept. */
  leavesBefore: Date
  /** Published before this: kept only with a topic, or where the source shows everything. */
  unmatchedBefore: Date
  /** The same, at the state that holds until the transaction ends, with copies put under their firsts. */
  renew(tx: Tx): Promise<Judgement>
  /** What is kept of these: a firehose keeps what matches, nobody what retention would remove at once. */
  isKept(item: JudgedItem): boolean
  /** Topics of one of these items where several sources bring it: one that wants only the first of them keeps it. */
  topicsOf(item: JudgedItem, sources: SeenThrough[]): number[]
}

export type SeenThrough = { id: number; title: string }

/** Language, tone, topics and copies of items that are new or changed. The processor's work: done before any lock is held. */
export async function judgeItems(
  ctx: Context,
  source: IngestSource,
  items: PreparedItem[],
  now: Date,
): Promise<Judgement> {
  const { organisationId } = source
  const revisions = await readRevisions(ctx.db, organisationId, false)
  const organisation = await ctx.db
    .selectFrom('organisation')
    .select(['languages', 'retention_days'])
    .where('id', '=', organisationId)
    .executeTakeFirst()
  const scope = {
    languages: [...new Set([...(organisation?.languages ?? []), 'fr', 'en'])],
    limit: leavesBefore(source.rule, organisation?.retention_days ?? null, now),
    copies: await findCopies(ctx, organisationId, items),
    now,
  }
  return judgeAt(ctx.db, source, items, scope, revisions)
}

async function judgeAt(
  db: Context['db'] | Tx,
  source: IngestSource,
  items: PreparedItem[],
  scope: { languages: string[]; limit: Date; copies: ReadonlyMap<string, string>; now: Date },
  revisions: Revisions,
): Promise<Judgement> {
  const { organisationId } = source
  const topics = await topicMatcher(db, organisationId, revisions.topics)
  const words = await toneWordsOf(db, organisationId, revisions.tone)
  const hidden = await hiddenAmong(db, organisationId, items)
  const judged = items.map((item): JudgedItem => {
    const text = wholeText(item.title, item.body)
    const language = judgeLanguage(text, item.declaredLanguage, scope.languages)
    const { tone, score } = judgeTone(text, language, words)
    const found = topics.match(toPost({ ...item, language }, source.title, tone), [source.id])
    const isHidden = item.author_id !== null && hidden.has(item.author_id)
    return {
      ...item,
      language,
      tone,
      tone_score: score,
      topics: found,
      hidden: isHidden,
      shown: !isHidden && (found.length > 0 || source.show === 'all'),
      group_id: null,
    }
  })
  // What retention took out because it matched nothing is often still in the feed: it must not come back as new.
  const unmatchedBefore = new Date(scope.now.getTime() - revisions.unmatchedDays * day)
  const isKept = (item: JudgedItem) =>
    item.occurred_at >= scope.limit &&
    (source.show === 'all' || item.topics.length > 0 || (source.keep === 'all' && item.occurred_at >= unmatchedBefore))
  const judgement: Judgement = {
    items: judged,
    leavesBefore: scope.limit,
    unmatchedBefore,
    isKept,
    topicsOf(item, sources) {
      const ids = sources.map(one => one.id)
      const found = sources.flatMap(({ title }) => topics.match(toPost(item, title, item.tone), ids))
      return [...new Set(found)].sort((a, b) => a - b)
    },
    async renew(tx) {
      const current = await readRevisions(tx, organisationId, true)
      const changed = current.topics !== revisions.topics || current.tone !== revisions.tone
      const now = changed ? await judgeAt(tx, source, items, scope, current) : judgement
      await confirmCopies(tx, organisationId, now.items, scope.copies, isKept)
      return now
    },
  }
  return judgement
}

/** Of the authors of these items, those whom somebody hid. */
async function hiddenAmong(
  db: Context['db'] | Tx,
  organisationId: string,
  items: PreparedItem[],
): Promise<Set<string>> {
  const authors = [...new Set(items.flatMap(item => (item.author_id === null ? [] : [item.author_id])))]
  if (authors.length === 0) return new Set()
  const rows = await db
    .selectFrom('author_mark')
    .select('author_id')
    .where('organisation_id', '=', organisationId)
    .where('hidden', '=', true)
    .execute()
  const hidden = new Set(rows.map(row => row.author_id))
  return new Set(authors.filter(author => hidden.has(author)))
}
