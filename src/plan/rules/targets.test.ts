import { objectiveOutOfReach } from './checks/objective-out-of-reach.ts'
import { objectiveShareAboveOne } from './checks/objective-share-above-one.ts'
import { objectiveTargetAlreadyMet } from './checks/objective-target-already-met.ts'
import { objectiveWrongDirection } from './checks/objective-wrong-direction.ts'
import { objectivesContrary } from './checks/objectives-contrary.ts'
import { apply, type Change, table } from './testing/table.ts'

/** What a target says against its baseline, its readings and other targets (B3). */
const target = ['objectives/helping-hands/target']

const points = (...values: [on: string, value: number][]): Change => ({
  'facts/readings/helping-hands': {
    readable: true,
    value: values.at(-1)![1],
    at: null,
    source: 'List',
    points: values.map(([on, value]) => ({ on, value })),
  },
})

table(objectiveTargetAlreadyMet, [
  ['the baseline is the target', { 'objectives/helping-hands/baseline/value': 30 }, target],
  ['just short of it', { 'objectives/helping-hands/baseline/value': 29 }, []],
  [
    'to maintain is an objective',
    { 'objectives/helping-hands/baseline/value': 30, 'objectives/helping-hands/name': 'Keep thirty regulars' },
    [],
  ],
  ['it was read on the day on which it was set', points(['2027-03-31', 30]), target],
  ['it was met since', points(['2027-03-31', 12], ['2027-04-30', 31]), []],
  ['reached', { 'objectives/helping-hands/baseline/value': 30, 'objectives/helping-hands/state': 'reached' }, []],
  ['no baseline', { 'objectives/helping-hands/baseline': undefined }, []],
])

const down = { 'objectives/helping-hands/baseline': { value: 30 }, 'objectives/helping-hands/target': 10 }
const kept = (baseline: number, value: number, better: string) => ({
  'objectives/helping-hands/name': 'Keep satisfaction where it is good',
  'objectives/helping-hands/baseline': { value: baseline },
  'objectives/helping-hands/target': value,
  'facts/metrics/0/better': better,
})
table(objectiveWrongDirection, [
  ['to keep 80 or more, from 85', kept(85, 80, 'higher'), []],
  ['to keep it under 24, from 20', kept(20, 24, 'lower'), []],
  [
    'to keep growing is to grow',
    { ...kept(85, 80, 'higher'), 'objectives/helping-hands/name': 'Maintain and grow satisfaction' },
    target,
  ],
  ['to increase, downwards', { ...down, 'objectives/helping-hands/name': 'Increase the number of regulars' }, target],
  ['accroître, vers le bas', { ...down, 'objectives/helping-hands/name': 'Accroître le nombre de personnes' }, target],
  ['nothing says which way', down, []],
  ['more is better by the metric', { ...down, 'facts/metrics/0/better': 'higher' }, target],
  ['less is better by the metric', { 'facts/metrics/0/better': 'lower' }, target],
  ['less is better, downwards', { ...down, 'facts/metrics/0/better': 'lower' }, []],
  ['a delay that grows', { 'objectives/helping-hands/metric': { id: 'given.reply-delay' } }, target],
  [
    'more speed by a shorter delay',
    {
      ...down,
      'objectives/helping-hands/name': 'Augmenter notre rapidité',
      'objectives/helping-hands/metric': { id: 'given.delai' },
    },
    [],
  ],
  [
    'negative mentions that rise',
    { 'objectives/helping-hands/metric': { id: 'listen.mentions', filters: { tone: ['negative'] } } },
    target,
  ],
  ['less waste by more food collected', { 'objectives/helping-hands/name': 'Réduire le gaspillage alimentaire' }, []],
  [
    'more hours of volunteers',
    { 'objectives/helping-hands/unit': 'hours', 'objectives/helping-hands/name': 'Increase volunteering' },
    [],
  ],
])

// A straight line: from 10 by one a week. On the last day of the year, 38 weeks after the first point, it stands at 48.
const weekly = (step: number): [string, number][] =>
  ['2027-02-08', '2027-02-22', '2027-03-08', '2027-03-22', '2027-04-05', '2027-04-19', '2027-05-03'].map((on, i) => [
    on,
    10 + 2 * i * step,
  ])
const dueAt =
  (value: number): Change =>
  (strategy, facts) => {
    Object.assign(strategy.objectives![0]!, { due: '2027-08-02', target: value })
    apply(points(...weekly(1)), strategy, facts)
  }
table(objectiveOutOfReach, [
  // 25 weeks after 2027-02-08.
  ['met exactly on the due date', dueAt(35), []],
  ['a little more', dueAt(35.1), target],
  ['met already', dueAt(22), []],
  ['too few points to say', points(['2027-02-08', 10], ['2027-05-03', 10]), []],
  [
    'it stands still',
    (strategy, facts) => {
      Object.assign(strategy.objectives![0]!, { due: '2027-08-02' })
      apply(points(...weekly(0)), strategy, facts)
    },
    target,
  ],
  [
    'no due date',
    (strategy, facts) => {
      delete strategy.objectives![0]!.due
      apply(points(...weekly(0)), strategy, facts)
    },
    [],
  ],
  ['what is read is not known', { 'facts/readings': undefined }, 'unknown'],
])

const another =
  (changes: object): Change =>
  strategy => {
    strategy.objectives!.push({
      id: 'other',
      name: 'Fewer people on Saturdays',
      metric: { id: 'given.registrations' },
      baseline: { value: 30 },
      target: 10,
      ...changes,
    })
  }
table(objectivesContrary, [
  ['one up, one down', another({}), ['objectives/other/target']],
  ['both up', another({ target: 50 }), []],
  ['another metric', another({ metric: { id: 'listen.mentions' } }), []],
  ['other filters', another({ metric: { id: 'given.registrations', filters: { place: ['north'] } } }), []],
  [
    'the same filters in another order',
    (strategy, facts) => {
      strategy.objectives![0]!.metric = { id: 'given.registrations', filters: { place: ['a', 'b'], kind: ['x'] } }
      apply(
        another({ metric: { id: 'given.registrations', filters: { kind: ['x'], place: ['b', 'a'] } } }),
        strategy,
        facts,
      )
    },
    ['objectives/other/target'],
  ],
  ['up until March, down from April', another({ setOn: '2028-01-01', due: '2028-04-04' }), []],
  [
    'down from the day on which the other is due',
    another({ setOn: '2027-12-31', due: '2028-04-04' }),
    ['objectives/other/target'],
  ],
  ['no more than so many', another({ name: 'Keep Saturdays small', baseline: { value: 30 }, target: 40 }), []],
  [
    'no more than fewer',
    another({ name: 'Keep Saturdays small', baseline: { value: 10 }, target: 20 }),
    ['objectives/other/target'],
  ],
  ['one is reached', another({ state: 'reached' }), []],
  ['one stays where it is', another({ target: 30 }), []],
])

const share = { 'facts/metrics/0/unit': 'share', 'objectives/helping-hands/baseline': { value: 0.31 } }
table(objectiveShareAboveOne, [
  ['40 of a share', { ...share, 'objectives/helping-hands/target': 40 }, target],
  ['four tenths', { ...share, 'objectives/helping-hands/target': 0.4 }, []],
  [
    'its baseline too',
    { ...share, 'objectives/helping-hands/baseline': { value: 31 }, 'objectives/helping-hands/target': 1 },
    ['objectives/helping-hands/baseline'],
  ],
  ['40 of a count', { 'objectives/helping-hands/target': 40 }, []],
])
