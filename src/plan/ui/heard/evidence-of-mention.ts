import type { ShownMention } from '../../../ui-kit/registration.ts'
import { type Evidence, firstSentence } from '../../schema.ts'

/**
 * A mention as evidence: where it was heard, its day and its address. Neither its words nor its author: a strategy and
 * its versions are kept, and the rule of a source may say that these leave. What it shows is said in one's own words.
 */
export function evidenceOfMention(
  mention: Pick<ShownMention, 'id' | 'url' | 'author' | 'source'>,
  day: string,
): Evidence {
  const link = mention.url !== null && /^https?:\/\//.test(mention.url) ? mention.url : undefined
  return {
    kind: 'mention',
    of: mention.id,
    ...(mention.source === '' ? {} : { source: mention.source.slice(0, 300) }),
    ...(link === undefined || link.length > 2_000 ? {} : { link }),
    on: day,
  }
}

/** What an item that begins with a mention is called: empty where its source does not let its words be taken over. */
export const nameOfMention = ({ title, text, quotable }: Pick<ShownMention, 'title' | 'text' | 'quotable'>): string =>
  quotable ? firstSentence(title ?? text) : ''
