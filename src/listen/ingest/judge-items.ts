import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Tx } from '../../db/index.ts'
import { judgeLanguage, wholeText } from '../../language/index.ts'
import { leavesBefore } from '../mentions/retention.ts'
import { isShown } from '../mentions/settle-shown.ts'
import { breather } from '../topics/breathe.ts'
import { toneWordsOf } from '../topics/tone-words.ts'
import { topicMatcher } from '../topics/topic-matcher.ts'
import { type Revisions, readRevisions } from '../topics/topic-store.ts'
import { confirmCopies, findCopies } from './find-copies.ts'
import type { IngestSource } from './ingest.ts'
import { judgeTone } from './judge-content.ts'
import type { PreparedItem } from './prepare-item.ts'
import { type Content, toPost } from './to-post.ts'
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
  /** Topics of an item that several sources bring: what is said is the same, whichever of them one looks through. */
  topicsOf(item: Content & { tone: number }, sources: number[], titles: string[]): number[]
}

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
    copies: new Map<string, string>(),
    now,
  }
  const judgement = await judgeAt(ctx.db, source, items, scope, revisions)
  // Of a firehose nearly nothing is kept: what is not would only push the texts out that are.
  const shown = judgement.items.filter(item => item.shown && judgement.isKept(item))
  scope.copies = await findCopies(ctx, organisationId, shown)
  return judgement
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
  const judged: JudgedItem[] = []
  const breathe = breather()
  for (const item of items) {
    await breathe()
    const text = wholeText(item.title, item.body)
    const language = judgeLanguage(text, item.declaredLanguage, scope.languages)
    const { tone, score } = judgeTone(text, language, words)
    const found = topics.match(toPost({ ...item, language }, source.title, tone), [source.id])
    const isHidden = item.author_id !== null && hidden.has(item.author_id)
    judged.push({
      ...item,
      language,
      tone,
      tone_score: score,
      topics: found,
      hidden: isHidden,
      shown: isShown({ hidden: isHidden, topics: found }, source.show === 'all'),
      group_id: null,
    })
  }
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
    topicsOf(item, sources, titles) {
      const found = titles.flatMap(title => topics.match(toPost(item, title, item.tone), sources))
      return [...new Set(found)].sort((a, b) => a - b)
    },
    async renew(tx) {
      const current = await readRevisions(tx, organisationId, true)
      const changed = current.topics !== revisions.topics || current.tone !== revisions.tone
      const now = changed ? await judgeAt(tx, source, items, scope, current) : judgement
      if (!changed) await hideAnew(tx, source, now.items)
      await confirmCopies(tx, organisationId, now.items, scope.copies, isKept)
      return now
    },
  }
  return judgement
}

/** Somebody may have hidden an author, or shown them again, since the items were judged. */
async function hideAnew(tx: Tx, source: IngestSource, items: JudgedItem[]): Promise<void> {
  const hidden = await hiddenAmong(tx, source.organisationId, items)
  for (const item of items) {
    const isHidden = item.author_id !== null && hidden.has(item.author_id)
    if (item.hidden === isHidden) continue
    item.hidden = isHidden
    item.shown = isShown(item, source.show === 'all')
  }
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
    .where('author_id', '=', sql<string>`any(${authors}::text[])`)
    .execute()
  return new Set(rows.map(row => row.author_id))
}
