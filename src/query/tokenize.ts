import { foldText } from '../language/fold.ts'
import { LIMITS, type QueryError, type QueryErrorCode } from './ast.ts'
import { FIELD_NAMES, nearestField } from './fields.ts'

/**
 * Cuts a query into symbols, one pass, left to right. A term is the unit that a person sees as one thing: an optional
 * field, an optional = or !, then a bare run or a quoted text, then an optional ~n.
 */
export type Sign = { start: number; end: number } & (
  | { type: '(' | ')' | 'and' | 'or' | 'not' | '+' | 'end' }
  | { type: 'near'; distance: number; ordered: boolean }
  | { type: 'field('; field: string }
  | {
      type: 'term'
      field: string | null
      form: '' | '=' | '!'
      text: string
      textStart: number
      quoted: boolean
      within: number | null
    }
)

const QUOTES: Record<string, string> = { '"': '"“”„', '“': '"“”', '”': '"“”', '„': '"“”', '«': '»', '＂': '＂' }
const SPACE = /\s/u
const KEYWORDS: Record<string, 'and' | 'or' | 'not'> = {
  AND: 'and',
  ET: 'and',
  OR: 'or',
  OU: 'or',
  NOT: 'not',
  SAUF: 'not',
}
const NEAR = /^(O?)(?:NEAR|PR[EÈ]S)(?:\/(.*))?$/u
const BARE_FIELD = /^[\p{L}_-]+$/u

/** A bare run that reads as an operator and must be quoted to be a word. */
export const isKeyword = (run: string) => Object.hasOwn(KEYWORDS, run) || NEAR.test(run)

export function tokenize(source: string): { symbols: Sign[]; errors: QueryError[] } {
  const symbols: Sign[] = []
  const errors: QueryError[] = []
  const fail = (code: QueryErrorCode, start: number, end: number, params: QueryError['params'] = {}) =>
    errors.push({ code, column: start + 1, length: Math.max(1, end - start), params })
  const isSpace = (at: number) => SPACE.test(source[at]!)
  const endsBare = (at: number) =>
    at >= source.length ||
    isSpace(at) ||
    '()|'.includes(source[at]!) ||
    Object.hasOwn(QUOTES, source[at]!) ||
    source[at] === '»'
  const bareEnd = (at: number) => {
    while (!endsBare(at)) at++
    return at
  }

  let at = 0
  while (at < source.length) {
    const sign = source[at]!
    const next = source[at + 1]
    if (isSpace(at)) at++
    else if (sign === '(' || sign === ')') symbols.push({ type: sign, start: at, end: ++at })
    else if (sign === '|') {
      const end = next === '|' ? at + 2 : at + 1
      symbols.push({ type: 'or', start: at, end })
      at = end
    } else if ((sign === '-' || sign === '\u2212' || sign === '+') && next !== undefined && !SPACE.test(next)) {
      symbols.push({ type: sign === '+' ? '+' : 'not', start: at, end: ++at })
    } else at = readRun(at)
  }
  symbols.push({ type: 'end', start: source.length, end: source.length })
  return { symbols, errors }

  /** A keyword, a field before a group, or a term. */
  function readRun(start: number): number {
    const end = bareEnd(start)
    const run = source.slice(start, end)
    if (Object.hasOwn(KEYWORDS, run)) {
      symbols.push({ type: KEYWORDS[run]!, start, end })
      return end
    }
    const near = NEAR.exec(run)
    if (near !== null) return readNear(near, start, end)
    const colon = run.indexOf(':')
    const name = run.slice(0, colon)
    if (colon > 0 && BARE_FIELD.test(name)) return readField(name, start, start + colon + 1, end)
    return readTerm(null, start, start)
  }

  function readNear([, before, distance]: RegExpExecArray, start: number, end: number): number {
    const [, digits, after] = /^(\d{1,4})(f?)$/iu.exec(distance ?? '10') ?? []
    const number = Number(digits)
    if (digits === undefined || number < 1 || number > LIMITS.distance)
      fail('query.bad-distance', start, end, { most: LIMITS.distance })
    symbols.push({ type: 'near', distance: number || 1, ordered: before === 'O' || after !== '', start, end })
    return end
  }

  function readField(written: string, start: number, valueStart: number, end: number): number {
    const name = foldText(written)
    const rest = source.slice(valueStart, end)
    if (!FIELD_NAMES.includes(name)) {
      if (rest.startsWith('//')) fail('query.bare-address', start, end, { address: rest.replace(/^\/+/, '') })
      else {
        const nearest = nearestField(written)
        fail('query.unknown-field', start, valueStart, {
          field: written,
          nearest: nearest ?? 'none',
          known: FIELD_NAMES.join(', '),
        })
      }
      return Math.max(end, valueStart)
    }
    if (source[valueStart] === '(') {
      symbols.push({ type: 'field(', field: name, start, end: valueStart + 1 })
      return valueStart + 1
    }
    if (valueStart >= source.length || (endsBare(valueStart) && !Object.hasOwn(QUOTES, source[valueStart]!))) {
      fail('query.no-value', start, valueStart, { field: name })
      return valueStart
    }
    return readTerm(name, start, valueStart)
  }

  function readTerm(field: string | null, start: number, from: number): number {
    let form: '' | '=' | '!' = ''
    let textStart = from
    const quoteAfter = Object.hasOwn(QUOTES, source[from + 1] ?? '')
    if ((source[from] === '=' || source[from] === '!') && quoteAfter && field !== 'raw') {
      form = source[from] as '=' | '!'
      textStart++
    }
    const closing = QUOTES[source[textStart]!]
    if (closing === undefined || source[textStart] === '»') {
      const end = source[textStart] === '»' ? textStart + 1 : bareEnd(textStart)
      symbols.push({
        type: 'term',
        field,
        form,
        text: source.slice(textStart, end),
        textStart,
        quoted: false,
        within: null,
        start,
        end,
      })
      return end
    }
    let close = textStart + 1
    while (close < source.length && !closing.includes(source[close]!)) close++
    if (close >= source.length) {
      fail('query.unclosed-quote', textStart, textStart + 1)
      return source.length
    }
    let end = close + 1
    let within: number | null = null
    if (source[end] === '~') {
      const stop = bareEnd(end)
      const digits = source.slice(end + 1, stop)
      within = Number(digits)
      if (!/^\d{1,4}$/.test(digits) || within < 1 || within > LIMITS.distance) {
        fail('query.bad-distance', end, stop, { most: LIMITS.distance })
        within = null
      }
      end = stop
    }
    const text = source.slice(textStart + 1, close)
    symbols.push({ type: 'term', field, form, text, textStart: textStart + 1, quoted: true, within, start, end })
    return end
  }
}
