import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeStatus, statusIn } from './judge-answer.ts'

test.each([
  ['5.1.1', 550, 'hard'],
  ['5.1.10', 556, 'hard'],
  ['5.2.1', 550, 'hard'],
  ['5.2.2', 552, 'soft'],
  ['4.2.2', 452, 'soft'],
  ['5.4.4', null, 'soft'],
  ['5.7.1', 550, 'policy'],
  ['5.1.8', 550, 'policy'],
  ['5.1.0', 550, 'policy'],
  ['4.7.28', 421, 'policy'],
  [null, 421, 'policy'],
  [null, 550, 'policy'],
  [null, 553, 'policy'],
  [null, 451, 'soft'],
  [null, 554, 'policy'],
  [null, null, 'policy'],
] as const)('%s after %s is %s', (status, code, verdict) => expect(judgeStatus(status, code)).toBe(verdict))

test('what is away for now is never taken for what is gone for good', () =>
  fc.assert(
    fc.property(fc.nat(9), fc.nat(99), fc.option(fc.integer({ min: 400, max: 599 })), (subject, detail, code) => {
      expect(judgeStatus(`4.${subject}.${detail}`, code)).not.toBe('hard')
    }),
  ))

test('the status is read out of the sentence, and is not any number with dots', () => {
  expect(statusIn('550 5.1.1 <x@y>: no such user')).toBe('5.1.1')
  expect(statusIn('550-5.7.26 unauthenticated')).toBe('5.7.26')
  expect(statusIn('host 10.5.1.1 said no')).toBe(null)
})
