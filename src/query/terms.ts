import {
  type Form,
  LIMITS,
  type NumberField,
  type Part,
  type Query,
  type QueryError,
  type QueryErrorCode,
  type ValueField,
  type WordField,
} from './ast.ts'
import { LONGEST_WORD } from './characters.ts'
import { readValue, WORD_FIELDS } from './fields.ts'
import type { Sign } from './tokenize.ts'
import { type Reading, readParts } from './words.ts'

type Term = Sign & { type: 'term' }
type Read = { node: Query } | { error: QueryError }

/** What one term means. `field` is the term's own or that of the group around it. */
export function readTerm(term: Term, field: string | null): Read {
  const fail = (code: QueryErrorCode, params: QueryError['params'] = {}, start = term.start, end = term.end): Read => ({
    error: { code, column: start + 1, length: Math.max(1, end - start), params },
  })
  if (field === 'raw') return readRaw(term, fail)
  const isWords = field === null || field === 'hashtag' || (WORD_FIELDS as readonly string[]).includes(field)
  if (!isWords) {
    if (term.form !== '' || term.within !== null || term.text.trim() === '') return fail('query.no-value', { field })
    const read = readValue(field as ValueField | NumberField, term.text)
    return 'node' in read ? read : fail(read.code, { field, value: term.text, ...read.params })
  }
  if (field === 'hashtag') return readHashtag(term, fail)
  const text = prepare(term.text, field)
  const alone = readParts(text, reading(term, field))
  // Several words in a bare run are a phrase, and are read as one.
  const parts = alone.length > 1 && !term.quoted ? readParts(text, reading({ ...term, quoted: true }, field)) : alone
  if (parts.length === 0) {
    return text.length > LONGEST_WORD
      ? fail('query.word-too-long', { most: LONGEST_WORD })
      : fail('query.no-word', { text: term.text })
  }
  if (parts.length > LIMITS.phrase) return fail('query.phrase-too-long', { most: LIMITS.phrase })
  for (const { part, start, end } of parts) {
    const [code, params] = wrongWildcard(part)
    if (code !== null) return fail(code, params, term.textStart + start, term.textStart + end)
  }
  if (term.within !== null && term.within < parts.length - 1)
    return fail('query.within-too-small', { least: parts.length - 1 })
  const form: Form = term.form === '=' ? 'exact' : term.form === '!' ? 'cased' : 'inflected'
  const own = parts.map(({ part }) => part)
  const wordField = field as WordField | null
  return { node: { kind: 'words', parts: own, form, within: parts.length > 1 ? term.within : null, field: wordField } }
}

/** Addresses are said without their scheme; the length stays so that columns do. */
const prepare = (text: string, field: string | null) =>
  field === 'url' || field === 'link' ? text.replace(/^https?:\/\//i, scheme => ' '.repeat(scheme.length)) : text

function reading({ quoted, form }: Term, field: string | null): Reading {
  const plain = field !== null && field !== 'title'
  if (form !== '') return { plain }
  if (field === 'url' || field === 'link') return { plain, wildcards: 'star' }
  return { plain, wildcards: quoted ? 'quoted' : 'bare' }
}

/** hashtag:ville and hashtag:#ville are #ville; a tag is one word. */
function readHashtag(term: Term, fail: Fail): Read {
  const tag = `#${term.text.trim().replace(/^[#\uff03]/, '')}`
  const parts = term.form === '' && term.within === null ? readParts(tag, { wildcards: 'bare' }) : []
  const part = parts[0]?.part
  if (parts.length !== 1 || part?.type !== 'hashtag' || parts[0]!.end !== tag.length)
    return fail('query.bad-hashtag', { value: term.text })
  const [code, params] = wrongWildcard(part)
  if (code !== null) return fail(code, params)
  return { node: { kind: 'words', parts: [part], form: 'inflected', within: null, field: null } }
}

function wrongWildcard({ type, text }: Part): [QueryErrorCode | null, QueryError['params']] {
  if (text.length > LONGEST_WORD) return ['query.word-too-long', { most: LONGEST_WORD }]
  const first = text.search(/[*?]/)
  if (first < 0 || (type !== 'wildcard' && type !== 'hashtag')) return [null, {}]
  if (first === 0) return ['query.leading-wildcard', { text }]
  const letters = text.replace(/[*?]/g, '').length
  const star = text.indexOf('*')
  if (letters < 3 || (star >= 0 && text.slice(0, star).replaceAll('?', '').length < 3))
    return ['query.short-wildcard', { text }]
  return text.split('*').length - 1 > LIMITS.stars ? ['query.too-many-wildcards', { most: LIMITS.stars }] : [null, {}]
}

type Fail = (code: QueryErrorCode, params?: QueryError['params']) => Read

/** raw: needs a word or an emoji in it, which the engine can look for. */
function readRaw(term: Term, fail: Fail): Read {
  const text = term.text.trim()
  if (text.length > LONGEST_WORD) return fail('query.word-too-long', { most: LONGEST_WORD })
  if (readParts(text, { plain: true }).length === 0) return fail('query.no-word', { text: term.text })
  return { node: { kind: 'raw', text } }
}
