/** A short form of inclusive writing taken apart: « salarié·e·s », « citoyen(ne)s », « acteur·trice ». */
export type ShortForm = { masculine: string; feminine: string; plural: boolean; base: string; ending: string }

/**
 * Feminine endings as they are written after the sign, with what the masculine must end in and what of it goes.
 * After the forms that the Office québécois de la langue française and the Haut Conseil à l'égalité describe.
 */
const ENDINGS: Record<string, readonly [ends: string, drop: string][]> = {
  e: [['', '']],
  ne: [['n', '']],
  le: [['l', '']],
  te: [['t', '']],
  se: [
    ['x', 'x'],
    ['s', ''],
  ],
  trice: [['teur', 'teur']],
  rice: [['teur', 'eur']],
  euse: [
    ['eur', 'eur'],
    ['eux', 'eux'],
  ],
  ère: [['er', 'er']],
  ve: [['f', 'f']],
  ive: [['if', 'if']],
  sse: [['e', '']],
  esse: [['e', 'e']],
  ale: [['al', 'al']],
  elle: [
    ['el', 'el'],
    ['eau', 'eau'],
  ],
  enne: [['en', 'en']],
  onne: [['on', 'on']],
}

/** Words whose short form follows no ending. */
const WHOLE: Record<string, Omit<ShortForm, 'base' | 'ending'>> = {
  'tou te': { masculine: 'tous', feminine: 'toutes', plural: false },
  'tous tes': { masculine: 'tous', feminine: 'toutes', plural: false },
  'le la': { masculine: 'le', feminine: 'la', plural: false },
  'il elle': { masculine: 'il', feminine: 'elle', plural: false },
  'ils elles': { masculine: 'ils', feminine: 'elles', plural: false },
  'ceux celles': { masculine: 'ceux', feminine: 'celles', plural: false },
  'du la': { masculine: 'du', feminine: 'de la', plural: false },
}

/** What a base and an ending stand for; null where they are no short form that we know. */
export function expandShort(base: string, ending: string, plural: boolean): ShortForm | null {
  const whole = WHOLE[`${base} ${ending}`.toLowerCase()]
  if (whole !== undefined) return { ...whole, masculine: capitalLike(whole.masculine, base), base, ending }
  const [stem, bare] = [
    withoutS(base, plural || ending.endsWith('s')),
    ending.endsWith('s') ? ending.slice(0, -1) : ending,
  ]
  const lower = stem.toLowerCase()
  const known = ENDINGS[bare.toLowerCase()]?.find(([ends]) => lower.endsWith(ends))
  if (known === undefined || stem.length < 2) return null
  return {
    masculine: stem,
    feminine: stem.slice(0, stem.length - known[1].length) + bare,
    plural: plural || ending.endsWith('s'),
    base: stem,
    ending: bare,
  }
}

const withoutS = (base: string, plural: boolean) => (plural && /[^s]s$/.test(base) ? base.slice(0, -1) : base)

export function pluralOf(masculine: string): string {
  if (/[sxz]$/.test(masculine)) return masculine
  if (/[^aeiou]al$/.test(masculine)) return `${masculine.slice(0, -1)}ux`
  return /eau$/.test(masculine) ? `${masculine}x` : `${masculine}s`
}

/** « salariées et salariés », « une ou un »: what a short form says in full. */
export function doubletOf({ masculine, feminine, plural }: ShortForm): string {
  if (plural) return `${capitalLike(`${feminine}s`, masculine)} et ${lowerFirst(pluralOf(masculine))}`
  const link = ['tous', 'ils', 'ceux'].includes(masculine.toLowerCase()) ? 'et' : 'ou'
  return `${capitalLike(feminine, masculine)} ${link} ${lowerFirst(masculine)}`
}

export const medianOf = ({ base, ending, plural }: ShortForm): string => `${base}·${ending}${plural ? '·s' : ''}`
export const masculineOf = ({ masculine, plural }: ShortForm): string => (plural ? pluralOf(masculine) : masculine)

const lowerFirst = (word: string) => (word[0] ?? '').toLowerCase() + word.slice(1)
const capitalLike = (word: string, like: string) =>
  like[0] !== like[0]?.toLowerCase() ? word[0]!.toUpperCase() + word.slice(1) : word

export type FoundShort = { start: number; end: number; sign: 'dot' | 'other'; form: ShortForm | null }

const DOTS = '·•‧⋅∙'
const isLetter = (unit: string | undefined) => unit !== undefined && /\p{L}/u.test(unit)

/** Short forms in a text, from the sign that makes them; one pass, no way back further than a word. */
export function findShortForms(text: string): FoundShort[] {
  const found: FoundShort[] = []
  for (let at = 1; at < text.length; at++) {
    const sign = text[at]!
    if (!isLetter(text[at - 1]) || at <= (found.at(-1)?.end ?? 0)) continue
    const read =
      sign === '('
        ? readBracket(text, at)
        : DOTS.includes(sign) || './-'.includes(sign)
          ? readSign(text, at, sign)
          : null
    if (read !== null) found.push(read)
  }
  return found
}

/** Word before a place, its longest. */
function wordBefore(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 40 && isLetter(text[start - 1])) start--
  return start
}
function wordAfter(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < 12 && isLetter(text[end])) end++
  return end
}

/** « citoyen(ne)s ». */
function readBracket(text: string, at: number): FoundShort | null {
  const close = wordAfter(text, at + 1)
  if (text[close] !== ')') return null
  const tail = text.slice(close + 1, wordAfter(text, close + 1))
  if (tail !== '' && tail !== 's') return null
  // What goes on with another bracket is no form that anybody writes.
  if (text[close + 1 + tail.length] === '(') return null
  const start = wordBefore(text, at)
  const form = expandShort(text.slice(start, at), text.slice(at + 1, close), tail === 's')
  return form === null ? null : { start, end: close + 1 + tail.length, sign: 'other', form }
}

/** « salarié·e·s », « salarié-e-s », « salarié.e.s ». Only a middle dot says by itself that it is one. */
function readSign(text: string, at: number, sign: string): FoundShort | null {
  const dot = DOTS.includes(sign)
  const endingEnd = wordAfter(text, at + 1)
  if (endingEnd === at + 1) return null
  const same = dot ? DOTS.includes(text[endingEnd] ?? ' ') : text[endingEnd] === sign
  const plural = same && text[endingEnd + 1] === 's' && !isLetter(text[endingEnd + 2])
  const end = plural ? endingEnd + 2 : endingEnd
  if (isLetter(text[end])) return null
  const start = wordBefore(text, at)
  const [base, ending] = [text.slice(start, at), text.slice(at + 1, endingEnd)]
  // What goes on with another ending is no form that anybody writes.
  const goesOn = (dot ? DOTS.includes(text[end] ?? ' ') : text[end] === sign) && isLetter(text[end + 1])
  const form = goesOn ? null : expandShort(base, ending, plural)
  if (dot) return { start, end, sign: 'dot', form }
  // « donne-le », « fin.Le », « et/ou »: other signs say much else; only what can be nothing else is taken.
  const sure = base.length > 2 && (ending === 'e' || (plural && form !== null) || /^(?:trice|euse|ère)s?$/.test(ending))
  return sure && form !== null ? { start, end, sign: 'other', form } : null
}
