import type { z } from 'zod'
import type { Context } from '../../context.ts'
import type { Tx } from '../../db/index.ts'
import { wholeText } from '../../language/index.ts'
import { judgeTone } from '../ingest/judge-content.ts'
import { toPost } from '../ingest/to-post.ts'
import { toneWordsOf } from '../topics/tone-words.ts'
import { topicMatcher } from '../topics/topic-matcher.ts'
import { readRevisions } from '../topics/topic-store.ts'
import type { Mention, toneSpan } from './mention-schema.ts'
import type { MentionRow } from './mention-store.ts'

/** Why stored mentions belong to their topics, found anew from today's queries; a topic that is archived has no places. */
export async function explainMatches(
  ctx: Context,
  organisationId: string,
  rows: MentionRow[],
): Promise<Map<string, Mention['topics']>> {
  const { topics: revision } = await readRevisions(ctx.db, organisationId, false)
  const matcher = await topicMatcher(ctx.db, organisationId, revision)
  return new Map(
    rows.map(row => {
      const explainers = row.titles.map(title => matcher.explainer(toPost(row, title, row.tone)))
      const topics = row.topics.map(id => {
        const why = row.removed ? null : firstOf(explainers, explain => explain(id))
        return { id, spans: why?.spans ?? [], fields: why?.fields ?? [] }
      })
      return [row.id, topics] as const
    }),
  )
}

function firstOf<A, B>(list: A[], find: (one: A) => B | null): B | null {
  for (const one of list) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}

/** The words that decided a tone, by today's weights. */
export async function explainTone(
  ctx: Context,
  organisationId: string,
  row: MentionRow,
): Promise<z.infer<typeof toneSpan>[]> {
  const { tone: revision } = await readRevisions(ctx.db, organisationId, false)
  const words = await toneWordsOf(ctx.db, organisationId, revision)
  const shift = row.title === null ? 0 : row.title.length + 1
  return judgeTone(wholeText(row.title, row.body), row.language, words).spans.map(span => {
    const inTitle = span.start < shift
    const by = inTitle ? 0 : shift
    const { word, weight, base, negated, intensified, corrected } = span
    return {
      field: inTitle ? 'title' : 'text',
      start: span.start - by,
      end: span.end - by,
      word,
      weight,
      negated,
      intensified,
      base,
      corrected,
    }
  })
}

/** The product's own tone of one mention. */
export async function judgeStored(
  tx: Tx,
  organisationId: string,
  row: MentionRow,
): Promise<{ tone: number; tone_score: number }> {
  const { tone: revision } = await readRevisions(tx, organisationId, false)
  const words = await toneWordsOf(tx, organisationId, revision)
  const { tone, score } = judgeTone(wholeText(row.title, row.body), row.language, words)
  return { tone, tone_score: score }
}
