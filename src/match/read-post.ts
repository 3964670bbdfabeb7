import type { Post } from './post.ts'

const TEXTS = [
  'title',
  'author',
  'url',
  'site',
  'lang',
  'source',
  'sourceType',
  'country',
  'kind',
  'sentiment',
] as const
const LISTS = ['links', 'hashtags', 'mentions'] as const
const FIGURES = ['likes', 'followers'] as const

export type PostFault = { fault: 'not-json' | 'not-object' | 'no-id' | 'no-text' | 'wrong-type'; field: string }

/** A post out of a line of JSON, or what is wrong with it. Fields that are not a post's are left out. */
export function readPost(line: string): { post: Post } | PostFault {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { fault: 'not-json', field: '' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'not-object', field: '' }
  const given = value as Record<string, unknown>
  if (typeof given.id !== 'string' && typeof given.id !== 'number') return { fault: 'no-id', field: 'id' }
  if (typeof given.text !== 'string') return { fault: 'no-text', field: 'text' }
  for (const field of TEXTS) if (!isAbsent(given[field]) && typeof given[field] !== 'string') return wrong(field)
  for (const field of LISTS) if (!isAbsent(given[field]) && !isTexts(given[field])) return wrong(field)
  for (const field of FIGURES) if (!isAbsent(given[field]) && typeof given[field] !== 'number') return wrong(field)
  if (!isAbsent(given.to) && typeof given.to !== 'string' && !isTexts(given.to)) return wrong('to')
  const { publishedAt } = given
  if (!isAbsent(publishedAt) && typeof publishedAt !== 'string' && typeof publishedAt !== 'number')
    return wrong('publishedAt')
  return { post: given as Post }
}

const wrong = (field: string): PostFault => ({ fault: 'wrong-type', field })
const isAbsent = (value: unknown) => value === undefined || value === null
const isTexts = (value: unknown) => Array.isArray(value) && value.every(one => typeof one === 'string')
