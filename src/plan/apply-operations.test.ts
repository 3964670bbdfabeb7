import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyOperations, type CoreOperation, operationsAgainst, type WorkingText } from './apply-operations.ts'
import { operationsBetween } from './compare-strategies.ts'
import { mostItems, type Strategy } from './model/strategy.ts'
import { textOf, toStrategy } from './working-text.ts'

const meta = { state: 'draft' as const }
const from = (strategy: Strategy): WorkingText => textOf(strategy)
const back = (text: WorkingText): Strategy => toStrategy(text, meta)
const start: Strategy = {
  vigie: 1,
  name: 'Musée',
  language: 'fr',
  mode: 'full',
  scope: { wont: ['TikTok'] },
  goals: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
    { id: 'c', name: 'C' },
  ],
}
const run = (operations: CoreOperation[], strategy: Strategy = structuredClone(start)) => {
  const text = from(strategy)
  return { applied: applyOperations(text, operations), strategy: back(text) }
}

test('a field is set, emptied, and remembered', () => {
  const { applied, strategy } = run([
    { do: 'set', at: 'goals/a/text', to: 'Faire venir', before: null },
    { do: 'set', at: 'goals/b/name', to: '', before: 'B' },
    { do: 'set', at: 'scope/will', to: ['Bluesky'] },
    { do: 'set', at: 'mode', to: 'listen' },
  ])
  expect(applied.conflicts).toEqual([])
  expect(strategy.goals?.[0]).toEqual({ id: 'a', name: 'A', text: 'Faire venir' })
  expect(strategy.goals?.[1]).toEqual({ id: 'b' })
  expect(strategy).toMatchObject({ mode: 'listen', scope: { will: ['Bluesky'], wont: ['TikTok'] } })
  expect(applied.lines.map(line => [line.place, line.before, line.after])).toEqual([
    ['goals/a/text', null, 'Faire venir'],
    ['goals/b/name', 'B', null],
    ['scope/will', null, ['Bluesky']],
    ['mode', 'full', 'listen'],
  ])
})

test('what somebody else wrote meanwhile is kept, and both values are told', () => {
  const { applied, strategy } = run([
    { do: 'set', at: 'goals/a/name', to: 'Mien', before: 'ancien' },
    { do: 'remove', at: 'goals/b', before: { id: 'b', name: 'autre' } },
    { do: 'set', at: 'goals/z/name', to: 'Parti', before: 'Z' },
    { do: 'set', at: 'goals/c/name', to: 'Passe', before: 'C' },
  ])
  expect(applied.conflicts).toEqual([
    { operation: 0, at: 'goals/a/name', before: 'ancien', wanted: 'Mien', now: 'A', removed: false },
    {
      operation: 1,
      at: 'goals/b',
      before: { id: 'b', name: 'autre' },
      wanted: null,
      now: { id: 'b', name: 'B' },
      removed: false,
    },
    { operation: 2, at: 'goals/z/name', before: 'Z', wanted: 'Parti', now: null, removed: true },
  ])
  expect(strategy.goals?.map(goal => goal.name)).toEqual(['A', 'B', 'Passe'])
})

test('the same change sent twice is one change', () => {
  const operations: CoreOperation[] = [
    { do: 'set', at: 'goals/a/name', to: 'Neuf', before: 'A' },
    { do: 'add', to: 'goals', item: { id: 'd', name: 'D' } },
    { do: 'remove', at: 'goals/b' },
  ]
  const text = from(structuredClone(start))
  expect(applyOperations(text, operations).lines).toHaveLength(3)
  const again = applyOperations(text, operations)
  expect(again.lines).toEqual([])
  expect(again.conflicts).toEqual([])
  expect(again.added).toEqual([{ operation: 1, list: 'goals', id: 'd' }])
})

test('items get a readable id of their own', () => {
  const { applied } = run([
    { do: 'add', to: 'audiences', item: { name: 'Presse régionale' } },
    { do: 'add', to: 'audiences', item: { name: 'Presse régionale' } },
    { do: 'add', to: 'audiences', item: { name: '???' } },
  ])
  expect(applied.added.map(one => one.id)).toEqual(['presse-regionale', 'presse-regionale-2', 'audiences'])
})

test('items are put after others and moved', () => {
  const ids = (operations: CoreOperation[]) => run(operations).strategy.goals?.map(goal => goal.id)
  expect(ids([{ do: 'add', to: 'goals', item: { id: 'd' }, after: null }])).toEqual(['d', 'a', 'b', 'c'])
  expect(ids([{ do: 'add', to: 'goals', item: { id: 'd' }, after: 'a' }])).toEqual(['a', 'd', 'b', 'c'])
  expect(ids([{ do: 'move', at: 'goals/c', after: null }])).toEqual(['c', 'a', 'b'])
  expect(ids([{ do: 'move', at: 'goals/a', after: 'c' }])).toEqual(['b', 'c', 'a'])
})

test.each([
  ['a place that the model has not', { do: 'set', at: 'goals/a/colour', to: 'x' }, 'plan.no-such-place'],
  ['an id', { do: 'set', at: 'goals/a/id', to: 'x' }, 'plan.no-such-place'],
  ['an item with set', { do: 'set', at: 'goals/a', to: {} }, 'plan.no-such-place'],
  ['a value of another shape', { do: 'set', at: 'goals/a/name', to: 7 }, 'plan.value-wrong'],
  ['a choice that is none', { do: 'set', at: 'goals/a/from', to: 'moon' }, 'plan.value-wrong'],
  ['a field that no item has', { do: 'add', to: 'goals', item: { name: 'x', colour: 'y' } }, 'plan.value-wrong'],
  ['no mode', { do: 'set', at: 'mode', to: null }, 'plan.value-wrong'],
] as const)('%s is refused whole', (_what, operation, code) => {
  expect(() => run([operation as CoreOperation])).toThrow(code)
})

const goals = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), name: fc.constantFrom('x', 'y', 'z') }),
  { selector: goal => goal.id },
)
const accepted = fc.uniqueArray(
  fc.record({
    rule: fc.constantFrom('r', 's'),
    at: fc.constantFrom('goals/a', ''),
    reason: fc.constantFrom('p', 'q'),
    until: fc.constant('2027-01-01'),
  }),
  { selector: one => `${one.rule} ${one.at}` },
)
const strategies = fc
  .record(
    { goals, accepted, scope: fc.record({ wont: fc.array(fc.constantFrom('x', 'y')) }, { requiredKeys: [] }) },
    { requiredKeys: [] },
  )
  .map((parts): Strategy => ({ vigie: 1, name: 'S', language: 'fr', mode: 'full', ...parts }))
/** As the product keeps it: what is empty as a whole is not there. The order of acceptances says nothing. */
const kept = ({ accepted, ...strategy }: Strategy) => ({
  ...back(from(strategy)),
  accepted: new Set(accepted ?? []),
})

test('between any two states there are operations, and back again', () => {
  fc.assert(
    fc.property(strategies, strategies, (one, other) => {
      const text = from(structuredClone(one))
      const applied = applyOperations(text, operationsBetween(one, other))
      expect(applied.conflicts).toEqual([])
      expect(kept(back(text))).toEqual(kept(other))
      const undone = applyOperations(text, operationsAgainst(applied.lines))
      expect(undone.conflicts).toEqual([])
      expect(kept(back(text))).toEqual(kept(one))
    }),
  )
})

test('a list takes no more than a file may hold', () => {
  const goals = Array.from({ length: mostItems - 1 }, (_, at) => ({ id: `g-${at}` }))
  const add = { do: 'add', to: 'goals', item: { name: 'One more' } } as const
  const text = from({ ...start, goals })
  expect(applyOperations(text, [add]).added).toHaveLength(1)
  expect(() => applyOperations(text, [add])).toThrow('plan.list-full')
})
