import { editorialRule } from '../rule.ts'

const segments = new Intl.Segmenter('fr', { granularity: 'grapheme' })
/** ©, ® and ™ are signs of writing. */
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u
const SIGN = /^[©®™]$/

/** G3: each emoji is read aloud by its whole name. */
export const emojiCount = editorialRule({
  id: 'emoji-count',
  check({ policy, texts }) {
    const { mostEmoji, level, why } = policy.accessibility ?? {}
    if (mostEmoji === undefined) return []
    return texts.flatMap(({ part, text }) => {
      const found = EMOJI.test(text)
        ? [...segments.segment(text)].filter(({ segment }) => EMOJI.test(segment) && !SIGN.test(segment))
        : []
      const first = found[mostEmoji]
      if (first === undefined) return []
      const place = { part, start: first.index, end: first.index + first.segment.length }
      return [
        {
          level: level ?? 'warns',
          place,
          item: 'accessibility',
          params: { count: found.length, most: mostEmoji },
          why,
        },
      ]
    })
  },
})
