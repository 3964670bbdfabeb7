import { describe, expect, it } from 'vitest'
import { createFormats, placeOfZone } from './format.ts'

const fr = createFormats('fr', 'America/Montreal')
const en = createFormats('en', 'Europe/Paris')
const noon = '2026-11-22T12:00:00Z'

describe('numbers', () => {
  it('uses narrow no-break spaces in French', () => {
    expect(fr.number(12480)).toBe('12\u202f480')
    expect(fr.percent(0.034)).toBe('3,4\u202f%')
    expect(fr.compact(12480)).toBe('12,5\u202fk')
  })
  it('uses commas and points in English', () => {
    expect(en.number(12480)).toBe('12,480')
    expect(en.percent(0.034)).toBe('3.4%')
  })
  it('shows the sign of a change, with a true minus', () => {
    expect(fr.change(12)).toBe('+12')
    expect(en.change(-3)).toBe('\u22123')
    expect(en.change(0)).toBe('0')
  })
})

describe('dates', () => {
  it('says the first of a month as French does', () => {
    const first = '2026-11-01T17:00:00Z'
    expect(fr.day(first)).toBe('1er nov. 2026')
    expect(fr.longDay(first)).toBe('dimanche 1er novembre')
    expect(fr.day('2026-11-11T17:00:00Z')).toBe('11 nov. 2026')
    expect(fr.time('2026-11-22T06:04:00Z')).toBe('1\u202fh\u202f04')
    expect(en.longDay(first)).toContain('1')
  })
  it('knows the time zone and counts 24 hours', () => {
    expect(fr.time('2026-11-22T20:04:00Z')).toBe('15\u202fh\u202f04')
    expect(en.time('2026-11-22T23:30:00Z')).toBe('00:30')
    expect(en.dayKey('2026-11-22T23:30:00Z')).toBe('2026-11-23')
  })
  it('writes a whole hour without minutes in French alone', () => {
    expect(fr.time('2026-11-22T14:00:00Z')).toBe('9\u202fh')
    expect(fr.time('2026-11-22T05:00:00Z')).toBe('0\u202fh')
    expect(en.time('2026-11-22T14:00:00Z')).toBe('15:00')
  })
  it('names a zone by its place', () => {
    expect(['America/Montreal', 'America/St_Johns', 'UTC'].map(placeOfZone)).toEqual(['Montréal', 'St Johns', 'UTC'])
  })
  it('says how old a thing is', () => {
    expect(fr.age('2026-11-22T11:59:40Z', noon)).toBe('à l’instant')
    expect(fr.age('2026-11-22T11:55:00Z', noon)).toBe('il y a 5\u202fmin')
    expect(fr.age('2026-11-22T09:00:00Z', noon)).toBe('il y a 3\u202fh')
    expect(fr.age('2026-11-19T14:00:00Z', noon)).toBe('jeu. 9\u202fh')
    expect(en.age('2026-01-05T09:00:00Z', noon)).toBe('Jan 5, 2026')
  })
})

it('joins a list', () => {
  expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c')
})
