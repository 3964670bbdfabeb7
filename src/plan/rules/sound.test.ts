import { expect, test } from 'vitest'
import { placeText, strategy } from '../schema.ts'
import { checkStrategy } from './check-strategy.ts'
import { listenOnlyStrategy, soundFacts, soundStrategy } from './testing/sound.ts'

test.each([
  ['one person, five hours, one network, no money', soundStrategy()],
  ['listen only', listenOnlyStrategy()],
])('a sound strategy that looks odd draws no error and no warning: %s', (_name, sound) => {
  const { findings, unknown } = checkStrategy(strategy.parse(sound), soundFacts())
  expect(unknown).toEqual([])
  expect(findings.filter(one => one.severity !== 'remark').map(one => `${one.rule} ${placeText(one.at)}`)).toEqual([])
})

test('an empty strategy is told what comes first, not everything at once', () => {
  const { findings } = checkStrategy({ vigie: 1 }, { today: '2027-05-03', now: '2027-05-03T14:00:00Z' })
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.length).toBeLessThan(40)
  expect(findings.map(one => one.at).filter(at => at.length > 2)).toEqual([])
})
