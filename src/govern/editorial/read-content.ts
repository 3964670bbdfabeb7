import { type Explanation, explain, explainer, type Span } from '../../match/explain.ts'
import type { Query } from '../../query/index.ts'
import { parseQuery } from '../../query/parse.ts'
import { readTokens, type Token } from '../../query/words.ts'
import type { Content, Moment } from './content.ts'
import { type Forms, ownForms } from './own-forms.ts'
import type { EditorialPolicy } from './policy.ts'
import type { RemarkPlace } from './remark.ts'

/** A text of the content with its name. */
export type ContentText = { part: number | 'title' | 'summary'; text: string }

/** A content as the rules look at it: what several of them need is read once. */
export type View = {
  policy: EditorialPolicy
  content: Content
  moment: Moment
  /** `fr` of `fr-CA`. */
  language: string
  french: boolean
  texts: ContentText[]
  tokens(text: ContentText): Token[]
  /** Whether an address, a hashtag or a name stands at this place: nothing to correct there. */
  isProtected(text: ContentText, at: number): boolean
  /** Where a query of the policy matches, over all texts together; null: it does not, or cannot be read. */
  find(query: string, forms?: Forms): { places: (RemarkPlace & { quote: string })[]; fields: string[] } | null
  /** Whether a query of the policy finds some words by themselves. */
  matches(query: string, text: string, forms?: Forms): boolean
}

export function viewOf(policy: EditorialPolicy, content: Content, moment: Moment): View {
  const texts: ContentText[] = content.parts.map(({ text }, part) => ({ part, text }))
  if (content.title !== null) texts.unshift({ part: 'title', text: content.title })
  if (content.summary !== null) texts.push({ part: 'summary', text: content.summary })
  const read = new Map<ContentText, Token[]>()
  const guarded = new Map<ContentText, Uint8Array>()
  const tokens = (text: ContentText) => {
    const known = read.get(text) ?? readTokens(text.text)
    read.set(text, known)
    return known
  }
  const language = primaryLanguage(content.language)
  return {
    policy,
    content,
    moment,
    language,
    french: language === 'fr',
    texts,
    tokens,
    isProtected(text, at) {
      let marks = guarded.get(text)
      if (marks === undefined) {
        marks = new Uint8Array(text.text.length)
        for (const { type, start, end } of tokens(text))
          if (type === 'url' || type === 'hashtag' || type === 'mention') marks.fill(1, start, end)
        guarded.set(text, marks)
      }
      return marks[at] === 1
    },
    find: findIn(content, texts),
    matches(query, text, forms = 'all') {
      const read = readQuery(query, forms)
      return read !== null && explain(read, { id: 0, text, lang: content.language }) !== null
    },
  }
}

export const primaryLanguage = (language: string): string => language.split(/[-_]/, 1)[0]!.toLowerCase()

const parsed = new Map<string, Query | null>()
const MOST_PARSED = 2_000

/** Policies hold few queries and are held against many texts: each is parsed once. Null: it cannot be read. */
function readQuery(query: string, forms: Forms): Query | null {
  const key = `${forms} ${query}`
  const known = parsed.get(key)
  if (known !== undefined) return known
  const read = parseQuery(query)
  const made = read.ok ? (forms === 'own' ? ownForms(read.query) : read.query) : null
  if (parsed.size >= MOST_PARSED) parsed.clear()
  parsed.set(key, made)
  return made
}

/** The content is read once for all queries. */
function findIn(content: Content, texts: ContentText[]): View['find'] {
  const rows = texts.filter(text => text.part !== 'title')
  const explainOne = explainer({
    id: 0,
    text: rows.map(row => row.text).join(GAP),
    title: content.title,
    lang: content.language,
    hashtags: content.hashtags,
    links: content.link === null ? [] : [content.link],
    media: content.parts.some(part => part.media.length > 0),
    publishedAt: content.plannedAt,
  })
  return (query, forms = 'all') => {
    const read = query.trim() === '' ? null : readQuery(query, forms)
    const explained = read === null ? null : explainOne(read)
    return explained === null
      ? null
      : { places: placesOf(explained, rows, content.title ?? ''), fields: explained.fields }
  }
}

const GAP = '\n\n'

function placesOf(explained: Explanation, rows: ContentText[], title: string) {
  const places = explained.title.map(([start, end]) => ({
    part: 'title' as const,
    start,
    end,
    quote: title.slice(start, end),
  })) as (RemarkPlace & { quote: string })[]
  let base = 0
  let next = 0
  for (const { part, text } of rows) {
    const last = base + text.length
    for (; next < explained.text.length && explained.text[next]![0] < last; next++) {
      const [start, end] = within(explained.text[next]!, base, last)
      places.push({ part, start, end, quote: text.slice(start, end) })
    }
    base = last + GAP.length
  }
  return places
}

/** A phrase may run on into the next text; it is shown where it begins. */
const within = ([start, end]: Span, base: number, last: number): [number, number] => [
  start - base,
  Math.min(end, last) - base,
]
