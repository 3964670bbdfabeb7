import { expect, test } from 'vitest'
import { askGraph, graphApi } from './ask-graph.ts'
import { graphRefusal } from './testing/fake-containers.ts'
import { answering } from './testing/faulty-outbound.ts'

const refused = (status: number, code: number, more: object = {}) =>
  askGraph(
    {
      http: answering(() => graphRefusal(status, code, 'Non', more)),
      now: new Date('2026-12-01T12:00:00Z'),
      signal: new AbortController().signal,
    },
    { url: `${graphApi}/1/media_publish`, method: 'POST' },
  )

// https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes
test.each([
  ['a server error of Instagram', 400, -1, { error_subcode: 2_207_001 }, 'unavailable'],
  ['a file that took too long to fetch', 400, -2, { error_subcode: 2_207_003 }, 'unavailable'],
  ['a publishing that may come about in a minute', 400, 9007, { error_subcode: 2_207_008 }, 'unavailable'],
  ['what Meta calls transient', 400, 100, { is_transient: true }, 'unavailable'],
  ['a limit, which is transient too', 400, 4, { is_transient: true }, 'rate-limit'],
  ['an access that ended', 400, 190, { is_transient: false }, 'auth'],
  ['what is not there', 400, 100, { error_subcode: 33 }, 'gone'],
  ['a wrong parameter', 400, 100, {}, 'rejected'],
])('%s', async (_, status, code, more, kind) => {
  await expect(refused(status, code, more)).rejects.toMatchObject({ kind, reason: { params: { said: 'Non' } } })
})
