import { noObjective } from './no-objective.ts'
import { objectiveDueOutsidePeriod } from './objective-due-outside-period.ts'
import { objectiveIsOnlyMeans } from './objective-is-only-means.ts'
import { objectiveMetricUnreadable } from './objective-metric-unreadable.ts'
import { objectivePastDue } from './objective-past-due.ts'
import { objectiveReachedNotSaid } from './objective-reached-not-said.ts'
import { objectiveReachedNothingFollows } from './objective-reached-nothing-follows.ts'
import { objectiveWithoutBaseline } from './objective-without-baseline.ts'
import { objectiveWithoutDueDate } from './objective-without-due-date.ts'
import { objectiveWithoutMetric } from './objective-without-metric.ts'
import { objectiveWithoutOwner } from './objective-without-owner.ts'
import { objectiveWithoutPurpose } from './objective-without-purpose.ts'
import { objectiveWithoutTarget } from './objective-without-target.ts'
import { objectiveWithoutUse } from './objective-without-use.ts'
import { periodMissing } from './period-missing.ts'
import type { Rule } from './rule.ts'
import { type Case, put } from './testing/hold.ts'
import { table } from './testing/table.ts'

/** What an objective must say (B2, B3). */
const at = (field: string) => [`objectives/helping-hands/${field}`]
const named = (name: string, metric = 'given.registrations') =>
  put({ 'objectives.0.name': name, 'objectives.0.metric': { id: metric } })
const reading = (value: number | null, readable = true) => ({ readable, value, at: null, source: 'List' })

table(noObjective, [
  ['an empty list', put({ objectives: [] }), ['objectives']],
  ['no list', put({ objectives: undefined }), ['objectives']],
  ['all dropped', put({ 'objectives.0.state': 'dropped' }), ['objectives']],
])

const fields: [Rule, string][] = [
  [objectiveWithoutPurpose, 'purpose'],
  [objectiveWithoutUse, 'use'],
  [objectiveWithoutMetric, 'metric'],
  [objectiveWithoutBaseline, 'baseline'],
  [objectiveWithoutTarget, 'target'],
  [objectiveWithoutDueDate, 'due'],
  [objectiveWithoutOwner, 'owner'],
]
for (const [rule, field] of fields)
  table(rule, [
    ['missing', put({ [`objectives.0.${field}`]: undefined }), at(field)],
    [
      'missing in one that was dropped',
      put({ [`objectives.0.${field}`]: undefined, 'objectives.0.state': 'dropped' }),
      [],
    ],
    ['no objective at all', put({ objectives: undefined }), []],
  ])

const withoutMetric: [Rule, string][] = [
  [objectiveWithoutBaseline, 'baseline'],
  [objectiveWithoutTarget, 'target'],
]
for (const [rule, field] of withoutMetric)
  table(rule, [
    [
      'without a metric, that is said first',
      put({ 'objectives.0.metric': undefined, [`objectives.0.${field}`]: undefined }),
      [],
    ],
    ['nought is a figure', put({ [`objectives.0.${field}`]: field === 'target' ? 0 : { value: 0 } }), []],
  ])

table(periodMissing, [
  ['no period', put({ period: undefined }), ['period']],
  ['no end', put({ 'period.to': undefined }), ['period']],
])

table(objectiveMetricUnreadable, [
  ['a metric that nobody knows', put({ 'objectives.0.metric': { id: 'listen.moods' } }), at('metric')],
  ['filters that name nothing', put({ 'facts.readings.helping-hands': reading(null, false) }), at('metric')],
  ['no value yet', put({ 'facts.readings.helping-hands': reading(null) }), []],
  ['no metric: said elsewhere', put({ 'objectives.0.metric': undefined }), []],
  ['what can be read is not known', put({ 'facts.metrics': undefined }), 'unknown'],
])

const means: Case[] = [
  'Ouvrir un compte TikTok',
  'Créer une page Facebook',
  'Lancer notre chaîne YouTube',
  'Être présents sur Instagram',
  'Atteindre 1 000 abonnés sur Instagram',
  'Augmenter le nombre d’abonnés',
  'Doubler nos fans',
  'Open an Instagram account',
  'Be on TikTok',
  'Reach 5,000 followers',
].map(name => [name, named(name), at('name')])
const ends: Case[] = [
  'Ouvrir les portes du jardin au quartier',
  'Créer une page d’information pour les parents',
  'Répondre à nos abonnés en moins de quatre heures',
  'Atteindre 900 abonnés à l’infolettre',
  'Être présents quand les parents cherchent une sortie',
  'Lancer une campagne de dons sur Facebook',
  'Answer our followers within a day',
  'Open the garden to schools',
].map(name => [name, named(name), []])
table(objectiveIsOnlyMeans, [
  ...means,
  ...ends,
  ['a count of followers', named('Be better known', 'given.followers'), at('metric')],
  [
    'a count of effort',
    (strategy, facts) => {
      strategy.objectives![0]!.metric = { id: 'given.meetings' }
      facts.metrics!.push({ id: 'given.meetings', stage: 'activity' })
    },
    at('metric'),
  ],
  [
    'followers in a file without facts',
    put({ 'objectives.0.metric': { id: 'bluesky.followers' }, 'facts.metrics': undefined }),
    at('metric'),
  ],
])

table(objectiveDueOutsidePeriod, [
  ['on the last day', put({ 'objectives.0.due': '2028-04-04' }), []],
  ['a day later', put({ 'objectives.0.due': '2028-04-05' }), at('due')],
  ['on the first day', put({ 'objectives.0.due': '2027-04-05' }), []],
  ['a day sooner', put({ 'objectives.0.due': '2027-04-04' }), at('due')],
  ['reached', put({ 'objectives.0.due': '2027-04-04', 'objectives.0.state': 'reached' }), []],
  ['no period', put({ period: undefined }), []],
])

table(objectivePastDue, [
  ['due today', put({ 'objectives.0.due': '2027-05-03' }), []],
  ['due yesterday', put({ 'objectives.0.due': '2027-05-02' }), at('state')],
  ['due yesterday and met', put({ 'objectives.0.due': '2027-05-02', 'facts.readings.helping-hands': reading(30) }), []],
  [
    'due yesterday and short',
    put({ 'objectives.0.due': '2027-05-02', 'facts.readings.helping-hands': reading(29) }),
    at('state'),
  ],
  ['reached', put({ 'objectives.0.due': '2027-05-02', 'objectives.0.state': 'reached' }), []],
])

table(objectiveReachedNotSaid, [
  ['at the target exactly', put({ 'facts.readings.helping-hands': reading(30) }), at('state')],
  ['just below', put({ 'facts.readings.helping-hands': reading(29.9) }), []],
  [
    'downwards',
    put({
      'objectives.0.baseline': { value: 30 },
      'objectives.0.target': 10,
      'facts.readings.helping-hands': reading(10),
    }),
    at('state'),
  ],
  ['said', put({ 'facts.readings.helping-hands': reading(30), 'objectives.0.state': 'reached' }), []],
  ['what is read is not known', put({ 'facts.readings': undefined }), 'unknown'],
])

table(objectiveReachedNothingFollows, [
  ['reached', put({ 'objectives.0.state': 'reached' }), at('result')],
  ['reached, and what follows', put({ 'objectives.0.state': 'reached', 'objectives.0.result': 'We keep it' }), []],
  ['pursued', put({ 'objectives.0.state': 'pursued' }), []],
])
