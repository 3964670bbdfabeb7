import { expect, test } from 'vitest'
import { joinSpikes, type Spike, searchOf } from './join-spikes.ts'

const at = (topic: number, hour: string, mentions: number, authors = 3): Spike => ({
  topic,
  hour: `2026-11-22T${hour}:00:00.000Z`,
  mentions,
  authors,
  usual: 2,
  weeks: 4,
  logRatio: 1.5,
})

test('hours of one topic that follow each other are one wave, newest first', () => {
  const waves = joinSpikes([at(1, '16', 9, 8), at(2, '15', 12), at(1, '15', 20), at(1, '09', 30), at(1, '14', 6)])
  expect(waves.map(wave => [wave.topic, wave.since.slice(11, 13), wave.until.slice(11, 13), wave.mentions])).toEqual([
    [1, '14', '17', 35],
    [2, '15', '16', 12],
    [1, '09', '10', 30],
  ])
  expect(waves[0]).toMatchObject({ usual: 6, authors: 8, weeks: 4 })
  expect(searchOf(waves[1]!)).toEqual({
    topic: [2],
    since: '2026-11-22T15:00:00.000Z',
    until: '2026-11-22T16:00:00.000Z',
  })
})

test('no spike is no wave; the input stays as it was', () => {
  expect(joinSpikes([])).toEqual([])
  const spikes = [at(1, '16', 9), at(1, '15', 9)]
  joinSpikes(spikes)
  expect(spikes.map(one => one.mentions)).toEqual([9, 9])
})
