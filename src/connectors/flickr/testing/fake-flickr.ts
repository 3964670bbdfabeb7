import type { OutboundRequest } from '../../../outbound/index.ts'
import { authorisationOf } from '../../oauth1.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

type Fields = Record<string, string>
export type Photo = { id: string; title: string; description: string; tags: string; licence: string; seen: Fields }

const privately = { is_public: '0', is_friend: '0', is_family: '0' }

/** The part of Flickr that publishing asks, in memory, as its documentation tells it; it checks every signature. */
export function fakeFlickr({ waits = 0 } = {}) {
  const photos: Photo[] = []
  const tickets = new Map<string, { photo: string | null; waits: number }>()
  const state = { token: 'token-1', tokenSecret: 'of token-1', failed: false }
  let number = 54_000_000

  const refused = (code: number, message: string): Answer => ({ json: { stat: 'fail', code, message } })
  const next = () => {
    number += 1
    return String(number)
  }
  const headerOf = ({ headers }: OutboundRequest): Fields =>
    Object.fromEntries(
      [...(headers?.authorization ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [
        name,
        decodeURIComponent(value!),
      ]),
    )
  function bodyOf({ body, headers }: OutboundRequest): Fields {
    if (body === undefined) return {}
    if (typeof body === 'string') return Object.fromEntries(new URLSearchParams(body))
    if (!headers?.['content-type']?.startsWith('multipart/form-data')) return {}
    const parts = new TextDecoder().decode(body).matchAll(/name="(\w+)"\r\n\r\n([\s\S]*?)\r\n--/g)
    return Object.fromEntries([...parts].map(([, name, value]) => [name!, value!]))
  }

  /** Signs the request anew with what the account knows. */
  function isSigned(request: OutboundRequest, token: string, tokenSecret: string): boolean {
    const told = headerOf(request)
    const { oauth_callback, oauth_verifier, oauth_timestamp, oauth_nonce = '' } = told
    const signed = authorisationOf(
      {
        method: request.method ?? 'GET',
        url: request.url,
        fields: bodyOf(request),
        more: {
          ...(oauth_callback === undefined ? {} : { oauth_callback }),
          ...(oauth_verifier === undefined ? {} : { oauth_verifier }),
        },
      },
      { key: 'app', keySecret: 'app secret', token, tokenSecret },
      new Date(),
      { nonce: oauth_nonce, timestamp: Number(oauth_timestamp) },
    )
    return headerOf({ ...request, headers: { authorization: signed } }).oauth_signature === told.oauth_signature
  }

  function grant(request: OutboundRequest, path: string): Answer {
    if (path.endsWith('request_token'))
      return isSigned(request, '', '')
        ? { body: 'oauth_callback_confirmed=true&oauth_token=temporary&oauth_token_secret=of+temporary' }
        : { status: 401, body: 'oauth_problem=signature_invalid' }
    return isSigned(request, 'temporary', 'of temporary') && headerOf(request).oauth_verifier === 'good'
      ? { body: 'fullname=M&oauth_token=token-1&oauth_token_secret=of+token-1&user_nsid=1%40N02&username=musee' }
      : { status: 401, body: 'oauth_problem=verifier_invalid' }
  }

  function upload({ title = '', description = '', tags = '', ...seen }: Fields): Answer {
    const { is_public = '1', is_friend = '0', is_family = '0' } = seen
    const photo = { id: next(), title, description, tags, licence: '', seen: { is_public, is_friend, is_family } }
    if (!state.failed) photos.push(photo)
    const ticket = next()
    tickets.set(ticket, { photo: state.failed ? null : photo.id, waits })
    return { body: `<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">\n<ticketid>${ticket}</ticketid>\n</rsp>` }
  }

  function ask(method: string, fields: Fields): Answer {
    if (method === 'test.login')
      return {
        json: {
          stat: 'ok',
          user: { id: '1@N02', username: { _content: 'Musée de la Rive' }, path_alias: 'museerive' },
        },
      }
    if (method === 'photos.upload.checkTickets') {
      const ticket = tickets.get(fields.tickets ?? '')
      if (ticket === undefined)
        return { json: { stat: 'ok', uploader: { ticket: [{ id: fields.tickets, invalid: 1 }] } } }
      ticket.waits -= 1
      const complete = ticket.waits >= 0 ? 0 : ticket.photo === null ? 2 : 1
      const photo = complete === 1 ? { photoid: ticket.photo } : {}
      return { json: { stat: 'ok', uploader: { ticket: [{ id: fields.tickets, complete, ...photo }] } } }
    }
    if (method === 'people.getPhotos') {
      const photo = photos.map(({ id, tags }) => ({
        id,
        machine_tags: tags
          .split(' ')
          .filter(each => each.includes(':'))
          .join(' '),
      }))
      return { json: { stat: 'ok', photos: { page: 1, photo } } }
    }
    const place = photos.findIndex(each => each.id === fields.photo_id)
    const photo = photos[place]
    if (photo === undefined) return refused(1, 'Photo not found')
    if (method === 'photos.delete') photos.splice(place, 1)
    else if (method === 'photos.setMeta') Object.assign(photo, { title: fields.title, description: fields.description })
    else if (method === 'photos.licenses.setLicense') photo.licence = fields.license_id ?? ''
    else if (method === 'photos.setPerms')
      photo.seen = Object.fromEntries(Object.keys(privately).map(each => [each, fields[each] ?? '']))
    else return refused(112, `Method "${method}" not found`)
    return { json: { stat: 'ok' } }
  }

  function answer(request: OutboundRequest): Answer {
    const { host, pathname, searchParams } = new URL(request.url)
    if (pathname.startsWith('/services/oauth/')) return grant(request, pathname)
    const fields = { ...Object.fromEntries(searchParams), ...bodyOf(request) }
    const known = headerOf(request).oauth_token === state.token && isSigned(request, state.token, state.tokenSecret)
    if (host === 'up.flickr.com')
      return known ? upload(fields) : { body: '<rsp stat="fail"><err code="98" msg="Invalid auth token" /></rsp>' }
    return known ? ask((fields.method ?? '').replace('flickr.', ''), fields) : refused(98, 'Invalid auth token')
  }

  const standing = async () => photos.filter(each => each.seen.is_public === '1').map(each => each.description)
  return { http: answering(answer), photos, state, standing }
}
