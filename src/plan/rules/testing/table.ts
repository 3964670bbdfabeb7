import { describe, expect, test } from 'vitest'
import { type Facts, facts as factsSchema, placeText, type Strategy, strategy as strategySchema } from '../../schema.ts'
import { checkStrategy } from '../check-strategy.ts'
import type { Rule } from '../rule.ts'
import { soundFacts, soundStrategy } from './sound.ts'

/** The places where one rule finds something; `unknown` when it cannot judge. */
export function hold(rule: Rule, strategy: Strategy, facts: Facts = soundFacts()): string[] | 'unknown' {
  const { findings, unknown } = checkStrategy(strategy, facts, [rule])
  return unknown.length > 0 ? 'unknown' : findings.map(finding => placeText(finding.at))
}

/**
 * What a case changes in the sound strategy: values by place, `people/ana/hours`, `scope/wont`, `facts/publishing`
 * (undefined removes; things without an id are named by their number), or by hand.
 */
export type Change = Readonly<Record<string, unknown>> | ((strategy: Strategy, facts: Facts) => void)
export type Row = readonly [name: string, change: Change, places: readonly string[] | 'unknown']

/** A rule's table: each case changes the sound strategy, in which the rule finds nothing, and says where something is found. */
export function table(rule: Rule, rows: readonly Row[]): void {
  describe(rule.id, () => {
    test('the sound strategy passes', () => expect(hold(rule, soundStrategy())).toEqual([]))
    test.each(rows)('%s', (_name, change, places) => {
      const strategy = soundStrategy()
      const facts = soundFacts()
      apply(change, strategy, facts)
      expect(hold(rule, strategySchema.parse(strategy), factsSchema.parse(facts))).toEqual(places)
    })
  })
}

export function apply(change: Change, strategy: Strategy, facts: Facts): void {
  if (typeof change === 'function') change(strategy, facts)
  else for (const [place, value] of Object.entries(change)) put(strategy, facts, place, value)
}

type Holder = Record<string, unknown> | { id: string }[]

/** Sets the value at a place, making sections on the way; an item of a list must be there. */
function put(strategy: Strategy, facts: Facts, place: string, value: unknown): void {
  const keys = place.split('/')
  let holder: Holder = strategy
  if (keys[0] === 'facts') {
    holder = facts
    keys.shift()
  }
  const last = keys.pop()!
  for (const key of keys) {
    const next: unknown = Array.isArray(holder)
      ? (holder.find(one => one.id === key) ?? holder[Number(key)])
      : holder[key]
    if (next === undefined && Array.isArray(holder)) throw new Error(`nothing at ${place}`)
    if (next === undefined) (holder as Record<string, unknown>)[key] = {}
    holder = (next ?? (holder as Record<string, unknown>)[key]) as Holder
  }
  const at = Array.isArray(holder) ? holder.findIndex(one => one.id === last) : -1
  const target = holder as Record<string, unknown>
  const key = at < 0 ? last : String(at)
  if (value === undefined) delete target[key]
  else target[key] = value
}
