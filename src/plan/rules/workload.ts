import type { Network, Person, Strategy } from '../model/strategy.ts'
import type { StrategyIndex } from './index-strategy.ts'
import { listensOnly } from './speaking.ts'

/** Hours a week that one space asks for, and those that people give it by name. */
export type SpaceLoad = {
  network: Network
  publish: number
  converse: number
  listen: number
  total: number
  /** Sum of people's shares for this space; missing when nobody's hours are shared out to it. */
  shared?: number
}
export type Workload = {
  spaces: SpaceLoad[]
  /** All work of a week: spaces, what is planned for the whole, relations. */
  planned: number
  /** Hours of the people who are there; missing when nobody's are known. */
  available?: number
}

/** Sums of tenths must compare as people read them. */
export const hoursOf = (value: number): number => Math.round(value * 100) / 100

/** What publishing costs by the rhythm of posts; missing when the rhythm or the hours of one post are not said. */
export const publishingCost = (strategy: Strategy, perWeek: number | undefined): number | undefined =>
  perWeek === undefined || strategy.resources?.hoursPerPost === undefined
    ? undefined
    : hoursOf(perWeek * strategy.resources.hoursPerPost)

/** The contract or mandate is over; its last day still counts. */
export const hasLeft = (person: Person, today: string): boolean => person.until !== undefined && person.until < today

/** Who has not left, and begins by a day at the latest. */
const thereBy = (strategy: Strategy, today: string, day: string): Person[] =>
  (strategy.people ?? []).filter(one => !hasLeft(one, today) && (one.from ?? '') <= day)

/** Hours a week of the people who are there, and who of them says some: documents and checks count them alike. */
export function hoursAvailable(strategy: Strategy, today: string, day = today): { hours: number; people: Person[] } {
  const people = thereBy(strategy, today, day).filter(one => one.hours !== undefined)
  return { hours: hoursOf(people.reduce((sum, one) => sum + one.hours!, 0)), people }
}

/**
 * A week's work against a week's hours (B9). Publishing counts as planned or as its rhythm costs, whichever is more;
 * what the resources name for the whole counts where it is more than its spaces' sum. The week is today's, or that in which
 * the last planned space opens: whoever has begun by then works for it, whoever begins later does not.
 */
export function workloadOf(index: StrategyIndex): Workload {
  const { strategy, facts } = index
  const shared = new Map<string, number>()
  const day = [facts.today, ...index.speaking.flatMap(one => one.on ?? [])].sort().at(-1)!
  for (const person of thereBy(strategy, facts.today, day))
    for (const share of person.shares ?? [])
      if (share.network !== undefined && share.hours !== undefined)
        shared.set(share.network, (shared.get(share.network) ?? 0) + share.hours)
  const spoken = new Set(index.speaking.map(one => one.network.id))
  const spaces = index.networks
    .filter(one => spoken.has(one.id) || one.state === 'listening')
    .map(network => loadOf(strategy, network, spoken.has(network.id), shared.get(network.id)))
  const sum = (kind: 'publish' | 'converse' | 'listen') => spaces.reduce((total, one) => total + one[kind], 0)
  const whole = strategy.resources ?? {}
  const spoke = !listensOnly(strategy)
  const planned =
    Math.max(whole.listenHours ?? 0, sum('listen')) +
    (spoke ? Math.max(whole.converseHours ?? 0, sum('converse')) : 0) +
    (spoke ? Math.max(whole.publishHours ?? 0, sum('publish')) : 0) +
    (whole.relationHours ?? 0)
  const available = hoursAvailable(strategy, facts.today, day)
  return {
    spaces,
    planned: hoursOf(planned),
    ...(available.people.length === 0 ? {} : { available: available.hours }),
  }
}

function loadOf(strategy: Strategy, network: Network, spoken: boolean, shared: number | undefined): SpaceLoad {
  const publish = spoken ? Math.max(network.publishHours ?? 0, publishingCost(strategy, network.cadence) ?? 0) : 0
  const converse = spoken ? (network.converseHours ?? 0) : 0
  const listen = network.listenHours ?? 0
  return {
    network,
    publish,
    converse,
    listen,
    total: hoursOf(publish + converse + listen),
    ...(shared === undefined ? {} : { shared: hoursOf(shared) }),
  }
}

/** Whether the whole is already above what people have: then its parts are not said again. */
export const aboveCapacity = (load: Workload): boolean => load.available !== undefined && load.planned > load.available
