import { addDays } from '../../../clock.ts'
import type { Facts, Network, Objective, Person, Strategy } from '../../schema.ts'
import { daysBetween } from '../days.ts'
import { indexStrategy } from '../index-strategy.ts'
import type { Speaking } from '../speaking.ts'
import { add } from './plant.ts'

/** The first space in which somebody speaks: every example has one. */
export const space = (strategy: Strategy): Network => strategy.networks!.find(one => one.state === 'active')!
export const objective = (strategy: Strategy): Objective =>
  strategy.objectives!.find(one => one.state !== 'dropped' && one.state !== 'reached' && one.purpose !== 'listen')!
export const person = (strategy: Strategy, id: string | undefined): Person =>
  strategy.people!.find(one => one.id === id)!
export const audience = (strategy: Strategy) => strategy.audiences!.find(one => one.state === 'chosen')!

/** What a space asks for in a week, by its own figures. */
export const asked = (network: Network): number =>
  (network.publishHours ?? 0) + (network.converseHours ?? 0) + (network.listenHours ?? 0)

/** The first space that this strategy opened, if it opened any. */
export const firstOpened = (strategy: Strategy, facts: Facts): Speaking | undefined =>
  indexStrategy(strategy, facts)
    .speaking.filter(one => one.open && !one.older && one.on !== undefined)
    .toSorted((a, b) => a.on!.localeCompare(b.on!))[0]

/** Somebody like another, whose mandate ends a day before the strategy does. */
export function leaving(strategy: Strategy, like: Person): Person {
  const { email: _, shares: __, spokesperson: ___, criteria: ____, ...same } = like
  const left = add(strategy, 'people', { until: addDays(strategy.period!.to!, -1) }, same)
  for (const tool of strategy.tools ?? []) if (tool.access?.includes(like.id)) tool.access = [...tool.access, left.id]
  for (const network of strategy.networks!) letIn(network, left.id)
  return left
}

/** Gives somebody the accounts of a space. */
export function letIn(network: Network, id: string): void {
  for (const account of network.accounts ?? []) account.administrators = [...(account.administrators ?? []), id]
}

/** Somebody else stands in, where nobody did. */
export function standsIn(strategy: Strategy, network: Network): void {
  network.standIn ??= strategy.people!.find(one => one.id !== network.animator)!.id
  letIn(network, network.standIn)
}

/** Adopted on a day at the latest, policies and training done: what opens then is in order. */
export function readyBefore(strategy: Strategy, day: string): void {
  for (const phase of strategy.phases ?? []) phase.steps = phase.steps?.filter(step => !['5', '6', '7'].includes(step))
  for (const policy of strategy.policies ?? [])
    for (const field of ['approvedOn', 'effectiveOn', 'publishedOn'] as const)
      if (policy[field] !== undefined && policy[field] > day) policy[field] = day
  if (strategy.adoptedOn !== undefined && strategy.adoptedOn > day) strategy.adoptedOn = day
  for (const mark of strategy.adoptedBy ?? []) if (mark.on > day) mark.on = day
}

/** A second space, older than the strategy, that asks for nothing; the example's own where it has two. */
export function secondSpace(strategy: Strategy): Network {
  const [first, second] = strategy.networks!.filter(one => one.state === 'active')
  if (second !== undefined) return second
  const quiet = { openedOn: '2019-01-01', cadence: 0, publishHours: 0, converseHours: undefined, listenHours: 0.1 }
  const added = add(strategy, 'networks', { kind: 'planted', ...quiet }, first!)
  for (const one of strategy.objectives!)
    if (one.networks?.includes(first!.id)) one.networks = [...one.networks, added.id]
  standsIn(strategy, added)
  if ((strategy.spaces ?? []).length === 0)
    add(strategy, 'spaces', {
      kind: 'profile',
      official: true,
      state: 'active',
      auditedOn: '2027-03-01',
      finding: 'Calm.',
    })
  return added
}

/** No space is older than the strategy: what was there is to open one day, far from every other opening. */
export function nothingBefore(strategy: Strategy, facts: Facts): void {
  const spaces = indexStrategy(strategy, facts).speaking
  const taken = spaces.flatMap(one => (one.older || one.on === undefined ? [] : [one.on]))
  for (const { network } of spaces.filter(one => one.older)) {
    let day = addDays(facts.today, 30)
    while (taken.some(other => Math.abs(daysBetween(day, other)) < 28)) day = addDays(day, 1)
    taken.push(day)
    network.state = 'reserved'
    delete network.openedOn
    network.opensOn = day
    add(strategy, 'actions', { id: `open-${network.id}`, network: network.id, who: network.animator, due: day })
  }
}
