import type { OutboundRequest } from '../../../outbound/index.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'
import { fromLittleText } from '../little-text.ts'

type Post = Record<string, unknown> & { id: string; commentary: string; createdAt: number }
type Upload = { id: string; bytes: number; pieces: number; pending: number }

/** The part of LinkedIn's interface that publishing on a page asks, in memory, as its documentation tells it. */
export function fakeLinkedIn({ slowMedia = 0, piece = 4_194_304 } = {}) {
  const posts: Post[] = []
  const uploads = new Map<string, Upload>()
  const state = { access: 'access', now: () => new Date('2026-12-01T12:00:00Z') }
  let number = 7_000_000_000_000

  const refused = (status: number, message: string): Answer => ({ status, json: { status, code: 'X', message } })
  const jsonOf = (request: OutboundRequest) => JSON.parse(String(request.body)) as Record<string, unknown>
  const made = (kind: string): Upload => {
    number += 1
    const upload = { id: `urn:li:${kind}:${number}`, bytes: 0, pieces: 0, pending: kind === 'video' ? slowMedia : 0 }
    uploads.set(upload.id, upload)
    return upload
  }
  const place = (id: string) => `https://www.linkedin.com/dms-uploads/${encodeURIComponent(id)}/`

  function initialise(kind: 'image' | 'video', request: OutboundRequest): Answer {
    const upload = made(kind)
    if (kind === 'image') return { json: { value: { uploadUrl: `${place(upload.id)}0`, image: upload.id } } }
    const { fileSizeBytes } = jsonOf(request).initializeUploadRequest as { fileSizeBytes: number }
    const uploadInstructions = []
    for (let firstByte = 0; firstByte < fileSizeBytes; firstByte += piece)
      uploadInstructions.push({
        uploadUrl: place(upload.id) + firstByte,
        firstByte,
        lastByte: Math.min(firstByte + piece, fileSizeBytes) - 1,
      })
    return { json: { value: { video: upload.id, uploadToken: '', uploadInstructions } } }
  }

  function write(sent: Record<string, unknown>): Answer {
    const content = sent.content as { media?: { id: string }; multiImage?: { images: { id: string }[] } } | undefined
    const files = content?.multiImage?.images ?? (content?.media ? [content.media] : [])
    if (files.some(file => (uploads.get(file.id)?.pending ?? 1) > 0)) return refused(400, 'a file is not ready')
    number += 1
    const id = `urn:li:share:${number}`
    const at = state.now().getTime()
    posts.push({ ...sent, id, commentary: String(sent.commentary ?? ''), createdAt: at, publishedAt: at })
    return { status: 201, headers: { 'x-restli-id': id }, body: '' }
  }

  function answer(request: OutboundRequest): Answer {
    const { host, pathname, searchParams } = new URL(request.url)
    const method = request.method ?? 'GET'
    if (pathname.endsWith('/accessToken')) {
      const form = new URLSearchParams(String(request.body))
      return form.get('code') === 'good' && form.get('client_secret') === 'secret'
        ? { json: { access_token: state.access, expires_in: 5_184_000, scope: 'w_organization_social' } }
        : { status: 400, json: { error: 'invalid_request', error_description: 'authorization code not found' } }
    }
    if (pathname.startsWith('/dms-uploads/')) {
      const upload = uploads.get(decodeURIComponent(pathname.split('/')[2]!))!
      if (request.headers?.authorization !== undefined || host !== 'www.linkedin.com')
        return refused(400, 'no token here')
      upload.bytes += (request.body as Uint8Array).length
      upload.pieces += 1
      return { status: 201, headers: { etag: `"piece-${upload.pieces}"` }, body: '' }
    }
    if (request.headers?.authorization !== `Bearer ${state.access}`) return refused(401, 'Invalid access token')
    if (!/^20\d{4}$/.test(request.headers?.['linkedin-version'] ?? '')) return refused(400, 'a version must be present')
    const at = `${method} ${pathname.replace('/rest', '')}`
    if (at === 'GET /organizations/5515715')
      return { json: { id: 5515715, localizedName: 'Musée de la Rive', vanityName: 'musee-de-la-rive' } }
    if (at.startsWith('GET /organizations/')) return refused(403, 'Not enough permissions to access this page')
    if (at === 'POST /images') return initialise('image', request)
    if (at === 'POST /videos' && searchParams.get('action') === 'initializeUpload') return initialise('video', request)
    if (at === 'POST /videos') {
      const sent = jsonOf(request).finalizeUploadRequest as { video: string; uploadedPartIds: string[] }
      const upload = uploads.get(sent.video)!
      return sent.uploadedPartIds.length === upload.pieces ? { body: '' } : refused(400, 'pieces are missing')
    }
    if (at.startsWith('GET /videos/')) {
      const upload = uploads.get(decodeURIComponent(pathname.split('/')[3]!))!
      upload.pending = Math.max(0, upload.pending - 1)
      return { json: { id: upload.id, status: upload.pending > 0 ? 'PROCESSING' : 'AVAILABLE' } }
    }
    if (at === 'POST /posts') return write(jsonOf(request))
    if (at === 'GET /posts') {
      const most = Number(searchParams.get('count'))
      return { json: { paging: { start: 0, count: most }, elements: posts.toReversed().slice(0, most) } }
    }
    const index = posts.findIndex(each => pathname === `/rest/posts/${encodeURIComponent(each.id)}`)
    const post = posts[index]
    if (post === undefined) return refused(404, 'Not Found')
    if (method === 'DELETE') posts.splice(index, 1)
    else {
      const { patch } = jsonOf(request) as { patch: { $set: { commentary: string } } }
      post.commentary = patch.$set.commentary
    }
    return { status: 204, body: '' }
  }

  const standing = async () => posts.map(each => fromLittleText(each.commentary))
  return { http: answering(answer), posts, uploads, state, standing }
}
