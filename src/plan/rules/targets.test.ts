import { objectiveOutOfReach } from './objective-out-of-reach.ts'
import { objectiveTargetAlreadyMet } from './objective-target-already-met.ts'
import { objectiveWrongDirection } from './objective-wrong-direction.ts'
import { objectivesContrary } from './objectives-contrary.ts'
import { type Case, put } from './testing/hold.ts'
import { table } from './testing/table.ts'

/** What a target says against its baseline, its readings and other targets (B3). */
const target = ['objectives/helping-hands/target']

const points = (...values: [on: string, value: number][]): Case[1] =>
  put({
    'facts.readings.helping-hands': {
      readable: true,
      value: values.at(-1)![1],
      at: null,
      source: 'List',
      points: values.map(([on, value]) => ({ on, value })),
    },
  })

table(objectiveTargetAlreadyMet, [
  ['the baseline is the target', put({ 'objectives.0.baseline.value': 30 }), target],
  ['just short of it', put({ 'objectives.0.baseline.value': 29 }), []],
  [
    'to maintain is an objective',
    put({ 'objectives.0.baseline.value': 30, 'objectives.0.name': 'Keep thirty regulars' }),
    [],
  ],
  ['it was read on the day on which it was set', points(['2027-03-31', 30]), target],
  ['it was met since', points(['2027-03-31', 12], ['2027-04-30', 31]), []],
  ['reached', put({ 'objectives.0.baseline.value': 30, 'objectives.0.state': 'reached' }), []],
  ['no baseline', put({ 'objectives.0.baseline': undefined }), []],
])

const down = { 'objectives.0.baseline': { value: 30 }, 'objectives.0.target': 10 }
table(objectiveWrongDirection, [
  ['to increase, downwards', put({ ...down, 'objectives.0.name': 'Increase the number of regulars' }), target],
  ['accroître, vers le bas', put({ ...down, 'objectives.0.name': 'Accroître le nombre de personnes' }), target],
  ['nothing says which way', put(down), []],
  ['more is better by the metric', put({ ...down, 'facts.metrics.0.better': 'higher' }), target],
  ['less is better by the metric', put({ 'facts.metrics.0.better': 'lower' }), target],
  ['less is better, downwards', put({ ...down, 'facts.metrics.0.better': 'lower' }), []],
  ['a delay that grows', put({ 'objectives.0.metric': { id: 'given.reply-delay' } }), target],
  [
    'more speed by a shorter delay',
    put({ ...down, 'objectives.0.name': 'Augmenter notre rapidité', 'objectives.0.metric': { id: 'given.delai' } }),
    [],
  ],
  [
    'negative mentions that rise',
    put({ 'objectives.0.metric': { id: 'listen.mentions', filters: { tone: ['negative'] } } }),
    target,
  ],
  ['less waste by more food collected', put({ 'objectives.0.name': 'Réduire le gaspillage alimentaire' }), []],
  ['more hours of volunteers', put({ 'objectives.0.unit': 'hours', 'objectives.0.name': 'Increase volunteering' }), []],
])

// A straight line: from 10 by one a week. On the last day of the year, 38 weeks after the first point, it stands at 48.
const weekly = (step: number): [string, number][] =>
  ['2027-02-08', '2027-02-22', '2027-03-08', '2027-03-22', '2027-04-05', '2027-04-19', '2027-05-03'].map((on, i) => [
    on,
    10 + 2 * i * step,
  ])
const dueAt =
  (value: number): Case[1] =>
  (strategy, facts) => {
    Object.assign(strategy.objectives![0]!, { due: '2027-08-02', target: value })
    points(...weekly(1))(strategy, facts)
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
      points(...weekly(0))(strategy, facts)
    },
    target,
  ],
  [
    'no due date',
    (strategy, facts) => {
      delete strategy.objectives![0]!.due
      points(...weekly(0))(strategy, facts)
    },
    [],
  ],
  ['what is read is not known', put({ 'facts.readings': undefined }), 'unknown'],
])

const another =
  (changes: object): Case[1] =>
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
      another({ metric: { id: 'given.registrations', filters: { kind: ['x'], place: ['b', 'a'] } } })(strategy, facts)
    },
    ['objectives/other/target'],
  ],
  ['one is reached', another({ state: 'reached' }), []],
  ['one stays where it is', another({ target: 30 }), []],
])
