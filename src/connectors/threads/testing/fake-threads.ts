import type { OutboundRequest } from '../../../outbound/index.ts'
import { fakeContainers, fieldsOf, graphRefusal, type Shown } from '../../testing/fake-containers.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

/** The part of the Threads interface that publishing asks, in memory, as its documentation tells it. */
export function fakeThreads({ waits = 0 } = {}) {
  const made = fakeContainers({ waits })
  const { containers, posts, state } = made

  const shown = ({ id, fields, children, timestamp }: Shown) => ({
    id,
    text: fields.text,
    timestamp,
    permalink: `https://www.threads.com/@museerive/post/${id}`,
    media_type: { CAROUSEL: 'CAROUSEL_ALBUM', TEXT: 'TEXT_POST' }[fields.media_type ?? ''] ?? fields.media_type,
    ...(children.length > 0 ? { children: { data: children.map(each => ({ id: each.id })) } } : {}),
  })
  const quota = { quota_total: state.quota, quota_duration: 86_400 }

  function token(path: string, fields: Record<string, string>): Answer | null {
    const long = { access_token: state.access, token_type: 'bearer', expires_in: 5_184_000 }
    if (path === '/oauth/access_token')
      return fields.code === 'good' && fields.client_secret === 'secret'
        ? { json: { access_token: 'short', user_id: 1 } }
        : graphRefusal(400, 100, 'Invalid verification code format.')
    if (path === '/access_token')
      return fields.access_token === 'short' ? { json: long } : graphRefusal(400, 190, 'Invalid access token')
    if (path !== '/refresh_access_token') return null
    if (fields.access_token !== state.access) return graphRefusal(400, 190, 'Session has expired')
    state.access = `access-${Number(state.access.split('-')[1]) + 1}`
    return { json: { ...long, access_token: state.access } }
  }

  function answer(request: OutboundRequest): Answer {
    const path = new URL(request.url).pathname.replace('/v1.0', '')
    const at = `${request.method ?? 'GET'} ${path}`
    const fields = fieldsOf(request)
    const granted = token(path, fields)
    if (granted !== null) return granted
    const refused = made.refused(fields)
    if (refused !== null) return refused
    if (at === 'GET /me') return { json: { id: '1', username: 'museerive', name: 'Musée de la Rive' } }
    if (at === 'GET /me/threads_publishing_limit')
      return {
        json: {
          data: [
            {
              quota_usage: posts.length,
              config: quota,
              reply_quota_usage: 0,
              reply_config: { ...quota, quota_total: 1000 },
            },
          ],
        },
      }
    if (at === 'POST /me/threads') {
      const { media_type: type, text, image_url: picture, video_url: film } = fields
      if (type === 'TEXT' ? !text : type !== 'CAROUSEL' && picture === undefined && film === undefined)
        return graphRefusal(400, 100, 'The parameter text is required')
      if (fields.reply_to_id !== undefined && !posts.some(each => each.id === fields.reply_to_id))
        return graphRefusal(400, 100, 'The requested resource does not exist', { error_subcode: 33 })
      return made.make(fields)
    }
    if (at === 'POST /me/threads_publish') return made.publish(fields)
    if (at === 'GET /me/threads' || at === 'GET /me/replies') {
      const answers = path.endsWith('replies')
      const since = Number(fields.since) * 1000
      const listed = posts.filter(
        each => (each.fields.reply_to_id !== undefined) === answers && Date.parse(each.timestamp) >= since,
      )
      return { json: { data: listed.toReversed().map(shown) } }
    }
    const container = containers.get(path.slice(1))
    if (container !== undefined) return { json: { id: container.id, status: made.look(container) } }
    const place = posts.findIndex(each => path === `/${each.id}`)
    if (place < 0) return graphRefusal(400, 100, 'Unsupported request. Object does not exist', { error_subcode: 33 })
    if (request.method !== 'DELETE') return { json: shown(posts[place]!) }
    posts.splice(place, 1)
    return { json: { success: true, deleted_id: path.slice(1) } }
  }

  return { http: answering(answer), ...made, standing: async () => posts.map(each => each.fields.text ?? '') }
}
