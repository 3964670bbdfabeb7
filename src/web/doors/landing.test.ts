import { expect, it } from 'vitest'
import { safeLanding } from './landing.ts'

it('lands within the product', () => {
  expect(safeLanding('/o/acme/listen?tone=negative')).toBe('/o/acme/listen?tone=negative')
})
it.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\r\n/elsewhere.example',
  'javascript:alert(1)',
  7,
  undefined,
])('does not follow %s', to => expect(safeLanding(to)).toBe('/'))
