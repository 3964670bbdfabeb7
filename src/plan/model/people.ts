import { z } from 'zod'
import {
  choice,
  choices,
  day,
  evidence,
  itemId,
  line,
  lines,
  link,
  number,
  reference,
  references,
  rows,
  text,
  yesOrNo,
} from './field.ts'

/** Who does it, with what, by which rules and when (requirements B9 to B15, B17, B20 to B22, C6, C11 to C13, D9, G). */

export const person = z.strictObject({
  id: itemId,
  name: line(),
  /** Member of the organisation in Vigie, where there is one. */
  email: z.email().max(200).optional(),
  role: line(),
  service: line(),
  inHouse: yesOrNo(),
  leader: yesOrNo(),
  hours: number('hours-a-week'),
  /** How those hours are shared between spaces. */
  shares: rows({ network: reference('networks'), hours: number('hours-a-week') }),
  from: day(),
  /** End of contract or mandate; none for an open-ended post. */
  until: day(),
  mayApprove: yesOrNo(),
  mayWrite: yesOrNo(),
  spokesperson: yesOrNo(),
  /** Criteria on which the spokesperson was chosen (B10). */
  criteria: lines(),
  setOn: day(),
  note: text(),
})

export const budgetLine = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('budget-kind', ['people', 'tools', 'advertising', 'production', 'training', 'agency', 'other']),
  amount: number('money'),
  per: choice('per', ['once', 'month', 'year']),
  until: day(),
  objective: reference('objectives'),
  network: reference('networks'),
})

export const tool = z.strictObject({
  id: itemId,
  name: line(),
  for: line(),
  access: references('people'),
  renewsOn: day(),
  note: text(),
})

/** How the work enters what exists (B20). */
export const process = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('process', ['press', 'complaints', 'approvals', 'customer-relations', 'crisis', 'other']),
  link: text(),
  person: reference('people'),
})

/** How networks work with everything else (B11). */
export const integration = z.strictObject({
  id: itemId,
  name: line(),
  with: choice('integration', ['site', 'blog', 'email', 'crm', 'search-natural', 'search-paid', 'offline-events']),
  networks: references('networks'),
  objective: reference('objectives'),
  how: text(),
  amplifies: text(),
  easierOnline: text(),
})

/** Efficacy of e-mail over time (B11). */
export const emailReading = z.strictObject({
  id: itemId,
  name: line(),
  on: day(),
  openRate: number('count'),
  clickRate: number('count'),
  sent: number('count'),
})

/** A fear or objection, with answer, evidence and figures for leaders (C6, C11). */
export const objection = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('objection', [
    'loss-of-control',
    'negative-comments',
    'voice',
    'failure',
    'lost-time',
    'overload',
    'staff',
    'other',
  ]),
  from: line(),
  answer: text(),
  evidence: evidence(),
  figures: text(),
  raisedOn: day(),
  settledOn: day(),
  /** A fear of what staff would say is first a matter of human resources (C11). */
  staffAnswer: text(),
})

/** A readiness survey that was held (C6); the answers live in Vigie, never a person's name. */
export const survey = z.strictObject({
  id: itemId,
  name: line(),
  from: day(),
  to: day(),
  invited: number('count'),
  note: text(),
})

export const discussion = z.strictObject({
  id: itemId,
  name: line(),
  on: day(),
  with: line(),
  said: text(),
  accepts: text(),
})

export const decision = z.strictObject({
  id: itemId,
  name: line(),
  on: day(),
  by: reference('people'),
  why: text(),
  /** `objectives/visibility`: what it is about. */
  about: lines(),
  evidence: evidence(),
})

export const review = z.strictObject({
  id: itemId,
  name: line(),
  on: day(),
  who: references('people'),
  looksAt: lines(),
  heldOn: day(),
  outcome: text(),
})

export const action = z.strictObject({
  id: itemId,
  name: line(),
  who: reference('people'),
  due: day(),
  doneOn: day(),
  objective: reference('objectives'),
  network: reference('networks'),
  when: choice('action-when', ['before-opening', 'after-opening']),
  note: text(),
})

export const policyKinds = [
  'editorial',
  'comments',
  'personal-use',
  'house-rules',
  'crisis',
  'usage-guide',
  'other',
] as const
/** Until the room of rules holds it, a policy may be a document elsewhere. */
export const policy = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('policy', policyKinds),
  link: link(),
  author: reference('people'),
  approver: reference('people'),
  approvedOn: day(),
  legalReader: line(),
  legalReadOn: day(),
  effectiveOn: day(),
  reviewOn: day(),
  publishedOn: day(),
  languages: choices('language', ['fr', 'en', 'other']),
  accessibility: yesOrNo(),
  /** What a charter of personal use opens, and what it forbids (C11). */
  opens: text(),
  forbids: text(),
})

export const restraint = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('restraint', ['election', 'judgment', 'mourning', 'other']),
  from: day(),
  to: day(),
  forbidden: text(),
  goesOn: text(),
  networks: references('networks'),
})

export const expert = z.strictObject({
  id: itemId,
  person: reference('people'),
  themes: lines(),
  answersWithin: number('hours'),
  standIn: reference('people'),
})

export const ambassador = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('ambassador', ['staff', 'volunteer', 'partner', 'beneficiary', 'member', 'other']),
  able: yesOrNo(),
  willing: yesOrNo(),
  consentOn: day(),
  networks: references('networks'),
  note: text(),
})

/** People worth relations: influencers, journalists (E4 as named in the plan). */
export const relation = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('relation', ['influencer', 'journalist', 'partner', 'decision-maker', 'other']),
  link: link(),
  moves: line(),
  opinion: choice('opinion', ['favourable', 'neutral', 'unfavourable', 'unknown']),
  opinionOn: day(),
  stage: choice('relation-stage', ['noticed', 'followed', 'in-touch', 'partner']),
  lasting: yesOrNo(),
  nextStep: line(),
  nextOn: day(),
  owner: reference('people'),
})

/** Months of taking part inside (C12). */
export const adoptionReading = z.strictObject({
  id: itemId,
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  concerned: number('count'),
  read: number('count'),
  wrote: number('count'),
})
