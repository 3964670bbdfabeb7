import { describe, expect, test } from 'vitest'
import type { Strategy } from '../../schema.ts'
import { claimsOf, listsWithEvidence, usesOf, withEvidence } from './evidence-places.ts'

const heard = { kind: 'mention', of: 'm1', says: 'Une rampe ?', on: '2027-01-02' } as const
const strategy: Strategy = {
  vigie: 1,
  needs: [{ id: 'ramp', name: 'Une rampe', heard: [heard] }],
  arguments: [{ id: 'price', name: 'Trop cher' }],
}

describe('evidence', () => {
  test('claims are the fields that take evidence, of sections and of each item', () => {
    const places = claimsOf(strategy).map(one => one.place)
    expect(places).toEqual(expect.arrayContaining(['examination/evidence', 'needs/ramp/heard']))
    expect(places).toEqual(expect.arrayContaining(['arguments/price/heard', 'arguments/price/answerEvidence']))
    expect(places).not.toContain('needs/ramp/text')
    expect(listsWithEvidence).toContain('needs')
    expect(listsWithEvidence).not.toContain('objectives')
  })
  test('the same mention is evidence once', () => {
    expect(withEvidence(strategy, 'needs/ramp/heard', { ...heard, says: 'other words' })).toEqual([heard])
    expect(withEvidence(strategy, 'needs/ramp/heard', { kind: 'mention', of: 'm2' })).toHaveLength(2)
    expect(withEvidence(strategy, 'examination/evidence', heard)).toEqual([heard])
  })
  test('a mention is known by the claims that name it', () => {
    expect(usesOf(strategy, 'm1').map(one => one.place)).toEqual(['needs/ramp/heard'])
    expect(usesOf(strategy, 'm2')).toEqual([])
  })
})
