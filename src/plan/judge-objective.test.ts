import { expect, test } from 'vitest'
import { judgeObjective } from './judge-objective.ts'
import { checkStrategy } from './rules/check-strategy.ts'
import { soundFacts, soundStrategy } from './rules/testing/sound.ts'
import { apply, type Change } from './rules/testing/table.ts'

/** The gauge of the page and the findings, side by side, of one objective with its metric and what it reads. */
type Case = {
  name?: string
  baseline?: number
  target: number
  value: number
  better: 'higher' | 'lower' | 'either'
  window?: 'since-start' | 'latest'
  due: string
}
const judged = [
  'objective-without-baseline',
  'objective-past-due',
  'objective-reached-not-said',
  'objective-wrong-direction',
]

test.each([
  ['short of it, in time', { baseline: 10, target: 30, value: 11, better: 'higher', due: '2027-12-31' }, 'behind', []],
  [
    'there',
    { baseline: 10, target: 30, value: 30, better: 'higher', due: '2027-12-31' },
    'reached',
    ['reached-not-said'],
  ],
  [
    'short of it, too late',
    { baseline: 10, target: 30, value: 29, better: 'higher', due: '2027-05-02' },
    'missed',
    ['past-due'],
  ],
  [
    'counted from the start on',
    { target: 30, value: 30, better: 'either', window: 'since-start', due: '2027-12-31' },
    'reached',
    ['reached-not-said'],
  ],
  [
    'a state without baseline',
    { target: 30, value: 29, better: 'either', window: 'latest', due: '2027-12-31' },
    'unknown',
    ['without-baseline'],
  ],
  [
    'held since, too late to be more',
    { baseline: 30, target: 30, value: 30, better: 'higher', due: '2027-05-02' },
    'reached',
    ['reached-not-said'],
  ],
  [
    'a floor that holds',
    { name: 'Keep 80 or more', baseline: 85, target: 80, value: 85, better: 'higher', due: '2027-12-31' },
    'on-track',
    [],
  ],
  [
    'a floor that is lost',
    { name: 'Keep 80 or more', baseline: 85, target: 80, value: 79, better: 'higher', due: '2027-12-31' },
    'behind',
    [],
  ],
  [
    'a floor that held to the end',
    { name: 'Keep 80 or more', baseline: 85, target: 80, value: 81, better: 'higher', due: '2027-05-03' },
    'reached',
    ['reached-not-said'],
  ],
  [
    'a ceiling that holds',
    { name: 'Maintenir le délai sous 24 h', baseline: 20, target: 24, value: 22, better: 'lower', due: '2027-12-31' },
    'on-track',
    [],
  ],
  [
    'a ceiling that is passed',
    { name: 'Maintenir le délai sous 24 h', baseline: 20, target: 24, value: 25, better: 'lower', due: '2027-12-31' },
    'behind',
    [],
  ],
] as [string, Case, string, string[]][])(
  '%s',
  (_name, { name = 'Bring neighbours', baseline, target, value, better, window = 'latest', due }, state, rules) => {
    const [strategy, facts] = [soundStrategy(), soundFacts()]
    const at = 'objectives/helping-hands'
    const change: Change = {
      [`${at}/name`]: name,
      [`${at}/baseline`]: baseline === undefined ? undefined : { value: baseline },
      [`${at}/target`]: target,
      [`${at}/due`]: due,
      'facts/metrics/0': { id: 'given.registrations', stage: 'impact', better, usualWindow: window },
      'facts/readings/helping-hands': { readable: true, value, at: null, source: 'List' },
    }
    apply(change, strategy, facts)
    const known = { value, points: [], better, usualWindow: window, start: '2027-03-31', today: facts.today }
    expect(judgeObjective(strategy.objectives![0]!, known).progress.state).toBe(state)
    const found = checkStrategy(strategy, facts).findings.filter(one => judged.includes(one.rule))
    expect(found.map(one => one.rule.replace('objective-', ''))).toEqual(rules)
  },
)
