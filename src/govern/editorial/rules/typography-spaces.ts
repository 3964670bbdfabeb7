import type { ContentText, View } from '../read-content.ts'
import { type Correction, corrected } from '../rewrite.ts'
import { editorialRule, type Found } from '../rule.ts'

const NARROW = '\u202F'
const WIDE = '\u00A0'
const isSpace = (unit: string | undefined) => unit !== undefined && /^[ \u00A0\u2009\u202F]$/.test(unit)
const holdsTogether = (spaces: string) => spaces === NARROW || spaces === WIDE

/** French spaces that keep a sign with its word: before ; : ! ? and inside « ». */
export const typographySpaces = editorialRule({
  id: 'typography-spaces',
  check(view) {
    const way = view.policy.writing?.spaces
    if (!view.french || way === undefined || way === 'off') return []
    return view.texts.flatMap(text =>
      corrected(text, wrongSpaces(view, text, way), one =>
        text.text.slice(Math.max(0, one.start - 12), one.end + 1),
      ).map((found): Found => ({ ...found, level: 'tells', item: 'writing' })),
    )
  },
})

function wrongSpaces(view: View, text: ContentText, way: 'narrow' | 'none'): Correction[] {
  const { text: all } = text
  const found: Correction[] = []
  for (let at = 0; at < all.length; at++) {
    const sign = all[at]!
    if (sign === '«') {
      const end = spacesAfter(all, at + 1)
      if (end < all.length && all[end] !== '\n' && !holdsTogether(all.slice(at + 1, end))) put(found, at + 1, end, WIDE)
    } else if (sign === '»' || isHigh(sign, all, at)) {
      if (view.isProtected(text, at)) continue
      const start = spacesBefore(all, at)
      const before = all[start - 1]
      if (before === undefined || before === '\n' || (sign !== '»' && '?!;:([…«'.includes(before))) continue
      const spaces = all.slice(start, at)
      if (sign === '»' || sign === ':') {
        if (!holdsTogether(spaces)) put(found, start, at, WIDE)
      } else if (way === 'narrow' ? !holdsTogether(spaces) : spaces !== '' && spaces !== NARROW)
        put(found, start, at, way === 'narrow' ? NARROW : '')
    }
  }
  return found
}

/** ; : ! ? at the end of a word: not « 12:30 », « :) », « ;-) », « :coeur: ». */
function isHigh(sign: string, all: string, at: number): boolean {
  if (!';:!?'.includes(sign)) return false
  if (sign === ':' && closesCode(all, at)) return false
  const next = all[at + 1]
  return next === undefined || /[\s!?»)\]"”'’…,.]/.test(next) ? !(';:'.includes(sign) && next === ')') : false
}

/** The second sign of « :coeur: ». */
function closesCode(all: string, at: number): boolean {
  let start = at - 1
  while (start > 0 && at - start < 30 && /[a-z0-9_+-]/i.test(all[start]!)) start--
  return start < at - 1 && all[start] === ':'
}

function put(found: Correction[], start: number, end: number, text: string): void {
  // « » with nothing between: one correction is enough.
  if ((found.at(-1)?.end ?? -1) < start || found.length === 0) found.push({ start, end, text })
}

function spacesBefore(all: string, at: number): number {
  let start = at
  while (start > 0 && isSpace(all[start - 1])) start--
  return start
}

function spacesAfter(all: string, at: number): number {
  let end = at
  while (end < all.length && isSpace(all[end])) end++
  return end
}
