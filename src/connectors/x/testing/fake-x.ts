import type { OutboundRequest } from '../../../outbound/index.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

type Post = Record<string, unknown> & { id: string; text: string; conversation_id: string; created_at: string }
type Upload = { id: string; bytes: number; pieces: number[]; alt: string | null; pending: number }

/**
 * The part of X that publishing asks, in memory, as its specification tells it; tests/real/x-publish-contract.test.ts
 * holds both the requests and these answers to that specification. Like X it takes no text twice in a row.
 */
export function fakeX({ slowMedia = 0 } = {}) {
  const posts: Post[] = []
  const uploads = new Map<string, Upload>()
  const state = { access: 'access-1', refresh: 'refresh-1', now: () => new Date('2026-12-01T12:00:00Z') }
  let number = 1_800_000_000_000

  const problem = (status: number, title: string, detail: string): Answer => ({
    status,
    headers: { 'content-type': 'application/problem+json' },
    json: { title, detail, status, type: 'about:blank' },
  })
  const jsonOf = (request: OutboundRequest) => JSON.parse(String(request.body)) as Record<string, unknown>
  const bodyOf = (request: OutboundRequest) => new TextDecoder().decode(request.body as Uint8Array)
  /** As X writes it: its own short addresses, three characters escaped, one more address for the files. */
  const written = (text: string, files: number) =>
    text
      .replaceAll(/https?:\/\/\S+/g, 'https://t.co/abcdefghij')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;') + (files > 0 ? ' https://t.co/pictures00' : '')

  function upload(bytes: number, pending: number): Upload {
    number += 1
    const made = { id: String(number), bytes, pieces: [], alt: null, pending }
    uploads.set(made.id, made)
    return made
  }
  const shown = (file: Upload): Answer => ({
    json: {
      data: {
        id: file.id,
        media_key: `3_${file.id}`,
        ...(file.pending > 0 ? { processing_info: { state: 'in_progress', check_after_secs: 1 } } : {}),
      },
    },
  })

  function write(sent: Record<string, unknown>): Answer {
    const text = String(sent.text ?? '')
    const ids = ((sent.media as { media_ids?: string[] } | undefined)?.media_ids ?? []) as string[]
    const answered = (sent.reply as { in_reply_to_tweet_id?: string } | undefined)?.in_reply_to_tweet_id
    if (text === '' && ids.length === 0) return problem(400, 'Invalid Request', 'text is missing')
    if (ids.some(id => (uploads.get(id)?.pending ?? 1) > 0))
      return problem(400, 'Invalid Request', 'Your media IDs are invalid.')
    if (posts.at(-1)?.whole === text)
      return problem(403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.')
    const parent = posts.find(each => each.id === answered)
    if (answered !== undefined && parent === undefined) return problem(403, 'Forbidden', 'The answered post is gone.')
    number += 1
    const id = String(number)
    posts.push({
      id,
      whole: text,
      text: written(text, ids.length),
      created_at: state.now().toISOString(),
      conversation_id: parent?.conversation_id ?? id,
      edit_history_post_ids: [id],
      ...(ids.length > 0 ? { attachments: { media_keys: ids.map(each => `3_${each}`) } } : {}),
    })
    return { status: 201, json: { data: { id, text: written(text, ids.length) } } }
  }

  function token(request: OutboundRequest): Answer {
    const form = new URLSearchParams(String(request.body))
    const good =
      form.get('grant_type') === 'refresh_token'
        ? form.get('refresh_token') === state.refresh
        : form.get('code') === 'good' && form.get('code_verifier') !== null
    if (!good) return { status: 400, json: { error: 'invalid_grant', error_description: 'Value passed was invalid.' } }
    const turn = Number(state.access.split('-')[1]) + 1
    Object.assign(state, { access: `access-${turn}`, refresh: `refresh-${turn}` })
    const { access: access_token, refresh: refresh_token } = state
    return { json: { token_type: 'bearer', expires_in: 7200, access_token, refresh_token, scope: 'tweet.write' } }
  }

  function answer(request: OutboundRequest): Answer {
    const { pathname, searchParams } = new URL(request.url)
    const path = pathname.replace(/^\/2(?=\/)/, '')
    const at = `${request.method ?? 'GET'} ${path}`
    if (at === 'POST /oauth2/token') return token(request)
    if (at === 'POST /oauth2/revoke') {
      state.access = 'revoked'
      return { json: { revoked: true } }
    }
    if (request.headers?.authorization !== `Bearer ${state.access}`) return problem(401, 'Unauthorized', 'Unauthorized')
    if (at === 'GET /users/me') {
      const profile_image_url = 'https://pbs.twimg.com/profile_images/1/a.png'
      return {
        json: { data: { id: '2244994945', name: 'Musée de la Rive', username: 'museerive', profile_image_url } },
      }
    }
    if (at === 'GET /users/2244994945/tweets') {
      const since = new Date(searchParams.get('start_time') ?? 0)
      const listed = posts
        .filter(each => new Date(each.created_at) >= since)
        .toReversed()
        .slice(0, Number(searchParams.get('max_results')))
        .map(({ whole: _, ...each }) => each)
      // X leaves `data` out where there is nothing.
      return { json: { ...(listed.length > 0 ? { data: listed } : {}), meta: { result_count: listed.length } } }
    }
    if (at === 'POST /tweets') return write(jsonOf(request))
    if (at === 'POST /media/upload') return shown(upload(bodyOf(request).length, 0))
    if (at === 'POST /media/upload/initialize') return shown(upload(Number(jsonOf(request).total_bytes), slowMedia))
    if (at === 'POST /media/metadata') {
      const { id, metadata } = jsonOf(request) as { id: string; metadata: { alt_text: { text: string } } }
      const file = uploads.get(id)
      if (file === undefined) return problem(404, 'Not Found', 'There is no such file.')
      file.alt = metadata.alt_text.text
      return { json: { data: { id, associated_metadata: metadata } } }
    }
    const file = uploads.get(/^\/media\/upload\/(\d+)/.exec(path)?.[1] ?? searchParams.get('media_id') ?? '')
    if (file !== undefined) {
      if (path.endsWith('/append')) {
        file.pieces.push(Number(/name="segment_index"\r\n\r\n(\d+)/.exec(bodyOf(request))?.[1]))
        return { json: { data: { expires_at: 1_800_000_000 } } }
      }
      if (request.method !== 'POST') file.pending = Math.max(0, file.pending - 1)
      return shown(file)
    }
    const place = posts.findIndex(each => path === `/tweets/${each.id}`)
    if (place < 0 || request.method !== 'DELETE') return problem(404, 'Not Found Error', 'Not found')
    posts.splice(place, 1)
    return { json: { data: { deleted: true } } }
  }

  return {
    http: answering(answer),
    answer,
    posts,
    uploads,
    state,
    standing: async () => posts.map(each => String(each.whole)),
  }
}
