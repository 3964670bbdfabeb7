/**
 * What an apostrophe cuts off a word: French elision in front (l'organisme, jusqu'ici), English possessives and clitics
 * behind (the museum's, it's, they'll). All on folded text, where every apostrophe is U+0027.
 */

/** What may stand before the apostrophe and falls away. Includes the spoken spellings that posts use (y', z', ch'). */
export const ELIDED: ReadonlySet<string> = new Set([
  'c',
  'd',
  'j',
  'l',
  'm',
  'n',
  's',
  't',
  'y',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
  'parcequ',
  'quelqu',
  'entr',
  'z',
  'ch',
])

/** What may stand after the apostrophe and falls away. "n't" stays: its word is another one (can't, won't). */
export const CLITICS: ReadonlySet<string> = new Set(['s', 'll', 're', 've', 'd', 'm', 'em'])

/** Words that hold an apostrophe of their own, folded. */
export const APOSTROPHE_WORDS: ReadonlySet<string> = new Set([
  "aujourd'hui",
  "quelqu'un",
  "quelqu'une",
  "quelqu'uns",
  "quelqu'unes",
  "presqu'ile",
  "presqu'iles",
  "prud'homme",
  "prud'hommes",
  "prud'homal",
  "prud'homale",
  "prud'homaux",
  "prud'homales",
  "grand'mere",
  "grand'meres",
  "grand'rue",
  "o'clock",
  "rock'n'roll",
  "ma'am",
])

const APOSTROPHE = 0x27

/**
 * The bounds of the word itself inside a folded token that may hold apostrophes: "l'organisme" → [2, 11], "museum's" → [0, 6],
 * "aujourd'hui" → [0, 11], "jusqu'aujourd'hui" → [6, 17], "can't" → [0, 5]. Also "employees'" → [0, 9].
 */
export function bareWord(folded: string): [start: number, end: number] {
  let start = 0
  let end = folded.length
  while (end > start && folded.charCodeAt(end - 1) === APOSTROPHE) end--
  while (start < end && folded.charCodeAt(start) === APOSTROPHE) start++
  for (;;) {
    const cut = folded.indexOf("'", start)
    if (cut < 0 || cut >= end) return [start, end]
    if (APOSTROPHE_WORDS.has(folded.slice(start, end))) return [start, end]
    if (ELIDED.has(folded.slice(start, cut))) start = cut + 1
    else {
      const last = folded.lastIndexOf("'", end - 1)
      if (last > start && CLITICS.has(folded.slice(last + 1, end))) end = last
      return [start, end]
    }
  }
}

/** The bare word of a folded token, as text. */
export function withoutElision(folded: string): string {
  if (folded.indexOf("'") < 0) return folded
  const [start, end] = bareWord(folded)
  return start === 0 && end === folded.length ? folded : folded.slice(start, end)
}
