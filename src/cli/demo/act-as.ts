import { Readable } from 'node:stream'
import type { Endpoint, InputOf, OutputOf } from '../../endpoint.ts'
import type { RequestInfo, Route } from '../../http/index.ts'
import type { Actor } from '../../permissions.ts'

/** One operation of the API, called in this process: validated and handled as any other, with nobody at the door. */
export type Act = <E extends Endpoint>(endpoint: E, input: InputOf<E>, body?: Buffer) => Promise<OutputOf<E>>

const info = (locale: Actor['locale']): RequestInfo => ({
  ip: '127.0.0.1',
  method: 'GET',
  userAgent: '',
  locale,
  signal: AbortSignal.timeout(60_000),
  headers: new Headers(),
  setCookies: [],
})

/** What a member does in the organisation's rooms, and what anybody does at its doors. */
export function actAs(routes: readonly Route[], actor: Actor): Act {
  return async (endpoint, input, body = Buffer.alloc(0)) => {
    const route = routes.find(one => one.endpoint.id === endpoint.id)
    const request = {
      input: endpoint.input.parse({ organisation: 'demo', ...(input as object) }) as never,
      info: info(actor.locale),
    }
    if (route?.for === 'member') return (await route.handle({ ...request, actor })) as never
    if (route?.for === 'upload')
      return (await route.handle({ ...request, actor, body: Readable.from([body]) })) as never
    if (route?.for === 'public') return (await route.handle(request)) as never
    throw new Error(`nothing answers ${endpoint.id} here`)
  }
}
