import type { OutboundRequest } from '../../../outbound/index.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'
import { accountAt, instanceAt, ownSide } from './entities.ts'

type Status = Record<string, unknown> & { id: string; content: string; text: string }
type Upload = { id: string; form: string; pending: number }

/**
 * The part of a server that publishing asks, in memory, as docs.joinmastodon.org tells it; what it answers is held to
 * Mastodon's published description by tests/real/mastodon-publish-contract.test.ts. `honoursKeys: false` plays the
 * servers that pass an Idempotency-Key over.
 */
export function fakeServer(url: string, { honoursKeys = true, version = '4.5.0', slowMedia = 0 } = {}) {
  const statuses: Status[] = []
  const uploads = new Map<string, Upload>()
  const keys = new Map<string, string>()
  const state = { token: 'the-token', now: () => new Date('2026-12-01T12:00:00Z'), scopes: ['read', 'write'] }
  let number = 110_000_000

  const error = (status: number, said: string): Answer => ({ status, json: { error: said } })
  const account = accountAt(url)
  const formOf = (request: OutboundRequest) => new URLSearchParams(String(request.body))
  const jsonOf = (request: OutboundRequest) => JSON.parse(String(request.body)) as Record<string, unknown>
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  /** As Mastodon writes it: addresses cut in three, handles without their server. */
  const toHtml = (text: string) =>
    `<p>${escaped(text)
      .replaceAll(
        /https?:\/\/(\S{0,20})(\S*)/g,
        '<a href="$&"><span class="invisible">https://</span><span class="ellipsis">$1</span><span class="invisible">$2</span></a>',
      )
      .replaceAll('\n\n', '</p><p>')
      .replaceAll('\n', '<br />')}</p>`
  const attachmentOf = ({ id, form, pending }: Upload) => ({
    id,
    type: 'image',
    url: pending > 0 ? null : `${url}/media/${id}.png`,
    preview_url: `${url}/media/${id}.png`,
    remote_url: null,
    meta: {},
    description: /name="description"\r\n\r\n([\s\S]*?)\r\n--/.exec(form)?.[1] ?? null,
    blurhash: null,
  })
  const shown = ({ text: _, ...status }: Status) => status

  function write(status: Status | null, sent: Record<string, unknown>): Answer {
    const text = String(sent.status ?? '')
    const ids = (sent.media_ids ?? []) as string[]
    const poll = sent.poll as { options: string[]; expires_in: number; multiple: boolean } | undefined
    if ([...text].length > 500) return error(422, 'Validation failed: Text character limit of 500 exceeded')
    if (text === '' && ids.length === 0) return error(422, "Validation failed: Text can't be blank")
    if (poll !== undefined && ids.length > 0) return error(422, 'Cannot attach a poll and media')
    const files = ids.map(id => uploads.get(id))
    if (files.some(file => file === undefined || file.pending > 0))
      return error(422, 'Cannot attach files that have not finished processing. Try again in a moment!')
    number += 1
    const id = status?.id ?? String(number)
    const now = state.now().toISOString()
    const words = {
      text,
      content: toHtml(text),
      spoiler_text: String(sent.spoiler_text ?? ''),
      sensitive: sent.sensitive === true,
      language: (sent.language as string | undefined) ?? null,
      media_attachments: files.map(file => attachmentOf(file!)),
      poll:
        poll === undefined
          ? null
          : {
              id,
              expires_at: new Date(state.now().getTime() + poll.expires_in * 1000).toISOString(),
              expired: false,
              multiple: poll.multiple,
              votes_count: 0,
              voters_count: 0,
              options: poll.options.map(title => ({ title, votes_count: 0 })),
              emojis: [],
            },
    }
    if (status !== null) return { json: shown(Object.assign(status, words, { edited_at: now })) }
    const made: Status = {
      id,
      uri: `${url}/users/elodie/statuses/${id}`,
      url: `${url}/@elodie/${id}`,
      created_at: now,
      edited_at: null,
      in_reply_to_id: (sent.in_reply_to_id as string | undefined) ?? null,
      visibility: String(sent.visibility ?? 'public'),
      account,
      reblog: null,
      mentions: [],
      tags: [],
      emojis: [],
      card: null,
      replies_count: 0,
      reblogs_count: 0,
      favourites_count: 0,
      quotes_count: 0,
      in_reply_to_account_id: sent.in_reply_to_id === undefined ? null : account.id,
      ...words,
    }
    statuses.unshift(made)
    return { json: shown(made) }
  }

  function answer(request: OutboundRequest): Answer {
    const { pathname, searchParams } = new URL(request.url)
    const method = request.method ?? 'GET'
    const at = `${method} ${pathname}`
    if (at === 'GET /api/v2/instance') return { json: instanceAt(url, version) }
    if (at === 'POST /api/v1/apps') {
      if (formOf(request).get('scopes') === null) return error(422, 'no scopes')
      return { json: { id: '1', name: 'Vigie', client_id: 'client', client_secret: 'secret' } }
    }
    if (at === 'POST /oauth/token') {
      const form = formOf(request)
      return form.get('code') === 'good' && form.get('client_secret') === 'secret' && form.get('code_verifier') !== null
        ? { json: { access_token: state.token, token_type: 'Bearer', scope: form.get('scope'), created_at: 1 } }
        : { status: 400, json: { error: 'invalid_grant', error_description: 'The grant is invalid.' } }
    }
    if (at === 'POST /oauth/revoke') {
      state.token = 'revoked'
      return { json: {} }
    }
    if (request.headers?.authorization !== `Bearer ${state.token}`) return error(401, 'The access token is invalid')
    if (at === 'GET /api/v1/accounts/verify_credentials') return { json: { ...account, ...ownSide } }
    if (at === 'GET /api/v1/apps/verify_credentials')
      return {
        json: {
          id: '1',
          name: 'Vigie',
          website: null,
          scopes: state.scopes,
          redirect_uri: url,
          redirect_uris: [url],
          vapid_key: 'x',
        },
      }
    if (at === 'GET /api/v1/accounts/200/statuses') {
      const most = searchParams.get('max_id')
      const listed = statuses
        .filter(each => most === null || each.id < most)
        .slice(0, Number(searchParams.get('limit')))
      return { json: listed.map(shown), headers: { date: state.now().toUTCString() } }
    }
    if (at === 'POST /api/v2/media') {
      number += 1
      const file: Upload = {
        id: String(number),
        form: new TextDecoder().decode(request.body as Uint8Array),
        pending: slowMedia,
      }
      uploads.set(file.id, file)
      return { status: slowMedia > 0 ? 202 : 200, json: attachmentOf(file) }
    }
    const file = uploads.get(/^\/api\/v1\/media\/(\d+)$/.exec(pathname)?.[1] ?? '')
    if (file !== undefined) {
      file.pending = Math.max(0, file.pending - 1)
      return { status: file.pending > 0 ? 206 : 200, json: attachmentOf(file) }
    }
    if (at === 'POST /api/v1/statuses') {
      const key = request.headers?.['idempotency-key'] ?? ''
      const known = statuses.find(each => honoursKeys && each.id === keys.get(key))
      if (known !== undefined) return { json: shown(known) }
      const made = write(null, jsonOf(request))
      if (made.status === undefined) keys.set(key, (made.json as { id: string }).id)
      return made
    }
    const place = statuses.findIndex(each => pathname === `/api/v1/statuses/${each.id}`)
    const status = statuses[place]
    if (status === undefined) return error(404, 'Record not found')
    if (method === 'PUT') return write(status, jsonOf(request))
    if (method === 'DELETE') statuses.splice(place, 1)
    return { json: shown(status) }
  }

  return {
    http: answering(answer),
    answer,
    statuses,
    uploads,
    state,
    standing: async () => statuses.map(each => each.text).reverse(),
  }
}
