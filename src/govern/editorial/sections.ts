import { z } from 'zod'
import { choice, choices, line, lines, number, people, rows, text, yesOrNo } from './field.ts'

/** What an editorial policy says once. Each section is an object; every field may still be missing. */

/** What a remark does: `blocks` until it is mended, `warns` and can be accepted with a reason, `tells`. */
export const levels = ['blocks', 'warns', 'tells'] as const
export const level = () => choice('level', levels)
export const roleNames = [
  'administrator',
  'manager',
  'animator',
  'contributor',
  'approver',
  'employee',
  'reader',
] as const
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export const aim = z.strictObject({
  aim: text(),
  /** For whom we write, with what result. */
  audiences: text(),
  results: text(),
})

export const editorialLine = z.strictObject({
  line: text(),
  style: text(),
  /** Least share of content about the public's world, against talk of ourselves (C2), over the days below. */
  publicShare: number('percent'),
  overDays: number('count'),
  cadence: text(),
})

/** G1: French at least equal. Each duty is said apart, because organisations and laws differ. */
export const languageDuty = z.strictObject({
  law: choice('law', ['charter-quebec', 'official-languages', 'toubon', 'none']),
  languages: choices('language', ['fr', 'en', 'other']),
  /** The language that never comes second. */
  first: choice('language', ['fr', 'en', 'other']),
  neverAlone: yesOrNo(),
  neverEarlier: yesOrNo(),
  neverLonger: yesOrNo(),
  level: level(),
  why: text(),
})

export const inclusiveWays = ['free', 'none', 'doublets', 'median-point', 'neutral'] as const
export const writing = z.strictObject({
  inclusive: choice('inclusive', inclusiveWays),
  inclusiveWhy: text(),
  /** Spaces before ; ! ? : none (usual in Québec), narrow (France), or left alone. */
  spaces: choice('spaces', ['narrow', 'none', 'off']),
  quotes: yesOrNo(),
  apostrophes: yesOrNo(),
})

/** G3. */
export const accessibility = z.strictObject({
  standard: line(),
  alt: yesOrNo(),
  captions: yesOrNo(),
  noTextOnlyInPicture: yesOrNo(),
  hashtagCapitals: yesOrNo(),
  mostEmoji: number('count'),
  noDecorativeLetters: yesOrNo(),
  level: level(),
  why: text(),
})

export const sources = z.strictObject({
  /** A figure is published with where it comes from. */
  figures: text(),
  rights: text(),
  credit: yesOrNo(),
  consent: text(),
})

export const ai = z.strictObject({
  use: choice('ai-use', ['none', 'help', 'draft']),
  disclose: yesOrNo(),
  /** The words that tell it. */
  mention: line(),
  note: text(),
})

export const conduct = z.strictObject({
  notPublished: lines(),
  /** Following is not endorsing. */
  following: text(),
  corrections: text(),
})

/** Who may send without the approvals that are missing, and what they owe afterwards. */
export const emergency = z.strictObject({
  roles: choices('role', roleNames),
  people: people(),
  how: text(),
  tellWithin: number('hours'),
})

/** The hours in which a delay of approval runs: one row a span, split days are two rows. */
export const hours = z.strictObject({
  rows: rows({ days: choices('weekday', weekdays), from: line(), to: line() }),
})
