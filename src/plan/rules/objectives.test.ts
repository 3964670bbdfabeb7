import { noObjective } from './checks/no-objective.ts'
import { objectiveDueOutsidePeriod } from './checks/objective-due-outside-period.ts'
import { objectiveIsOnlyMeans } from './checks/objective-is-only-means.ts'
import { objectiveMetricUnreadable } from './checks/objective-metric-unreadable.ts'
import { objectivePastDue } from './checks/objective-past-due.ts'
import { objectiveReachedNotSaid } from './checks/objective-reached-not-said.ts'
import { objectiveReachedNothingFollows } from './checks/objective-reached-nothing-follows.ts'
import { objectiveWithoutBaseline } from './checks/objective-without-baseline.ts'
import { objectiveWithoutDueDate } from './checks/objective-without-due-date.ts'
import { objectiveWithoutMetric } from './checks/objective-without-metric.ts'
import { objectiveWithoutOwner } from './checks/objective-without-owner.ts'
import { objectiveWithoutPurpose } from './checks/objective-without-purpose.ts'
import { objectiveWithoutTarget } from './checks/objective-without-target.ts'
import { objectiveWithoutUse } from './checks/objective-without-use.ts'
import { periodMissing } from './checks/period-missing.ts'
import type { Rule } from './rule.ts'
import { type Row, table } from './testing/table.ts'

/** What an objective must say (B2, B3). */
const at = (field: string) => [`objectives/helping-hands/${field}`]
const named = (name: string, metric = 'given.registrations') => ({
  'objectives/helping-hands/name': name,
  'objectives/helping-hands/metric': { id: metric },
})
const reading = (value: number | null, readable = true) => ({ readable, value, at: null, source: 'List' })

table(noObjective, [
  ['an empty list', { objectives: [] }, ['objectives']],
  ['no list', { objectives: undefined }, ['objectives']],
  ['all dropped', { 'objectives/helping-hands/state': 'dropped' }, ['objectives']],
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
    ['missing', { [`objectives/helping-hands/${field}`]: undefined }, at(field)],
    [
      'missing in one that was dropped',
      { [`objectives/helping-hands/${field}`]: undefined, 'objectives/helping-hands/state': 'dropped' },
      [],
    ],
    ['no objective at all', { objectives: undefined }, []],
  ])

const withoutMetric: [Rule, string][] = [
  [objectiveWithoutBaseline, 'baseline'],
  [objectiveWithoutTarget, 'target'],
]
for (const [rule, field] of withoutMetric)
  table(rule, [
    [
      'without a metric, that is said first',
      { 'objectives/helping-hands/metric': undefined, [`objectives/helping-hands/${field}`]: undefined },
      [],
    ],
    ['nought is a figure', { [`objectives/helping-hands/${field}`]: field === 'target' ? 0 : { value: 0 } }, []],
  ])

table(periodMissing, [
  ['no period', { period: undefined }, ['period']],
  ['no end', { 'period/to': undefined }, ['period']],
])

table(objectiveMetricUnreadable, [
  ['a metric that nobody knows', { 'objectives/helping-hands/metric': { id: 'listen.moods' } }, at('metric')],
  ['filters that name nothing', { 'facts/readings/helping-hands': reading(null, false) }, at('metric')],
  ['no value yet', { 'facts/readings/helping-hands': reading(null) }, []],
  ['no metric: said elsewhere', { 'objectives/helping-hands/metric': undefined }, []],
  ['what can be read is not known', { 'facts/metrics': undefined }, 'unknown'],
])

const means: Row[] = [
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
const ends: Row[] = [
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
    { 'objectives/helping-hands/metric': { id: 'bluesky.followers' }, 'facts/metrics': undefined },
    at('metric'),
  ],
])

table(objectiveDueOutsidePeriod, [
  ['on the last day', { 'objectives/helping-hands/due': '2028-04-04' }, []],
  ['a day later', { 'objectives/helping-hands/due': '2028-04-05' }, at('due')],
  ['on the first day', { 'objectives/helping-hands/due': '2027-04-05' }, []],
  ['a day sooner', { 'objectives/helping-hands/due': '2027-04-04' }, at('due')],
  ['reached', { 'objectives/helping-hands/due': '2027-04-04', 'objectives/helping-hands/state': 'reached' }, []],
  ['no period', { period: undefined }, []],
])

table(objectivePastDue, [
  ['due today', { 'objectives/helping-hands/due': '2027-05-03' }, []],
  ['due yesterday', { 'objectives/helping-hands/due': '2027-05-02' }, at('state')],
  [
    'due yesterday and met',
    { 'objectives/helping-hands/due': '2027-05-02', 'facts/readings/helping-hands': reading(30) },
    [],
  ],
  [
    'due yesterday and short',
    { 'objectives/helping-hands/due': '2027-05-02', 'facts/readings/helping-hands': reading(29) },
    at('state'),
  ],
  ['reached', { 'objectives/helping-hands/due': '2027-05-02', 'objectives/helping-hands/state': 'reached' }, []],
])

table(objectiveReachedNotSaid, [
  ['at the target exactly', { 'facts/readings/helping-hands': reading(30) }, at('state')],
  ['just below', { 'facts/readings/helping-hands': reading(29.9) }, []],
  [
    'downwards',
    {
      'objectives/helping-hands/baseline': { value: 30 },
      'objectives/helping-hands/target': 10,
      'facts/readings/helping-hands': reading(10),
    },
    at('state'),
  ],
  ['said', { 'facts/readings/helping-hands': reading(30), 'objectives/helping-hands/state': 'reached' }, []],
  ['what is read is not known', { 'facts/readings': undefined }, 'unknown'],
])

table(objectiveReachedNothingFollows, [
  ['reached', { 'objectives/helping-hands/state': 'reached' }, at('result')],
  [
    'reached, and what follows',
    { 'objectives/helping-hands/state': 'reached', 'objectives/helping-hands/result': 'We keep it' },
    [],
  ],
  ['pursued', { 'objectives/helping-hands/state': 'pursued' }, []],
])
