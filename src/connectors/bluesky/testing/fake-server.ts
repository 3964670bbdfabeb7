import { createHash } from 'node:crypto'
import type { OutboundRequest } from '../../../outbound/index.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

type Stored = { cid: string; value: Record<string, unknown> }

/**
 * The part of a server of accounts that publishing asks, in memory, as the real one answers (recorded from @atproto/pds
 * 0.5; tests/real/bluesky-publish.test.ts holds the connector to it).
 */
export function fakeServer(url: string, account = { did: 'did:plc:elodie', handle: 'elodie.test' }) {
  const records = new Map<string, Stored>()
  const blobs: { type: string; size: number }[] = []
  const handles = new Map([
    [account.handle, account.did],
    ['noe.test', 'did:plc:noe'],
  ])
  const state = { sessions: 0, password: 'abcd-efgh-ijkl-mnop', expired: false }
  let writes = 0

  const error = (status: number, name: string, message: string): Answer => ({ status, json: { error: name, message } })
  const uriOf = (body: Record<string, unknown>) => `at://${account.did}/${body.collection}/${body.rkey}`
  const bodyOf = (request: OutboundRequest) => JSON.parse(String(request.body)) as Record<string, unknown>

  const methods: Record<string, (request: OutboundRequest, query: URLSearchParams) => Answer> = {
    'com.atproto.server.createSession': request => {
      if (bodyOf(request).password !== state.password)
        return error(401, 'AuthenticationRequired', 'Invalid identifier or password')
      state.sessions += 1
      state.expired = false
      return { json: { ...account, accessJwt: `token-${state.sessions}`, refreshJwt: 'x', active: true } }
    },
    'com.atproto.server.getSession': () => ({ json: { ...account, active: true } }),
    'com.atproto.identity.resolveHandle': (_, query) => {
      const did = handles.get(query.get('handle') ?? '')
      return did === undefined ? error(400, 'InvalidRequest', 'Unable to resolve handle') : { json: { did } }
    },
    'com.atproto.repo.uploadBlob': request => {
      const bytes = request.body as Uint8Array
      blobs.push({ type: request.headers?.['content-type'] ?? '', size: bytes.length })
      const $link = `bafkrei${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}`
      return { json: { blob: { $type: 'blob', ref: { $link }, mimeType: blobs.at(-1)?.type, size: bytes.length } } }
    },
    'com.atproto.repo.putRecord': request => {
      const body = bodyOf(request)
      const uri = uriOf(body)
      const value = body.record as Record<string, unknown>
      if (!/^[234567a-j][234567a-z]{12}$/.test(String(body.rkey)))
        return error(400, 'InvalidRequest', 'Invalid record key')
      if (String(value.text).length > 3000) return error(400, 'InvalidRequest', 'Record/text must not be longer')
      if (records.has(uri) && body.swapRecord === null) return error(400, 'InvalidSwap', 'Record was at bafyother')
      writes += 1
      const cid = `bafyrei${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20)}${writes}`
      records.set(uri, { cid, value })
      return { json: { uri, cid, commit: { cid: 'c', rev: 'r' }, validationStatus: 'valid' } }
    },
    'com.atproto.repo.getRecord': (_, query) => {
      const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`
      const found = records.get(uri)
      return found === undefined
        ? error(400, 'RecordNotFound', `Could not locate record: ${uri}`)
        : { json: { uri, ...found } }
    },
    'com.atproto.repo.deleteRecord': request => {
      records.delete(uriOf(bodyOf(request)))
      return { json: {} }
    },
  }

  const http = answering(request => {
    const asked = new URL(request.url)
    if (asked.origin !== url) throw new Error(`unknown server ${asked.origin}`)
    const name = asked.pathname.replace('/xrpc/', '')
    const method = methods[name]
    if (method === undefined) return error(501, 'MethodNotImplemented', 'Method Not Implemented')
    const open = name === 'com.atproto.server.createSession' || name === 'com.atproto.identity.resolveHandle'
    if (!open && request.headers?.authorization !== `Bearer token-${state.sessions}`)
      return error(401, 'AuthMissing', 'Authentication Required')
    if (!open && state.expired) return error(400, 'ExpiredToken', 'Token has expired')
    return method(request, asked.searchParams)
  })
  const posts = () =>
    [...records]
      .filter(([uri]) => uri.includes('/app.bsky.feed.post/'))
      .map(([uri, { value, cid }]) => ({ uri, cid, value }))
  return { http, posts, blobs, state, records, standing: async () => posts().map(each => String(each.value.text)) }
}
