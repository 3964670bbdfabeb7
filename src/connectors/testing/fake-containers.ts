import type { OutboundRequest } from '../../outbound/index.ts'
import type { Answer } from './faulty-outbound.ts'

type Fields = Record<string, string>
export type Container = { id: string; fields: Fields; status: string; waits: number; madeAt: Date }
export type Shown = { id: string; fields: Fields; children: Container[]; timestamp: string }

/** As Meta writes times. */
const written = (at: Date) => at.toISOString().replace('.000Z', '+0000')

export const graphRefusal = (status: number, code: number, message: string, more: object = {}): Answer => ({
  status,
  json: { error: { message, type: 'OAuthException', code, fbtrace_id: 'A', ...more } },
})

export const fieldsOf = ({ url, body }: OutboundRequest): Fields => ({
  ...Object.fromEntries(new URL(url).searchParams),
  ...Object.fromEntries(new URLSearchParams(typeof body === 'string' ? body : '')),
})

/**
 * What Instagram's and Threads' interfaces have in common, in memory: containers that get ready, are published once and end
 * after a day; a count of what was published.
 */
export function fakeContainers({ waits = 0, quota = 100 } = {}) {
  const containers = new Map<string, Container>()
  const posts: Shown[] = []
  const state = { access: 'access-1', quota, now: () => new Date('2026-12-01T12:00:00Z') }
  let number = 17_000_000
  const next = () => {
    number += 1
    return String(number)
  }

  const make = ({ access_token: _, ...fields }: Fields): Answer => {
    const children = fields.children?.split(',') ?? []
    if (children.some(id => containers.get(id)?.status !== 'FINISHED'))
      return graphRefusal(400, 9007, 'Media ID is not available', { error_subcode: 2_207_027 })
    const status = waits > 0 ? 'IN_PROGRESS' : 'FINISHED'
    const container = { id: next(), fields, status, waits, madeAt: state.now() }
    containers.set(container.id, container)
    return { json: { id: container.id } }
  }

  const look = (container: Container): string => {
    if (container.status === 'FINISHED' && state.now().getTime() - container.madeAt.getTime() >= 86_400_000)
      container.status = 'EXPIRED'
    if (container.status === 'IN_PROGRESS') {
      container.waits -= 1
      if (container.waits <= 0) container.status = 'FINISHED'
      return 'IN_PROGRESS'
    }
    return container.status
  }

  const publish = ({ creation_id: id = '' }: Fields): Answer => {
    const container = containers.get(id)
    if (container?.status !== 'FINISHED')
      return graphRefusal(400, 9007, 'The media is not ready for publishing', { error_subcode: 2_207_027 })
    if (posts.length >= state.quota) return graphRefusal(403, 9, 'Limit reached', { error_subcode: 2_207_042 })
    container.status = 'PUBLISHED'
    const children = (container.fields.children?.split(',') ?? []).map(each => containers.get(each)!)
    const made = { id: next(), fields: container.fields, children, timestamp: written(state.now()) }
    posts.push(made)
    return { json: { id: made.id } }
  }

  /** Whether the request is the account's own; the refusal where it is not. */
  const refused = (fields: Fields): Answer | null =>
    fields.access_token === state.access ? null : graphRefusal(400, 190, 'Error validating access token.')

  return { containers, posts, state, make, look, publish, refused }
}
