import { z } from 'zod'
import { choice, day, evidence, itemId, line, lines, link, number, reference, rows, text, yesOrNo } from './field.ts'

/** What was seen before deciding: the environment (requirements A2 to A5, A15, A16, B1, B23, C10). */

export const space = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('space-kind', ['site', 'blog', 'profile', 'page', 'group', 'newsletter', 'forum', 'other']),
  network: line(),
  link: link(),
  official: yesOrNo(),
  state: choice('space-state', ['active', 'dormant', 'closed']),
  followers: number('count'),
  lastPostOn: day(),
  auditedOn: day(),
  heldBy: reference('people'),
  finding: text(),
  evidence: evidence(),
})

export const stakeholderKinds = [
  'clients',
  'beneficiaries',
  'members',
  'partners',
  'donors',
  'funders',
  'journalists',
  'decision-makers',
  'staff',
  'volunteers',
  'other',
] as const
export const stakeholder = z.strictObject({
  id: itemId,
  name: line(),
  kind: choice('stakeholder-kind', stakeholderKinds),
  advocacyTarget: yesOrNo(),
  /** How they use social media; with whom they are in contact. */
  uses: text(),
  contacts: text(),
  /** How social media change their relations with staff, volunteers and leaders. */
  changes: text(),
  evidence: evidence(),
})

export const competitor = z.strictObject({
  id: itemId,
  name: line(),
  peer: yesOrNo(),
  link: link(),
  /** The topic of listening that follows it, by its name. */
  topic: line(),
  spaces: rows({
    network: line(),
    cadence: number('a-week'),
    content: line(),
    reactions: line(),
    followers: number('count'),
  }),
  interactsWith: text(),
  practices: rows({ practice: line(), link: link(), copy: yesOrNo() }),
  lastLookedOn: day(),
  evidence: evidence(),
})

export const trend = z.strictObject({
  id: itemId,
  name: line(),
  text: text(),
  effect: text(),
  seenOn: day(),
  evidence: evidence(),
})

export const issue = z.strictObject({
  id: itemId,
  name: line(),
  text: text(),
  /** Possible effect on brand or reputation. */
  effect: text(),
  gravity: choice('gravity', ['low', 'medium', 'high']),
  owner: reference('people'),
  response: text(),
  state: choice('issue-state', ['watched', 'active', 'closed']),
  openedOn: day(),
  topic: line(),
  evidence: evidence(),
})

/** Groups and pages about us that are not ours (C10). */
export const group = z.strictObject({
  id: itemId,
  name: line(),
  network: line(),
  link: link(),
  members: number('count'),
  manner: choice('manner', ['speak', 'ask-first', 'keep-away']),
  speaker: reference('people'),
  how: text(),
  note: text(),
})

/** A public argument for or against; those who make it are grouped, never filed by person (A16). */
export const argument = z.strictObject({
  id: itemId,
  name: line(),
  side: choice('side', ['for', 'against']),
  madeBy: lines(),
  strength: choice('strength', ['growing', 'steady', 'fading']),
  /** Topic of listening whose volume tells the strength over time. */
  topic: line(),
  answer: text(),
  answerEvidence: evidence(),
  heard: evidence(),
})

/** Figures on use: surveys, network audience data at group level (B23). */
export const referenceFigure = z.strictObject({
  id: itemId,
  name: line(),
  value: line(),
  territory: line(),
  sample: line(),
  source: line(),
  link: link(),
  on: day(),
  audience: reference('audiences'),
})

/** Something heard that was handed to a service, and what was done with it (A15). */
export const handover = z.strictObject({
  id: itemId,
  name: line(),
  topic: line(),
  to: line(),
  person: reference('people'),
  handedOn: day(),
  expectedBy: day(),
  answeredOn: day(),
  done: text(),
  heard: evidence(),
})

/** A result nobody expected; it can become an objective (B13). */
export const surprise = z.strictObject({
  id: itemId,
  name: line(),
  text: text(),
  on: day(),
  became: reference('objectives'),
  evidence: evidence(),
})

/** A method or format tried with a hypothesis (F6). */
export const experiment = z.strictObject({
  id: itemId,
  name: line(),
  hypothesis: text(),
  from: day(),
  to: day(),
  objective: reference('objectives'),
  network: reference('networks'),
  measure: line(),
  outcome: choice('outcome', ['running', 'worked', 'failed', 'unclear']),
  learnt: text(),
})
