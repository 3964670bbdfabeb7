import { foldText } from '../language/fold.ts'
import type { FieldNode, NumberField, QueryErrorCode, ValueField, WordField } from './ast.ts'

export const WORD_FIELDS: readonly WordField[] = ['author', 'to', 'url', 'link', 'title', 'source']
export const NUMBER_FIELDS: readonly NumberField[] = ['min_likes', 'min_followers']
export const VALUE_FIELDS: readonly ValueField[] = [
  'site',
  'lang',
  'country',
  'type',
  'sentiment',
  'has',
  'is',
  'since',
  'until',
]
/** Every name that may stand before a colon. */
export const FIELD_NAMES: readonly string[] = [...WORD_FIELDS, ...VALUE_FIELDS, ...NUMBER_FIELDS, 'hashtag', 'raw']

/** Values of the fields that have a list, with what else is understood (folded). */
export const CHOICES: Partial<Record<ValueField, Record<string, readonly string[]>>> = {
  sentiment: {
    positive: ['positif', 'positive', 'positifs', 'pos'],
    neutral: ['neutre', 'neutral'],
    negative: ['negatif', 'negative', 'neg'],
    mixed: ['mixte', 'mixed', 'partage'],
  },
  has: { links: ['link', 'liens', 'lien'], media: ['medias', 'images', 'image', 'video'], mentions: ['mention'] },
  is: { reply: ['reponse', 'replies'], repost: ['partage', 'reposts', 'retweet'], quote: ['citation', 'quotes'] },
  type: {
    article: [],
    post: ['message', 'publication'],
    comment: ['commentaire'],
    reply: ['reponse'],
    repost: ['partage'],
    quote: ['citation'],
    video: [],
    episode: ['podcast', 'balado'],
    document: [],
    feed: ['flux'],
    news: ['actualite'],
    blog: ['blogue'],
    forum: [],
    social: [],
    review: ['avis'],
  },
}

/** What people type for a field that has another name here. */
const OTHER_NAMES: Record<string, string> = {
  auteur: 'author',
  from: 'author',
  de: 'author',
  par: 'author',
  a: 'to',
  pour: 'to',
  domaine: 'site',
  domain: 'site',
  adresse: 'url',
  lien: 'link',
  links: 'link',
  titre: 'title',
  intitle: 'title',
  langue: 'lang',
  language: 'lang',
  pays: 'country',
  lieu: 'country',
  'mot-clic': 'hashtag',
  motclic: 'hashtag',
  tag: 'hashtag',
  ton: 'sentiment',
  tone: 'sentiment',
  tonalite: 'sentiment',
  depuis: 'since',
  apres: 'since',
  after: 'since',
  jusqu: 'until',
  avant: 'until',
  before: 'until',
  contient: 'has',
  a_des: 'has',
  est: 'is',
  min_faves: 'min_likes',
  likes: 'min_likes',
  followers: 'min_followers',
  abonnes: 'min_followers',
  brut: 'raw',
  inurl: 'url',
}

/** The field that a wrong name was probably meant to be, or null. */
export function nearestField(name: string): string | null {
  const folded = foldText(name)
  if (OTHER_NAMES[folded] !== undefined) return OTHER_NAMES[folded]
  for (const field of FIELD_NAMES) if (oneApart(folded, field)) return field
  return null
}

/** True when one letter added, lost, changed, or two swapped make a of b. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  const [restA, restB] = [a.slice(head), b.slice(head)]
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true
  return restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

type Value = { node: FieldNode } | { code: QueryErrorCode; params?: Record<string, string | number> }

/** Checks and normalises the value of a typed field. */
export function readValue(field: ValueField | NumberField, written: string): Value {
  const value = foldText(written.trim())
  if (field === 'min_likes' || field === 'min_followers') {
    const digits = value.replaceAll(' ', '')
    return /^\d{1,12}$/.test(digits)
      ? { node: { kind: 'field', field, value: Number(digits) } }
      : { code: 'query.bad-number' }
  }
  const keep = (checked: string): Value => ({ node: { kind: 'field', field, value: checked } })
  const choices = CHOICES[field]
  if (choices !== undefined) {
    for (const [name, others] of Object.entries(choices))
      if (value === name || others.includes(value)) return keep(name)
    return { code: 'query.bad-value', params: { allowed: Object.keys(choices).join(', ') } }
  }
  if (field === 'since' || field === 'until')
    return readDate(written.trim()) ? keep(written.trim().toUpperCase()) : { code: 'query.bad-date' }
  if (field === 'lang')
    return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$/.test(value) ? keep(value) : { code: 'query.bad-lang' }
  if (field === 'country') return /^[a-z]{2}$/.test(value) ? keep(value) : { code: 'query.bad-country' }
  const site = siteOf(written)
  return site === null ? { code: 'query.bad-site' } : keep(site)
}

/** `lapresse.ca` of `https://www.lapresse.ca/`, `.ca`, `LaPresse.ca`; null when it is no host name. A path is refused: url: is for that. */
function siteOf(written: string): string | null {
  const host = written
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^\./, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
  if (host.length > 253 || !/^[^\s/?#@:"()]+$/.test(host)) return null
  return host.split('.').every(label => label.length > 0 && label.length <= 63) ? host : null
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})$/i

function readDate(written: string): boolean {
  const parts = DAY.exec(written) ?? INSTANT.exec(written)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    !Number.isNaN(Date.parse(written))
  )
}

/** First and last millisecond (UTC) that a `since:` or `until:` lets in: `until:2026-01-31` includes that whole day. */
export function boundOf(field: 'since' | 'until', value: string): number {
  const start = Date.parse(value)
  return field === 'until' && DAY.test(value) ? start + 86_400_000 - 1 : start
}
