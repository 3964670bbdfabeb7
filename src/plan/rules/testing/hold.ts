import type { Facts } from '../../facts.ts'
import { placeText, type Strategy } from '../../schema.ts'
import { checkStrategy } from '../check-strategy.ts'
import type { Rule } from '../rule.ts'
import { soundFacts } from './sound.ts'

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

/**
 * A change written as places and values: `{ 'listening.months': 2, 'networks.0.openedOn': undefined }`; what is undefined
 * is taken away. Places that begin with `facts.` are of the facts.
 */
export const put =
  (values: Readonly<Record<string, unknown>>): Case[1] =>
  (strategy, facts) => {
    for (const [place, value] of Object.entries(values)) {
      const keys = place.split('.')
      let holder = (keys[0] === 'facts' ? { facts } : strategy) as Record<string, unknown>
      for (const key of keys.slice(0, -1)) {
        holder[key] ??= {}
        holder = holder[key] as Record<string, unknown>
      }
      if (value === undefined) delete holder[keys.at(-1)!]
      else holder[keys.at(-1)!] = value
    }
  }
