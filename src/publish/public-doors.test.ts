import { expect, test } from 'vitest'
import { mailboxOf, placeOf } from './public-doors.ts'

test.each([
  ['Ana@Example.org', 'ana@example.org'],
  ['ana+phare+2@example.org', 'ana@example.org'],
  ['+ana@example.org', '+ana@example.org'],
  ['a.n.a+x@GMail.com', 'ana@gmail.com'],
  ['ana@googlemail.com', 'ana@gmail.com'],
  ['a.na@example.org', 'a.na@example.org'],
])('%s leads to the mailbox %s', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:2::7', '2001:db8:0:2'],
  ['2001:0db8:0000:0002:1:2:3:4', '2001:db8:0:2'],
  ['2001:db8::2:1:2:3:4', '2001:db8:0:2'],
  ['::1', '0:0:0:0'],
])('%s is of the place %s', (ip, place) => {
  expect(placeOf(ip)).toBe(place)
})
