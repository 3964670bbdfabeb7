import type { Facts } from '../../facts.ts'
import { placeText, type Strategy } from '../../schema.ts'
import { checkStrategy } from '../check-strategy.ts'
import type { Rule } from '../rule.ts'
import { soundFacts, soundStrategy } from './sound.ts'

/** The places where one rule finds something; `unknown` when it cannot judge. */
export function hold(rule: Rule, strategy: Strategy, facts: Facts = soundFacts()): string[] | 'unknown' {
  const { findings, unknown } = checkStrategy(strategy, facts, [rule])
  return unknown.length > 0 ? 'unknown' : findings.map(finding => placeText(finding.at))
}

/** A case of a rule's table: what is changed in the sound strategy (or its facts), and the places that are found. */
export type Case = readonly [
  name: string,
  change: (strategy: Strategy, facts: Facts) => void,
  places: readonly string[] | 'unknown',
]

/** Holds one rule against the sound strategy after a change. */
export function holdChanged(rule: Rule, change: Case[1]): string[] | 'unknown' {
  const strategy = soundStrategy()
  const facts = soundFacts()
  change(strategy, facts)
  return hold(rule, strategy, facts)
}
