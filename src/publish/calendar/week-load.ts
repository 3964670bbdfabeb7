import type { Strategy } from '../../plan/schema.ts'
import { addDays, type Day } from './calendar-days.ts'
import { type CalendarItem, itemsIn, itemsOf } from './calendar-items.ts'

/** The strategy's side, and who is who: accounts by network of the strategy, members by address. */
export type LoadGround = {
  strategy: Pick<Strategy, 'networks' | 'people' | 'resources'>
  channels: readonly { id: string; strategyNetwork: string | null }[]
  members: readonly { userId: string; email: string }[]
  zone: string
}

/** Hours that the calendar asks for; `unsaid`: entries of which nobody knows any. */
type Work = { hours: number; unsaid: number }
export type NetworkLoad = Work & {
  id: string
  name: string
  posts: number
  /** Posts a week and hours a week of the strategy; null: it says none. */
  cadence: number | null
  planned: number | null
  /** Whole posts under the cadence; 0 where the space does not speak that week. */
  missing: number
}
export type PersonLoad = Work & { id: string; name: string; planned: number | null }
export type WeekLoad = { networks: NetworkLoad[]; people: PersonLoad[] }

type Network = NonNullable<Strategy['networks']>[number]

/** Whether the space is open that week, from its first to its last day. */
const speaks = (network: Network, week: { from: Day; to: Day }): boolean =>
  network.state === 'active' &&
  (network.openedOn ?? network.opensOn ?? '') <= week.to &&
  (network.closesOn ?? '9999') > week.from

/**
 * What a week of the calendar takes, beside what the strategy gives. An entry's work counts once, in the week of its
 * first item, and is shared evenly by its posts; where nobody said its minutes, each post takes the strategy's usual hours.
 * @param items all that lies in the week, unfiltered; @param monday its first day
 */
export function weekLoad(items: readonly CalendarItem[], monday: Day, ground: LoadGround): WeekLoad {
  const { strategy, zone } = ground
  const week = { from: monday, to: addDays(monday, 6) }
  const inWeek = itemsIn(items, week)
  const networkOf = new Map(ground.channels.map(one => [one.id, one.strategyNetwork]))
  const posts = inWeek.flatMap(item => item.variants).filter(one => one.state !== 'failed')
  const begun = [...new Map(inWeek.map(item => [item.entry.id, item.entry])).values()]
    .filter(entry => itemsIn(itemsOf([entry], zone).slice(0, 1), week).length > 0)
    .map(entry => ({
      owner: entry.owner,
      networks: entry.variants.map(one => (one.channelId === null ? null : (networkOf.get(one.channelId) ?? null))),
      hours: hoursOf(entry.effortMinutes, entry.variants.length, strategy.resources?.hoursPerPost),
    }))
  const networks = (strategy.networks ?? [])
    .map(network => {
      const count = posts.filter(one => one.channelId !== null && networkOf.get(one.channelId) === network.id).length
      const cadence = speaks(network, week) ? (network.cadence ?? null) : null
      return {
        id: network.id,
        name: network.name ?? network.id,
        posts: count,
        cadence,
        planned: network.publishHours ?? null,
        missing: Math.max(0, Math.floor(cadence ?? 0) - count),
        ...sum(begun.map(({ networks, hours }) => ({ hours, part: partOf(networks, network.id) }))),
      }
    })
    .filter(one => one.posts > 0 || one.cadence !== null)
  return { networks, people: peopleOf(begun, ground, week) }
}

const hoursOf = (minutes: number | null, posts: number, perPost: number | undefined): number | null =>
  minutes !== null ? minutes / 60 : perPost === undefined ? null : perPost * Math.max(posts, 1)

const partOf = (networks: readonly (string | null)[], id: string): number =>
  networks.length === 0 ? 0 : networks.filter(one => one === id).length / networks.length

function sum(works: { hours: number | null; part: number }[]): Work {
  const own = works.filter(one => one.part > 0)
  const hours = own.reduce((total, one) => total + (one.hours ?? 0) * one.part, 0)
  return { hours: Math.round(hours * 100) / 100, unsaid: own.filter(one => one.hours === null).length }
}

function peopleOf(
  begun: { owner: { id: string; name: string } | null; hours: number | null }[],
  { strategy, members }: LoadGround,
  week: { from: Day; to: Day },
): PersonLoad[] {
  const emails = new Map(members.map(one => [one.userId, one.email.toLowerCase()]))
  const there = (strategy.people ?? []).filter(
    one => one.hours !== undefined && (one.from ?? '') <= week.to && (one.until ?? '9999') >= week.from,
  )
  const personOf = (owner: { id: string; name: string }) =>
    there.find(one => one.email !== undefined && one.email.toLowerCase() === emails.get(owner.id)) ??
    there.find(one => one.name === owner.name)
  const owners = new Map(begun.flatMap(({ owner }) => (owner === null ? [] : [[owner.id, owner]])))
  const found = [...owners.values()].map(owner => {
    const works = begun.filter(one => one.owner?.id === owner.id).map(({ hours }) => ({ hours, part: 1 }))
    return { id: owner.id, name: owner.name, person: personOf(owner), ...sum(works) }
  })
  const idle = there
    .filter(one => !found.some(({ person }) => person === one))
    .map(one => ({ id: one.id, name: one.name ?? one.id, person: one, hours: 0, unsaid: 0 }))
  return [...found, ...idle].map(({ person, ...one }) => ({ ...one, planned: person?.hours ?? null }))
}
