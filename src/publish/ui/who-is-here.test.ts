import { expect, test } from 'vitest'
import { forgetSilent, hearOf, type Present } from './who-is-here.ts'

const none: Present = new Map()
const lou = { userId: 'lou', name: 'Lou' }

test('who comes or stays is known, and forgotten when they leave', () => {
  const came = hearOf(none, { ...lou, presence: 'comes' }, 0)
  expect([...came.values()].map(one => one.name)).toEqual(['Lou'])
  const stays = hearOf(came, { ...lou, presence: 'stays' }, 30_000)
  expect(forgetSilent(stays, 100_000)).toBe(stays)
  expect(hearOf(stays, { ...lou, presence: 'leaves' }, 40_000)).toEqual(none)
})

test('who says nothing for longer than two messages is gone; who lost one is not', () => {
  const present = hearOf(none, { ...lou, presence: 'comes' }, 0)
  expect(forgetSilent(present, 60_000)).toBe(present)
  expect(forgetSilent(present, 75_000)).toEqual(none)
})
