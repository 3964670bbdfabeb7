import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideDelivery } from './decide-delivery.ts'
import { type Delivery, deliveryOf } from './post-office.ts'

const failure = (given: object) => Object.assign(new Error('broken'), given)

test.each<[string, object, boolean, string]>([
  [
    'an unknown mailbox',
    { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no', code: 'EENVELOPE' },
    false,
    'refused',
  ],
  ['a message refused at its end', { command: 'DATA', responseCode: 554, response: '554 5.7.1 spam' }, true, 'refused'],
  ['greylisting', { command: 'RCPT TO', responseCode: 451, response: '451 4.7.1 later' }, false, 'later'],
  ['a sender that is not allowed', { command: 'MAIL FROM', responseCode: 553, response: '553 no' }, false, 'away'],
  ['a wrong password', { command: 'AUTH PLAIN', responseCode: 535, code: 'EAUTH' }, false, 'away'],
  ['nobody listening', { command: 'CONN', code: 'ECONNREFUSED' }, false, 'away'],
  ['a line that broke with the message on its way', { command: 'CONN', code: 'ECONNECTION' }, true, 'unknown'],
  ['silence after the message', { command: 'DATA', code: 'ETIMEDOUT' }, true, 'unknown'],
  ['a name that is no address', { command: 'API', code: 'EENVELOPE' }, false, 'refused'],
])('%s', (_, given, handedOver, kind) => expect(deliveryOf(failure(given), handedOver).kind).toBe(kind))

test('what is said after the message was handed over never speaks of the address', () => {
  const said = { responseCode: 550, response: '550 5.1.1 no such user', code: 'EENVELOPE' }
  expect(deliveryOf(failure({ ...said, command: 'DATA' }), true)).toMatchObject({ verdict: 'policy' })
  expect(deliveryOf(failure({ ...said, command: 'RCPT TO' }), false)).toMatchObject({ verdict: 'hard' })
})

const delivery = fc.oneof(
  fc.record({ kind: fc.constantFrom('sent' as const, 'away' as const, 'unknown' as const), answer: fc.string() }),
  fc.record({
    kind: fc.constantFrom('refused' as const, 'later' as const),
    answer: fc.string(),
    verdict: fc.constantFrom('hard' as const, 'soft' as const, 'policy' as const),
  }),
)

test('only what the server did not take is tried again, and not for ever', () =>
  fc.assert(
    fc.property(delivery as fc.Arbitrary<Delivery>, fc.integer({ min: 1, max: 50 }), (given, tries) => {
      const { state, wait, address } = decideDelivery(given, tries)
      expect(wait !== null).toBe(state === 'waiting')
      if (given.kind === 'sent' || given.kind === 'unknown' || given.kind === 'refused') expect(wait).toBe(null)
      if (given.kind === 'later' && tries >= 30) expect(wait).toBe(null)
      if ('verdict' in given && given.verdict === 'policy') expect(address).toBe(null)
      if (wait !== null) expect(wait).toBeLessThanOrEqual(7_200_000)
      if (given.kind === 'unknown' || given.kind === 'away') expect(address).toBe(null)
    }),
  ))
