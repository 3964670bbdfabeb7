import { expect, test } from 'vitest'
import { chooseSources, type Due, places, type Reading } from './choose-sources.ts'

const due = (organisation_id: string, host: string, id = 1, stream = false): Due => ({
  organisation_id,
  host,
  id,
  stream,
})
const reading = (organisation_id: string, host: string, age: number, stream = false): Reading => ({
  organisation_id,
  host,
  age,
  stream,
})
const several = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const hosts = (list: Due[]) => list.map(one => one.host)

test('quick polls wait for each other, in the order in which they are due', () => {
  const all = several(12, i => due('a', `h${i}`))
  expect(chooseSources(all, [])).toEqual(all.slice(0, places.quick))
  expect(chooseSources(all, [reading('a', 'x', 500), reading('a', 'y', 9_000)])).toEqual(all.slice(0, places.quick - 2))
})

test('polls that have become slow give their quick places to others, up to what all may take', () => {
  const slow = several(8, i => reading('a', `slow${i}`, 10_000))
  expect(
    hosts(
      chooseSources(
        several(3, i => due('a', `h${i}`)),
        slow,
      ),
    ),
  ).toEqual(['h0', 'h1', 'h2'])
  const full = several(places.polls, i => reading(`o${i % 4}`, `slow${i}`, 60_000))
  expect(chooseSources([due('b', 'h')], full)).toEqual([])
})

test('one host is asked by few at once, whoever asks', () => {
  const all = [...several(4, i => due(`o${i}`, 'videos.example', i)), due('o', 'other.example')]
  expect(hosts(chooseSources(all, []))).toEqual(['videos.example', 'videos.example', 'other.example'])
  expect(
    hosts(chooseSources(all, [reading('z', 'videos.example', 50_000), reading('z', 'videos.example', 1)])),
  ).toEqual(['other.example'])
})

test('an organisation full of slow hosts leaves places to the others', () => {
  const slow = several(places.pollsOfOrganisation, i => reading('a', `slow${i}`, 60_000))
  expect(chooseSources([due('a', 'x'), due('b', 'y')], slow)).toEqual([due('b', 'y')])
})

test('streams take no place of a poll, and polls none of a stream', () => {
  const busy = several(places.polls, i => reading(`o${i % 4}`, `h${i}`, 1))
  expect(chooseSources([due('a', 'live.example', 1, true)], busy)).toHaveLength(1)
  const streams = several(300, i => reading(`o${i % 6}`, 'live.example', 1e9, true))
  expect(chooseSources([due('a', 'live.example', 1)], streams)).toHaveLength(1)
  const mine = several(places.streamsOfOrganisation, () => reading('a', 'live.example', 1e9, true))
  expect(hosts(chooseSources([due('a', 'x', 1, true), due('b', 'y', 1, true)], mine))).toEqual(['y'])
})
