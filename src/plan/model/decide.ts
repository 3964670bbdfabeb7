import { z } from 'zod'
import {
  choice,
  choices,
  day,
  evidence,
  figure,
  itemId,
  line,
  lines,
  link,
  metric,
  number,
  reference,
  references,
  rows,
  text,
  yesOrNo,
} from './field.ts'

/** What is decided: goals, objectives, audiences, networks (requirements B2 to B8, B16 to B19). */

export const goalSources = ['organisation', 'communication-plan', 'marketing-plan'] as const
/** What the organisation itself wants; every objective serves one (B4). */
export const goal = z.strictObject({
  id: itemId,
  name: line(),
  text: text(),
  from: choice('goal-source', goalSources),
  link: link(),
})

/** The purposes of METHODS.md; each brings suggested metrics and tactics. */
export const purposes = [
  'listen',
  'relations',
  'reputation',
  'awareness',
  'belonging',
  'co-creation',
  'traffic',
  'mobilise',
  'service',
  'recruitment',
  'promote',
  'inform',
  'ideas',
] as const
export const uses = ['public-relations', 'marketing', 'customer-service'] as const

export const objective = z.strictObject({
  id: itemId,
  /** What will have changed: a verb, an audience, a theme. */
  name: line(),
  purpose: choice('purpose', purposes),
  use: choice('use', uses),
  goal: reference('goals'),
  /** In a sentence: how reaching it serves the goal. */
  how: text(),
  audiences: references('audiences'),
  networks: references('networks'),
  metric: metric(),
  /** What the figure counts, in words, and its unit. */
  definition: text(),
  unit: line(),
  baseline: figure(),
  target: z.number().min(-1e12).max(1e12).optional(),
  setOn: day(),
  due: day(),
  /** When it is looked at next, before it is due (B22). */
  reviewOn: day(),
  owner: reference('people'),
  hours: number('hours-a-week'),
  money: number('money'),
  priority: number('rank'),
  /** What it brings to the audience, in the audience's words (B19). */
  benefit: text(),
  need: reference('needs'),
  tactics: lines(),
  messages: lines(),
  tone: line(),
  state: choice('objective-state', ['planned', 'pursued', 'reached', 'dropped']),
  /** What followed when it was reached or dropped. */
  result: text(),
  note: text(),
})

/** A need that was heard; the link between a finding of listening and content (trace). */
export const need = z.strictObject({
  id: itemId,
  name: line(),
  audience: reference('audiences'),
  text: text(),
  heard: evidence(),
  question: yesOrNo(),
})

export const audience = z.strictObject({
  id: itemId,
  name: line(),
  state: choice('audience-state', ['possible', 'chosen', 'aside']),
  /** Why it was set aside. */
  reason: text(),
  priority: number('rank'),
  role: choice('audience-role', ['producers', 'relayers', 'readers']),
  who: text(),
  why: text(),
  inCommunicationPlan: yesOrNo(),
  /** What they know and think of us; what resonates with them. */
  knows: text(),
  resonates: text(),
  /** Tools and habits. */
  habits: text(),
  /** Networks where they gather; other places in words. */
  gatherOn: references('networks'),
  gatherElsewhere: text(),
  /** What they say of us, of our partners, of similar organisations. */
  saysOfUs: text(),
  saysOfPartners: text(),
  saysOfSimilar: text(),
  evidence: evidence(),
  /** Use of each network over time, at group level (B18, B23). */
  use: rows({ network: reference('networks'), share: number('count'), on: day(), source: line() }),
  /** Research still to do. */
  research: rows({ what: line(), who: reference('people'), due: day(), done: yesOrNo() }),
  /** With whom of them relations are built and what is learnt (B16). */
  relations: text(),
  producedBy: text(),
})

export const networkStates = ['considered', 'aside', 'reserved', 'listening', 'active', 'dormant', 'closed'] as const
/** A space of the organisation on a network, or one that it thinks of. */
export const network = z.strictObject({
  id: itemId,
  name: line(),
  /** Which network it is: a connector's id or any word (`bluesky`, `tiktok`, `site-forum`). */
  kind: line(),
  state: choice('network-state', networkStates),
  /** Why it was set aside or closed. */
  reason: text(),
  motive: text(),
  /** What it brings to its audience, in the audience's words (B19). */
  benefit: text(),
  need: reference('needs'),
  audiences: references('audiences'),
  logic: text(),
  address: choice('address', ['tu', 'vous', 'both']),
  tone: text(),
  lexicon: lines(),
  avoid: lines(),
  formats: lines(),
  /** Posts planned a week. */
  cadence: number('a-week'),
  listenHours: number('hours-a-week'),
  publishHours: number('hours-a-week'),
  converseHours: number('hours-a-week'),
  /** When somebody answers: one row a span, split days are two rows. */
  serviceHours: rows({
    days: choices('weekday', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
    from: line(),
    to: line(),
  }),
  /** Promised delay of a first answer, in working hours. */
  answerWithin: number('hours'),
  animator: reference('people'),
  standIn: reference('people'),
  /** Who takes over for good if the animator leaves (B17). */
  successor: reference('people'),
  accounts: rows({
    handle: line(),
    motive: text(),
    holder: reference('people'),
    administrators: references('people'),
    profileComplete: yesOrNo(),
    consistent: yesOrNo(),
    link: link(),
  }),
  peersLookedOn: day(),
  phase: reference('phases'),
  opensOn: day(),
  openedOn: day(),
  closesOn: day(),
  sameTextElsewhere: yesOrNo(),
  languages: choices('language', ['fr', 'en', 'other']),
  /** The law on languages that applies here, in words. */
  languageLaw: line(),
  houseRules: reference('policies'),
  /** The way out (B18). */
  leavingSigns: text(),
  leavingDecidedBy: reference('people'),
  leavingToldHow: text(),
  leavingArchive: text(),
  note: text(),
})

/** A name wanted on a network or as a domain, reserved or not (B8). */
export const handle = z.strictObject({
  id: itemId,
  name: line(),
  where: line(),
  network: reference('networks'),
  state: choice('handle-state', ['unchecked', 'free', 'reserved', 'taken']),
  checkedOn: day(),
  reservedBy: reference('people'),
  recovery: line(),
  expiresOn: day(),
  note: text(),
})

export const phase = z.strictObject({
  id: itemId,
  name: line(),
  /** On a day, or so many weeks after another phase ends. */
  from: day(),
  to: day(),
  after: reference('phases'),
  afterWeeks: number('weeks'),
  lastsWeeks: number('weeks'),
  /** Of the ten steps of the method. */
  steps: choices('step', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']),
  aim: text(),
})
