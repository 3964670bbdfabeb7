import type { OutboundRequest } from '../../../outbound/index.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

type Post = { id: string; message: string; created_time: string; attached: string[]; link: string | null }
type Film = { id: string; size: number; received: number; pieces: number }

/** The part of the Graph API that publishing on a page asks, in memory, as its documentation tells it. */
export function fakeFacebook({ pages = ['Musée de la Rive'], piece = 1_048_576 } = {}) {
  const posts: Post[] = []
  const photos = new Map<string, string>()
  const films = new Map<string, Film>()
  const state = { access: 'page-0', now: () => new Date('2026-12-01T12:00:00Z') }
  let number = 1_000_000

  const refused = (status: number, code: number, message: string, more: object = {}): Answer => ({
    status,
    json: { error: { message, type: 'OAuthException', code, fbtrace_id: 'A', ...more } },
  })
  const textOf = ({ body }: OutboundRequest) =>
    typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)
  const field = (request: OutboundRequest, name: string) =>
    new RegExp(`name="${name}"\\r\\n\\r\\n([\\s\\S]*?)\\r\\n--`).exec(textOf(request))?.[1] ?? null
  const next = () => {
    number += 1
    return String(number)
  }
  const put = (id: string, message: string, attached: string[], link: string | null) =>
    posts.push({ id, message, attached, link, created_time: state.now().toISOString().replace('.000Z', '+0000') })

  function film(request: OutboundRequest): Answer {
    if (!request.headers?.['content-type']?.includes('json')) {
      const one = films.get(field(request, 'upload_session_id') ?? '')!
      if (Number(field(request, 'start_offset')) !== one.received) return refused(400, 6001, 'wrong offset')
      one.received = Math.min(one.received + piece, one.size)
      one.pieces += 1
      return { json: offsets(one) }
    }
    const sent = JSON.parse(textOf(request)) as Record<string, string | number>
    if (sent.upload_phase === 'start') {
      const made: Film = { id: next(), size: Number(sent.file_size), received: 0, pieces: 0 }
      films.set(`session-${made.id}`, made)
      return { json: { video_id: made.id, upload_session_id: `session-${made.id}`, ...offsets(made) } }
    }
    const one = films.get(String(sent.upload_session_id))!
    if (one.received < one.size) return refused(400, 6000, 'pieces are missing')
    put(one.id, String(sent.description), [one.id], null)
    return { json: { success: true } }
  }
  const offsets = ({ received, size }: Film) => ({
    start_offset: String(received),
    end_offset: String(Math.min(received + piece, size)),
  })

  function token(request: OutboundRequest): Answer {
    const form = new URLSearchParams(textOf(request))
    if (form.get('client_secret') !== 'secret') return refused(400, 1, 'Error validating client secret.')
    if (form.get('grant_type') === 'fb_exchange_token')
      return { json: { access_token: `long-${form.get('fb_exchange_token')}`, token_type: 'bearer' } }
    return form.get('code') === 'good'
      ? { json: { access_token: 'short', token_type: 'bearer', expires_in: 5000 } }
      : refused(400, 100, 'This authorization code has been used.')
  }

  const shown = ({ id, message, created_time, attached, link }: Post) => {
    const files = attached.map(each => ({ target: { id: each } }))
    const media_type = films.has(`session-${attached[0]}`) ? 'video' : files.length > 1 ? 'album' : 'photo'
    const one = files.length > 1 ? { media_type, subattachments: { data: files } } : { media_type, ...files[0] }
    const attachments = files.length > 0 ? [one] : link === null ? [] : [{ media_type: 'link', target: {} }]
    // What has none is shown without the field.
    return { id, message, created_time, ...(attachments.length > 0 ? { attachments: { data: attachments } } : {}) }
  }

  function answer(request: OutboundRequest): Answer {
    const { pathname } = new URL(request.url)
    const path = pathname.replace('/v24.0', '')
    const at = `${request.method ?? 'GET'} ${path}`
    if (at === 'POST /oauth/access_token') return token(request)
    if (at === 'GET /me/accounts' && request.headers?.authorization === 'Bearer long-short')
      return { json: { data: pages.map((name, index) => ({ id: `10${index}`, name, access_token: `page-${index}` })) } }
    if (request.headers?.authorization !== `Bearer ${state.access}`)
      return refused(400, 190, 'Error validating access token.')
    if (at === 'GET /me') return { json: { id: '100', name: pages[0], link: 'https://www.facebook.com/museerive' } }
    if (at === 'POST /me/photos') {
      const id = next()
      photos.set(id, field(request, 'alt_text_custom') ?? '')
      return field(request, 'published') === 'false' ? { json: { id } } : refused(400, 100, 'published')
    }
    if (at === 'POST /me/videos') return film(request)
    if (at === 'POST /me/feed') {
      const { message, attached_media, link } = JSON.parse(textOf(request)) as {
        message: string
        attached_media?: { media_fbid: string }[]
        link?: string
      }
      const attached = (attached_media ?? []).map(each => each.media_fbid)
      if (attached.some(each => !photos.has(each))) return refused(400, 100, 'Invalid photo')
      const id = `100_${next()}`
      put(id, message, attached, link ?? null)
      return { json: { id } }
    }
    if (at === 'GET /me/published_posts') {
      const since = Number(new URL(request.url).searchParams.get('since')) * 1000
      const listed = posts.filter(each => Date.parse(each.created_time) >= since).toReversed()
      return { json: { data: listed.map(shown) } }
    }
    const index = posts.findIndex(each => path === `/${each.id}`)
    if (index < 0) return refused(400, 100, 'Unsupported request. Object does not exist', { error_subcode: 33 })
    if (request.method === 'DELETE') posts.splice(index, 1)
    else {
      // The words of a film are its description; `message` it has none.
      const post = posts[index]!
      const sent = JSON.parse(textOf(request)) as { message?: string; description?: string }
      post.message = (films.has(`session-${post.attached[0]}`) ? sent.description : sent.message) ?? post.message
    }
    return { json: { success: true } }
  }

  return { http: answering(answer), posts, photos, films, state, standing: async () => posts.map(each => each.message) }
}
