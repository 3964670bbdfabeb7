import { z } from 'zod'
import {
  choice,
  choices,
  day,
  itemId,
  kinds,
  line,
  lines,
  networks,
  number,
  people,
  query,
  text,
  themes,
  time,
  yesOrNo,
} from './field.ts'
import { level, roleNames, weekdays } from './sections.ts'

/** What an editorial policy says several times: one item each, in the order of the policy. */

export const theme = z.strictObject({
  id: itemId,
  name: line(),
  text: text(),
  /** Of the public's world, or of ourselves. */
  about: choice('about', ['public', 'us']),
  share: number('percent'),
  networks: networks(),
})

/** Who may write what, where. Without any item, everybody whose role writes. */
export const writer = z.strictObject({
  id: itemId,
  name: line(),
  roles: choices('role', roleNames),
  people: people(),
  networks: networks(),
  themes: themes(),
  why: text(),
})

export const tone = z.strictObject({
  id: itemId,
  name: line(),
  networks: networks(),
  address: choice('address', ['tu', 'vous', 'both']),
  register: choice('register', ['formal', 'plain', 'friendly', 'playful']),
  text: text(),
  examples: lines(),
  why: text(),
})

/** A word to leave (`avoid`, a query) with the one to take, or, alone, a spelling to keep (`use`). */
export const term = z.strictObject({
  id: itemId,
  avoid: query(),
  use: line(),
  why: text(),
  language: choice('language', ['fr', 'en', 'other']),
  level: level(),
})

export const elements = [
  'link',
  'hashtag',
  'signature',
  'campaign-tag',
  'figure-source',
  'language-pair',
  'title',
  'summary',
] as const
export const requirement = z.strictObject({
  id: itemId,
  element: choice('element', elements),
  /** The hashtag, the signature, the campaign's tags (`utm_source=bluesky&utm_medium=social`). */
  value: line(),
  networks: networks(),
  kinds: kinds(),
  themes: themes(),
  level: level(),
  why: text(),
})

export const subject = z.strictObject({
  id: itemId,
  name: line(),
  query: query(),
  networks: networks(),
  level: level(),
  why: text(),
  /** What may be said instead, or whom to ask. */
  instead: text(),
})

/** G4: elections, mourning, judgments. First and last day included. */
export const period = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('period', ['election', 'mourning', 'judgment', 'other']),
  from: day(),
  to: day(),
  networks: networks(),
  /** `all`: nothing goes out but what goes on; `subjects`: only what the query names is held. */
  holds: choice('holds', ['all', 'subjects']),
  query: query(),
  goesOnThemes: themes(),
  goesOn: text(),
  level: level(),
  why: text(),
})

/** One level of approval. Those that fit an entry are asked in the order of the list. */
export const approval = z.strictObject({
  id: itemId,
  name: line(),
  networks: networks(),
  kinds: kinds(),
  themes: themes(),
  /** Roles of authors whose content passes here. */
  authors: choices('role', roleNames),
  languages: choices('language', ['fr', 'en', 'other']),
  urgency: choice('urgency', ['any', 'usual', 'urgent']),
  roles: choices('role', roleNames),
  people: people(),
  substituteRoles: choices('role', roleNames),
  substitutes: people(),
  /** Delay in working hours. */
  within: number('hours'),
  authorMayApprove: yesOrNo(),
  outside: yesOrNo(),
  why: text(),
})

export const frequency = z.strictObject({
  id: itemId,
  name: line(),
  networks: networks(),
  mostPerDay: number('count'),
  leastMinutesApart: number('minutes'),
  quietFrom: time(),
  quietTo: time(),
  quietDays: choices('weekday', weekdays),
  level: level(),
  why: text(),
})
