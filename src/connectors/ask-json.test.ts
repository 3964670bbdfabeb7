import { expect, test } from 'vitest'
import { OutboundError, type OutboundRequest } from '../outbound/index.ts'
import { askJson, retryTime } from './ask-json.ts'
import { ConnectorError } from './connector-error.ts'
import { type FixtureAnswer, fixtureOutbound } from './fixture-outbound.ts'

const now = new Date('2026-12-01T12:00:00Z')
const url = 'https://api.example/x'

async function asked(answers: FixtureAnswer[], request: Partial<OutboundRequest> = {}) {
  const http = fixtureOutbound(null, new Proxy({}, { get: () => (answers.length > 1 ? answers.shift() : answers[0]) }))
  const context = { http, now, signal: new AbortController().signal }
  const outcome = await askJson(context, { url, ...request }).catch((error: unknown) => error)
  return { outcome, requests: http.requests.length }
}
const told = async (answer: FixtureAnswer) => {
  const { outcome } = await asked([answer])
  if (!(outcome instanceof ConnectorError)) throw new Error(`no refusal: ${JSON.stringify(outcome)}`)
  return [outcome.kind, outcome.message, outcome.retryAt?.toISOString() ?? null]
}

test('JSON comes with its headers', async () => {
  expect((await asked([{ body: '{"a":1}', headers: { link: 'x' } }])).outcome).toEqual({
    url,
    status: 200,
    headers: { link: 'x' },
    value: { a: 1 },
  })
})

test('a refusal has its kind and the server’s own sentence', async () => {
  expect(await told({ status: 401, body: '{"error":"invalid_token","error_description":"Expiré"}' })).toEqual([
    'auth',
    'auth: api.example answered: “Expiré” (401).',
    null,
  ])
  expect(await told({ status: 403, body: '{"code":"rest_forbidden","message":"Interdit"}' })).toEqual([
    'auth',
    'auth: api.example answered: “Interdit” (403).',
    null,
  ])
  expect(await told({ status: 404, body: '<h1>404</h1>' })).toEqual(['gone', 'gone: api.example answered 404.', null])
  expect(await told({ status: 418, body: "I'm a teapot" })).toEqual([
    'rejected',
    "rejected: api.example answered: “I'm a teapot” (418).",
    null,
  ])
  expect(await told({ status: 502, body: 'x'.repeat(500) })).toEqual([
    'unavailable',
    'unavailable: api.example answered 502.',
    null,
  ])
  expect(await told({ status: 503, headers: { 'retry-after': '120' } })).toEqual([
    'unavailable',
    'unavailable: api.example answered 503.',
    '2026-12-01T12:02:00.000Z',
  ])
  expect(await told({ status: 429, headers: { 'x-ratelimit-reset': '2026-12-01T12:05:00Z' } })).toEqual([
    'rate-limit',
    'rate-limit: api.example answered 429.',
    '2026-12-01T12:05:00.000Z',
  ])
  expect(await told({ body: '<html>' })).toEqual([
    'unavailable',
    'unavailable: api.example answered something that is not JSON.',
    null,
  ])
})

test('every form of "not before" is read, nonsense is not', () => {
  expect(retryTime({ 'retry-after': 'Tue, 01 Dec 2026 13:00:00 GMT' }, now)).toEqual(new Date('2026-12-01T13:00:00Z'))
  expect(retryTime({ 'ratelimit-reset': String(now.getTime() / 1000 + 60) }, now)).toEqual(
    new Date('2026-12-01T12:01:00Z'),
  )
  expect(retryTime({ 'retry-after': 'bientôt' }, now)).toBeNull()
  expect(retryTime({}, now)).toBeNull()
})

test('nobody is asked to wait for years, nor until a time that is none', () => {
  const week = new Date(now.getTime() + 7 * 86_400_000)
  for (const seconds of ['31536000', '99999999999999999999', '9'.repeat(400)])
    expect(retryTime({ 'retry-after': seconds }, now)).toEqual(week)
  expect(retryTime({ 'x-ratelimit-reset': '9'.repeat(30) }, now)).toEqual(week)
})

test.each([
  ['NUL', 'Non\u0000 !', 'Non !'],
  ['half a character', 'Non \ud83d', 'Non \ufffd'],
  ['three hundred characters, of two halves each', '😀'.repeat(301), '😀'.repeat(300)],
  ['a cut in the middle of one', `${'x'.repeat(299)}😀😀`, `${'x'.repeat(299)}😀`],
])('the server’s sentence is kept whole and clean: %s', async (_, message, said) => {
  const { outcome } = await asked([{ status: 500, body: JSON.stringify({ message }) }])
  expect((outcome as ConnectorError).reason.params.said).toBe(said)
})

test('a sentence of which nothing is left is none', async () => {
  expect(await told({ status: 500, body: '{"message":"\\u0000"}' })).toEqual([
    'unavailable',
    'unavailable: api.example answered 500.',
    null,
  ])
})

test('a question that a closing connection cut off is asked once more, never twice, and never what changes something', async () => {
  const cut = {
    error: new OutboundError(
      'closed-connection',
      { host: 'api.example' },
      { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) },
    ),
  }
  expect(await asked([cut, { body: '[]' }])).toMatchObject({ outcome: { value: [] }, requests: 2 })
  expect(await asked([cut, cut])).toMatchObject({ outcome: { kind: 'unavailable' }, requests: 2 })
  expect(await asked([cut, { body: '[]' }], { method: 'POST' })).toMatchObject({
    outcome: { kind: 'unavailable' },
    requests: 1,
  })
  expect(await asked([{ error: new OutboundError('no-answer', { host: 'api.example' }) }])).toMatchObject({
    outcome: { kind: 'unavailable' },
    requests: 1,
  })
})
