import type { OutboundRequest } from '../../../outbound/index.ts'
import { fakeContainers, fieldsOf, graphRefusal, type Shown } from '../../testing/fake-containers.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

const account = { id: '17841400', username: 'museerive', name: 'Musée de la Rive' }

/** The part of Instagram's interface that publishing asks, in memory, as its documentation tells it. */
export function fakeInstagram({ waits = 0, accounts = [account.username] } = {}) {
  const made = fakeContainers({ waits })
  const { containers, posts, state } = made

  const shown = ({ id, fields, children, timestamp }: Shown) => ({
    id,
    caption: fields.caption,
    timestamp,
    permalink: `https://www.instagram.com/p/${id}/`,
    // Only albums have children.
    ...(children.length > 0 ? { children: { data: children.map(each => ({ id: each.id })) } } : {}),
  })

  function token(fields: Record<string, string>): Answer {
    if (fields.client_secret !== 'secret') return graphRefusal(400, 1, 'Error validating client secret.')
    if (fields.grant_type === 'fb_exchange_token')
      return { json: { access_token: `long-${fields.fb_exchange_token}`, token_type: 'bearer' } }
    return fields.code === 'good'
      ? { json: { access_token: 'short', token_type: 'bearer', expires_in: 5000 } }
      : graphRefusal(400, 100, 'This authorization code has been used.')
  }

  function answer(request: OutboundRequest): Answer {
    const path = new URL(request.url).pathname.replace('/v24.0', '')
    const at = `${request.method ?? 'GET'} ${path}`
    const fields = fieldsOf(request)
    if (at === 'POST /oauth/access_token') return token(fields)
    if (at === 'GET /me/accounts' && request.headers?.authorization === 'Bearer long-short') {
      const pages = accounts.map((username, index) => ({
        id: `10${index}`,
        name: `Page ${index}`,
        access_token: `access-${index + 1}`,
        instagram_business_account: { id: `1784140${index}`, username },
      }))
      const all = [{ id: '9', name: 'Sans Instagram', access_token: 'x' }, ...pages]
      const [from, most] = [Number(fields.after ?? 0), Number(fields.limit)]
      const cursors = { before: String(from), after: String(from + most) }
      const next = from + most < all.length ? { next: `https://graph.facebook.com/${cursors.after}` } : {}
      return { json: { data: all.slice(from, from + most), paging: { cursors, ...next } } }
    }
    const refused = made.refused(fields)
    if (refused !== null) return refused
    if (at === 'GET /me') return { json: { id: '100', instagram_business_account: account } }
    if (at === `GET /${account.id}/content_publishing_limit`)
      return {
        json: { data: [{ quota_usage: posts.length, config: { quota_total: state.quota, quota_duration: 86_400 } }] },
      }
    if (at === `POST /${account.id}/media`) {
      if (fields.image_url === undefined && fields.video_url === undefined && fields.children === undefined)
        return graphRefusal(400, 100, 'The parameter image_url is required')
      return made.make(fields)
    }
    if (at === `POST /${account.id}/media_publish`) return made.publish(fields)
    if (at === `GET /${account.id}/media`) return { json: { data: posts.toReversed().map(shown) } }
    const container = containers.get(path.slice(1))
    if (container !== undefined) return { json: { id: container.id, status_code: made.look(container) } }
    const post = posts.find(each => path === `/${each.id}`)
    if (post !== undefined) return { json: { id: post.id, permalink: shown(post).permalink } }
    return graphRefusal(400, 100, 'Unsupported request. Object does not exist', { error_subcode: 33 })
  }

  return { http: answering(answer), ...made, standing: async () => posts.map(each => each.fields.caption ?? '') }
}
