import { expect, test } from 'vitest'
import { mapMethod, stepOf } from './map-method.ts'
import { placeText, type Strategy, strategy } from './model/strategy.ts'
import { checkStrategy } from './rules/check-strategy.ts'
import { rules } from './rules/registry.ts'
import { listenOnlyStrategy, soundFacts, soundStrategy } from './rules/testing/sound.ts'

const map = (text: Strategy) => {
  const parsed = strategy.parse(text)
  return mapMethod(parsed, checkStrategy(parsed, soundFacts()).findings)
}
const states = (text: Strategy) => map(text).steps.map(one => one.state)

test('where an organisation only listens, what belongs to speaking is not asked', () => {
  const { steps, current, done, needed } = map(listenOnlyStrategy())
  expect([done, needed]).toEqual([4, 4])
  expect(steps.map(one => one.state)).toEqual([
    'done',
    'done',
    'done',
    'not-needed',
    'not-needed',
    'not-needed',
    'not-needed',
    'not-needed',
    'not-needed',
    'done',
  ])
  expect(current).toBeNull()
})

test('a small sound strategy is done at every step, or says in one place what is missing', () => {
  expect(map(soundStrategy()).steps.flatMap(one => (one.next === null ? [] : [one.next.at]))).toEqual([])
})

test('an empty strategy begins at step 1', () => {
  expect(states({ vigie: 1 })).toEqual(Array(10).fill('empty'))
  expect(map({ vigie: 1 })).toMatchObject({ mode: 'full', current: 1 })
})

test('an error keeps a step open though its parts are there; an accepted one does not', () => {
  const text = soundStrategy()
  const broken = { ...text, objectives: text.objectives!.map(one => ({ ...one, goal: undefined })) }
  const step = (accepted: Strategy['accepted']) => map({ ...broken, ...(accepted ? { accepted } : {}) }).steps[1]!
  const at = `objectives/${text.objectives![0]!.id}/goal`
  expect(step(undefined)).toMatchObject({ state: 'begun', next: { at, rule: 'objective-without-goal' } })
  const acceptance = { rule: 'objective-without-goal', at, reason: 'Later', until: '2027-12-31' }
  expect(step([acceptance]).findings.error).toBe(step(undefined).findings.error - 1)
})

test('a step with a warning open is not done: nothing counts as done while something waits to be mended', () => {
  const text = listenOnlyStrategy()
  const { steps, done, needed } = map({ ...text, competitors: [] })
  expect(steps[0]).toMatchObject({ state: 'begun' })
  for (const one of steps)
    if (one.state === 'done') expect(one).toMatchObject({ next: null, findings: { error: 0, warning: 0 } })
  expect([done, needed]).toEqual([3, 4])
  const warned = mapMethod(strategy.parse(text), [
    { rule: 'x', principle: 'B2', severity: 'warning', at: ['competitors'], params: {} },
  ])
  expect(warned.steps[0]).toMatchObject({ state: 'begun', next: { at: 'competitors', rule: 'x' } })
  expect(warned.done).toBe(3)
})

test('every rule belongs to a step, wherever it points', () => {
  for (const rule of rules) expect(stepOf({ principle: rule.principle, at: [] }), rule.id).toBeGreaterThan(0)
  expect(stepOf({ principle: 'B3', at: ['networks', 'x', 'serviceHours'] })).toBe(9)
  expect(stepOf({ principle: 'B3', at: ['networks', 'x', 'motive'] })).toBe(3)
  expect(stepOf({ principle: 'B3', at: ['scope', 'wont'] })).toBe(2)
  expect(placeText(['scope', 'wont'])).toBe('scope/wont')
})
