import { expect, test } from 'vitest'
import { isForged } from './check-origin.ts'

const publicUrl = 'https://vigie.example.org'
test.each([
  ['reading is free', 'GET', { cookie: 'a' }, false],
  ['no cookie, no borrowed power', 'POST', {}, false],
  ['our own page', 'POST', { cookie: 'a', 'sec-fetch-site': 'same-origin' }, false],
  ['typed by the user', 'POST', { cookie: 'a', 'sec-fetch-site': 'none' }, false],
  ['another site', 'POST', { cookie: 'a', 'sec-fetch-site': 'cross-site' }, true],
  ['a sibling host is another site too', 'DELETE', { cookie: 'a', 'sec-fetch-site': 'same-site' }, true],
  ['older browser, our host', 'POST', { cookie: 'a', origin: 'http://localhost:4242', host: 'localhost:4242' }, false],
  ['older browser, behind a proxy', 'POST', { cookie: 'a', origin: publicUrl, host: '127.0.0.1:4242' }, false],
  [
    'older browser, another host',
    'PATCH',
    { cookie: 'a', origin: 'https://evil.example', host: 'localhost:4242' },
    true,
  ],
  ['opaque origin', 'POST', { cookie: 'a', origin: 'null', host: 'localhost:4242' }, true],
  ['cookie and no origin at all', 'POST', { cookie: 'a', host: 'localhost:4242' }, true],
])('%s', (_name, method, headers, forged) => {
  expect(isForged(method, headers, publicUrl)).toBe(forged)
})
