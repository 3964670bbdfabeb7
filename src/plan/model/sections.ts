import { z } from 'zod'
import {
  choice,
  choices,
  day,
  evidence,
  line,
  lines,
  link,
  number,
  reference,
  references,
  text,
  yesOrNo,
} from './field.ts'

/** What a strategy says once. Each section is an object; every field may still be missing. */

export const organisation = z.strictObject({
  name: line(),
  mission: text(),
  kind: choice('organisation-kind', ['non-profit', 'public-body', 'business', 'agency', 'association', 'other']),
  territory: choice('territory', ['quebec', 'canada', 'france', 'other']),
  /** A public body has duties of accessibility and language. */
  publicBody: yesOrNo(),
  electoralRestraint: yesOrNo(),
})

/** The business strategy's place for social media (B4) and the global communication plan. */
export const place = z.strictObject({
  businessStrategy: text(),
  communicationPlan: line(),
  communicationPlanLink: link(),
  communicationPlanOn: day(),
})

export const period = z.strictObject({ from: day(), to: day() })

/** How listening runs (A6). */
export const listening = z.strictObject({
  from: day(),
  /** Months of listening before anything opens; three unless a reason is written. */
  months: number('months'),
  shorterBecause: text(),
  /** Somebody looks at least every so many hours, once spaces are open. */
  lookEvery: number('hours'),
  lookedAtBy: references('people'),
  /** Competitors and peers: who looks, how often (A3). */
  competitorsBy: reference('people'),
  competitorsEvery: number('weeks'),
  /** The voice-of-the-public digest (A15). */
  digestEvery: number('days'),
  digestTo: lines(),
  digestLastOn: day(),
  languages: choices('language', ['fr', 'en', 'other']),
  responsibleForPrivacy: reference('people'),
})

export const examination = z.strictObject({
  /** When the environment was examined (B1). */
  startedOn: day(),
  endedOn: day(),
  summary: text(),
  evidence: evidence(),
})

/** One accountable person, where the function sits, how it is staffed (B20). */
export const direction = z.strictObject({
  accountable: references('people'),
  service: line(),
  staffing: choice('staffing', ['full-time', 'shared', 'agency', 'volunteers']),
  staffingBecause: text(),
  approvers: references('people'),
  animatorProfile: text(),
})

export const resources = z.strictObject({
  budget: number('money'),
  currency: choice('currency', ['CAD', 'EUR', 'USD', 'other']),
  /** Hours a week to read, listen, build relations. */
  listenHours: number('hours-a-week'),
  relationHours: number('hours-a-week'),
  converseHours: number('hours-a-week'),
  publishHours: number('hours-a-week'),
  /** Hours that one post takes from idea to publication; planned work is computed from it. */
  hoursPerPost: number('hours'),
  legalWeeks: number('weeks'),
})

/** Where home is, and why (B11). */
export const home = z.strictObject({
  where: choice('home', ['site', 'blog', 'several-blogs', 'none']),
  why: text(),
  link: link(),
  domains: lines(),
  siteObjectives: lines(),
})

/** What will be done and what will not (B12). */
export const scope = z.strictObject({ will: lines(), wont: lines() })

export const conversation = z.strictObject({
  /** With whom relations are built, and what is learnt from them (B16). */
  withWhom: text(),
  learn: text(),
})

export const languageDuty = z.strictObject({
  law: line(),
  languages: choices('language', ['fr', 'en', 'other']),
  frenchAtLeastEqual: yesOrNo(),
  how: text(),
})

export const culture = z.strictObject({
  /** How far the organisation accepts to change its habits (C12). */
  accepts: text(),
  autonomy: text(),
})

export const reviewRhythm = z.strictObject({
  everyMonths: number('months'),
  who: references('people'),
  looksAt: lines(),
})
