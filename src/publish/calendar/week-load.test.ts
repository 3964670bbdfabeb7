import { describe, expect, test } from 'vitest'
import type { EntryLine } from '../entries/entry-schema.ts'
import { itemsOf } from './calendar-items.ts'
import { type LoadGround, weekLoad } from './week-load.ts'

const zone = 'America/Montreal'
const ground: LoadGround = {
  zone,
  strategy: {
    networks: [
      { id: 'bluesky', name: 'Bluesky', state: 'active', cadence: 3, publishHours: 4 },
      { id: 'blog', name: 'Blogue', state: 'active', cadence: 0.5 },
      { id: 'tiktok', name: 'TikTok', state: 'aside', cadence: 7 },
      { id: 'later', name: 'Plus tard', state: 'active', cadence: 2, opensOn: '2027-06-01' },
    ],
    people: [
      { id: 'p1', name: 'Ada', email: 'Ada@phare.example', hours: 7 },
      { id: 'p2', name: 'Mia', hours: 3 },
      { id: 'p3', name: 'Partie', hours: 9, until: '2027-02-27' },
    ],
    resources: {},
  },
  channels: [
    { id: 'c1', strategyNetwork: 'bluesky' },
    { id: 'c2', strategyNetwork: 'blog' },
    { id: 'c3', strategyNetwork: null },
  ],
  members: [{ userId: 'u1', email: 'ada@phare.example' }],
}

let ids = 0
const entry = (
  effortMinutes: number | null,
  variants: [channel: string | null, at: string, state?: string][],
): EntryLine =>
  ({
    id: String(++ids),
    stage: 'draft',
    effortMinutes,
    owner: { id: 'u1', name: 'Ada Lovelace' },
    planned: null,
    variants: variants.map(([channelId, at, state = null], index) => ({ id: String(index), channelId, at, state })),
  }) as unknown as EntryLine

const load = (entries: EntryLine[], monday = '2027-03-01', more: Partial<LoadGround['strategy']> = {}) =>
  weekLoad(itemsOf(entries, zone), monday, { ...ground, strategy: { ...ground.strategy, ...more } })
const network = (loads: ReturnType<typeof load>, id: string) => loads.networks.find(one => one.id === id)

describe('a week against the strategy', () => {
  test('posts under the cadence are missing; half a post a week never is, nor what is closed or not open yet', () => {
    const loads = load([entry(60, [['c1', '2027-03-01T15:00:00Z']])])
    expect(network(loads, 'bluesky')).toMatchObject({ posts: 1, cadence: 3, missing: 2, planned: 4, hours: 1 })
    expect(network(loads, 'blog')).toMatchObject({ posts: 0, cadence: 0.5, missing: 0 })
    expect(loads.networks.map(one => one.id)).toEqual(['bluesky', 'blog'])
    expect(network(load([], '2027-06-07'), 'later')).toMatchObject({ missing: 2 })
  })
  test('a week begins on Monday and ends on Sunday by the organisation’s clocks', () => {
    const edges = [
      entry(60, [['c1', '2027-03-08T04:59:00Z']]), // Sunday, 23:59
      entry(60, [['c1', '2027-03-08T05:00:00Z']]), // Monday, midnight
    ]
    expect(network(load(edges), 'bluesky')).toMatchObject({ posts: 1, hours: 1 })
    expect(network(load(edges, '2027-03-08'), 'bluesky')).toMatchObject({ posts: 1, hours: 1 })
  })
  test('an entry’s work is shared by its posts and counts once, in its first week', () => {
    const two = [
      entry(120, [
        ['c1', '2027-03-02T15:00:00Z'],
        ['c2', '2027-03-09T15:00:00Z'],
      ]),
    ]
    const [first, second] = [load(two), load(two, '2027-03-08')]
    expect([network(first, 'bluesky')!.hours, network(first, 'blog')!.hours]).toEqual([1, 1])
    expect([network(second, 'blog')!.posts, network(second, 'blog')!.hours]).toEqual([1, 0])
    expect(first.people.find(one => one.id === 'u1')).toMatchObject({ hours: 2, planned: 7, unsaid: 0 })
  })
  test('work that nobody said takes the usual hours of a post, or is told apart', () => {
    const unsaid = [entry(null, [['c1', '2027-03-02T15:00:00Z']])]
    expect(network(load(unsaid), 'bluesky')).toMatchObject({ hours: 0, unsaid: 1 })
    expect(network(load(unsaid, '2027-03-01', { resources: { hoursPerPost: 1.5 } }), 'bluesky')).toMatchObject({
      hours: 1.5,
      unsaid: 0,
    })
  })
  test('what failed is no post; whoever has hours stands there without content; whoever left does not', () => {
    const loads = load([entry(30, [['c1', '2027-03-02T15:00:00Z', 'failed']])])
    expect(network(loads, 'bluesky')).toMatchObject({ posts: 0, missing: 3 })
    expect(loads.people.map(one => [one.name, one.hours, one.planned])).toEqual([
      ['Ada Lovelace', 0.5, 7],
      ['Mia', 0, 3],
    ])
  })
})
