import type { Limits } from '../connectors/index.ts'

/** How much of a network's limit a text takes, as that network counts it. */
export type Count = { used: number; max: number | null; over: number }

/**
 * Counts one part of a post, in the composer and on the server alike. Sources: Bluesky's lexicon (graphemes, and bytes),
 * Mastodon's status_length_validator.rb (graphemes, every link as 23, a mention without its server, the warning too), X's
 * "Counting characters" (weights).
 * A text over its limit in bytes is as many units over as it is bytes over: either way something must go.
 */
export function countText(text: string, limits: Limits['text'], options: Record<string, unknown> = {}): Count {
  const beside = (limits.options ?? []).map(name => options[name]).filter(value => typeof value === 'string')
  const whole = [text, ...beside].join('').normalize('NFC')
  const composed = limits.shortMentions ? whole.replaceAll(mention, '@$1') : whole
  const used =
    limits.linkCounts === null
      ? units(composed, limits.unit)
      : splitAddresses(composed).reduce(
          (sum, piece) => sum + (piece.link ? (limits.linkCounts ?? 0) : units(piece.text, limits.unit)),
          0,
        )
  const over = limits.max === null ? 0 : Math.max(0, used - limits.max)
  const bytesOver = limits.maxBytes === null ? 0 : Math.max(0, bytesOf(composed) - limits.maxBytes)
  return { used, max: limits.max, over: Math.max(over, bytesOver) }
}

/** As Mastodon's Account::MENTION_RE, as far as counting goes. */
const mention = /(?<![=/\p{L}\p{N}_])@([a-z0-9_]+(?:[a-z0-9_.-]+[a-z0-9_]+)?)@[\p{L}\p{N}.-]*[\p{L}\p{N}]+/giu

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length

function units(text: string, unit: Limits['text']['unit']): number {
  switch (unit) {
    case 'utf-16':
      return text.length
    case 'bytes':
      return bytesOf(text)
    case 'code-points':
      return countEach(text, () => 1)
    case 'graphemes':
      return countEach(segmenter.segment(text), () => 1)
    case 'weighted':
      return countEach(segmenter.segment(text), ({ segment }) => weightOf(segment))
  }
}

function countEach<T>(items: Iterable<T>, weight: (item: T) => number): number {
  let sum = 0
  for (const item of items) sum += weight(item)
  return sum
}

/** Code points that X counts once; all others count twice, and so does an emoji, however many code points it has. */
const light = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const

function weightOf(grapheme: string): number {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(grapheme)) return 2
  return countEach(grapheme, char => {
    const point = char.codePointAt(0) ?? 0
    return light.some(([from, to]) => point >= from && point <= to) ? 1 : 2
  })
}

const closing = new Set(".,;:!?…'’)]")

/** A text cut at its web addresses; punctuation that ends a sentence is not of the address. */
export function splitAddresses(text: string): { text: string; link: boolean }[] {
  const found: { text: string; link: boolean }[] = []
  let end = 0
  for (const match of text.matchAll(/https?:\/\/[^\s<>"«»]+/giu)) {
    let length = match[0].length
    while (closing.has(match[0][length - 1] ?? '')) length--
    const link = match[0].slice(0, length)
    found.push({ text: text.slice(end, match.index), link: false }, { text: link, link: true })
    end = match.index + link.length
  }
  return [...found, { text: text.slice(end), link: false }]
}
