import type { OutboundRequest } from '../../../outbound/index.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

type Snippet = { title: string; description: string; categoryId: string; tags: string[] }
type Status = { privacyStatus: string; publishAt?: string; selfDeclaredMadeForKids: boolean }
type Video = { id: string; snippet: Snippet; status: Status; thumbnail: number; waits: number }
type Session = { size: number; received: number; about: Pick<Video, 'snippet' | 'status'>; video: string | null }

/**
 * The part of YouTube's interface that publishing asks, in memory, as its documentation tells it.
 *
 * @param takes bytes of a piece that arrive before the line is cut, where `cut` says so
 */
export function fakeYouTube({ verified = true, waits = 0 } = {}) {
  const videos: Video[] = []
  const sessions = new Map<string, Session>()
  const captions = new Map<string, { language: string; text: string }>()
  const state = { access: 'access-1', failed: false }
  let number = 1000

  const refused = (status: number, reason: string, message: string): Answer => ({
    status,
    json: { error: { code: status, message, errors: [{ message, domain: 'youtube', reason }] } },
  })
  const textOf = ({ body }: OutboundRequest) =>
    typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)
  const sizeOf = ({ body }: OutboundRequest) => (body as Uint8Array).length

  function upload(request: OutboundRequest, session: Session): Answer {
    const range = request.headers?.['content-range'] ?? ''
    const [, from] = /^bytes (\d+)-\d+\/\d+$/.exec(range) ?? []
    if (from !== undefined) {
      if (Number(from) !== session.received) return refused(400, 'badContent', `Expected ${session.received}`)
      session.received += sizeOf(request)
    }
    if (session.received < session.size)
      return { status: 308, headers: session.received === 0 ? {} : { range: `bytes=0-${session.received - 1}` } }
    if (session.video === null) {
      number += 1
      session.video = `video-${number}`
      videos.push({ id: session.video, ...session.about, thumbnail: 0, waits })
    }
    return { json: { kind: 'youtube#video', id: session.video } }
  }

  function change(request: OutboundRequest, part: string | null): Answer {
    const sent = JSON.parse(textOf(request)) as { id: string; status: Status; snippet: Snippet }
    const video = videos.find(each => each.id === sent.id)
    if (video === undefined) return refused(404, 'videoNotFound', 'The video cannot be found.')
    if (part === 'snippet') video.snippet = sent.snippet
    else video.status = verified ? sent.status : { ...sent.status, privacyStatus: 'private' }
    return { json: { id: video.id, snippet: video.snippet, status: video.status } }
  }

  function beside(request: OutboundRequest, path: string, query: URLSearchParams): Answer {
    if (path.endsWith('/thumbnails/set')) {
      const video = videos.find(each => each.id === query.get('videoId'))
      if (video === undefined) return refused(404, 'videoNotFound', 'The video cannot be found.')
      video.thumbnail += 1
      return { json: { items: [] } }
    }
    const [, about = '{}', text = ''] = textOf(request).split(/\r\n\r\n/)
    const { videoId, language } = JSON.parse(about.split('\r\n')[0]!).snippet as { videoId: string; language: string }
    if (captions.has(videoId)) return refused(409, 'captionExists', 'A caption track exists.')
    captions.set(videoId, { language, text: text.split('\r\n--')[0]! })
    return { json: { id: 'captions' } }
  }

  function token(request: OutboundRequest): Answer {
    const form = new URLSearchParams(textOf(request))
    const renewal = form.get('grant_type') === 'refresh_token'
    const good = renewal
      ? form.get('refresh_token') === 'refresh-1'
      : form.get('code') === 'good' && form.get('code_verifier') !== null
    if (!good) return { status: 400, json: { error: 'invalid_grant', error_description: 'Bad Request' } }
    return { json: { access_token: 'access-1', expires_in: 3599, ...(renewal ? {} : { refresh_token: 'refresh-1' }) } }
  }

  function answer(request: OutboundRequest): Answer {
    const { host, pathname: path, searchParams: query } = new URL(request.url)
    if (host === 'oauth2.googleapis.com') return path === '/token' ? token(request) : { json: {} }
    if (request.headers?.authorization !== `Bearer ${state.access}`)
      return refused(401, 'authError', 'Request had invalid authentication credentials.')
    const at = `${request.method ?? 'GET'} ${path}`
    if (at === 'GET /youtube/v3/channels') {
      const snippet = { title: 'Musée de la Rive', customUrl: '@museerive' }
      return { json: { pageInfo: { totalResults: 1 }, items: [{ id: 'UC1', snippet }] } }
    }
    if (at === 'POST /upload/youtube/v3/videos') {
      number += 1
      const id = `session-${number}`
      const size = Number(request.headers['x-upload-content-length'])
      sessions.set(id, { size, received: 0, about: JSON.parse(textOf(request)), video: null })
      return { headers: { location: `https://www.googleapis.com/upload/youtube/v3/videos?upload_id=${id}` } }
    }
    if (at === 'PUT /upload/youtube/v3/videos') {
      const session = sessions.get(query.get('upload_id') ?? '')
      return session === undefined ? { status: 404, body: 'Not Found' } : upload(request, session)
    }
    if (path.startsWith('/upload/')) return beside(request, path, query)
    if (at === 'PUT /youtube/v3/videos') return change(request, query.get('part'))
    const place = videos.findIndex(each => each.id === query.get('id'))
    if (request.method === 'DELETE') {
      if (place < 0) return refused(404, 'videoNotFound', 'The video cannot be found.')
      videos.splice(place, 1)
      return { status: 204 }
    }
    const video = videos[place]
    if (video === undefined) return { json: { items: [] } }
    video.waits -= 1
    const uploadStatus = state.failed ? 'failed' : video.waits >= 0 ? 'uploaded' : 'processed'
    return { json: { items: [{ id: video.id, status: { uploadStatus } }] } }
  }

  const standing = async () =>
    videos.filter(each => each.status.privacyStatus === 'public').map(each => each.snippet.description)
  return { http: answering(answer), videos, sessions, captions, state, standing }
}
