import type { ItemOf } from '../model/strategy.ts'
import type { StrategyIndex } from './index-strategy.ts'
import type { Defect } from './rule.ts'

export type Policy = ItemOf<'policies'>
type Kind = NonNullable<Policy['kind']>

/** Those that bind people: they are approved by the management and read by somebody who knows the law. */
const binding: ReadonlySet<Kind> = new Set<Kind>(['editorial', 'comments', 'personal-use', 'house-rules', 'crisis'])
/** Those that must be in force before a space opens (step 5). House rules must be public as well: a finding of their own. */
const first: ReadonlySet<Kind> = new Set<Kind>(['editorial', 'comments', 'personal-use'])

export const bindingPolicies = (index: StrategyIndex): Policy[] =>
  index.list('policies').filter(one => one.kind !== undefined && binding.has(one.kind))
export const firstPolicies = (index: StrategyIndex): Policy[] =>
  index.list('policies').filter(one => one.kind !== undefined && first.has(one.kind))

/** First day on which a policy is in force, as far as it says so. */
export const inForceOn = (policy: Policy): string | undefined => policy.effectiveOn ?? policy.approvedOn

/** Whether the room of rules holds such a policy, in force: it was approved there. */
export const heldInForce = ({ facts }: StrategyIndex, kind: Policy['kind']): boolean =>
  (facts.policies ?? []).some(one => one.kind === kind && one.from <= facts.today)

/** A finding where the organisation speaks, or is to, and has no policy of a kind, planned, written or held in the room of rules. */
export const missing = (index: StrategyIndex, kind: Kind): Defect[] =>
  index.speaking.length > 0 && !index.list('policies').some(one => one.kind === kind) && !heldInForce(index, kind)
    ? [{ at: ['policies'] }]
    : []

/** First day on which a space opens under this strategy; spaces older than it do not count. */
export const firstOpening = ({ speaking }: StrategyIndex): string | undefined =>
  speaking.flatMap(one => (one.older || one.on === undefined ? [] : [one.on])).sort()[0]
