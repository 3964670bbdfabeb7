import type { AcceptedFinding } from './model/strategy.ts'
import { findingKey } from './place.ts'

type List = AcceptedFinding[] | undefined
const keyOf = (one: AcceptedFinding) => findingKey(one.rule, one.at)
const same = (one: AcceptedFinding | undefined, other: AcceptedFinding) =>
  one !== undefined && one.reason === other.reason && one.until === other.until

/**
 * The acceptances of a file in the name of who brings it: what stands already keeps its own, what is over stays outside.
 */
export function takeOver(now: List, wanted: List, by: string, today: string): AcceptedFinding[] {
  const known = new Map((now ?? []).map(one => [keyOf(one), one]))
  return (wanted ?? [])
    .filter(one => one.until >= today)
    .map(one => {
      const there = known.get(keyOf(one))
      return there !== undefined && same(there, one) ? there : { ...one, by }
    })
}

/** The acceptances of a file that the strategy does not hold. */
export function leftOutOf(now: List, file: List): { rule: string; at: string; until: string }[] {
  const known = new Map((now ?? []).map(one => [keyOf(one), one]))
  return (file ?? [])
    .filter(one => !same(known.get(keyOf(one)), one))
    .map(({ rule, at, until }) => ({ rule, at, until }))
}
