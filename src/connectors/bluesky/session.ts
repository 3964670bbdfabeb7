import { createHash } from 'node:crypto'
import { z } from 'zod'
import { askJson } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { reason } from '../reasons.ts'

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>
const session = z.object({ accessJwt: z.string() })

/** A server allows few sign-ins a day (300 at Bluesky), so a session is used for its life. Tokens stay in memory only. */
const open = new Map<string, { token: string; until: number }>()
/** A token lives two hours. */
const lifetime = 90 * 60_000
const mostSessions = 200

/** A token for an account's app password. Throws `auth` when the server refuses it. */
export async function signIn(ctx: Asking, service: string, identifier: string, secret: string): Promise<string> {
  const name = nameOf(service, identifier, secret)
  const known = open.get(name)
  if (known !== undefined && known.until > ctx.now.getTime()) return known.token
  const { value } = await askJson(ctx, {
    url: `${service}/xrpc/com.atproto.server.createSession`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: identifier.replace(/^@/, ''), password: secret }),
  })
  const read = session.safeParse(value)
  if (!read.success)
    throw new ConnectorError('unavailable', reason('not-as-expected', { host: new URL(service).host, what: 'session' }))
  const oldest = open.keys().next().value
  if (open.size >= mostSessions && oldest !== undefined) open.delete(oldest)
  open.set(name, { token: read.data.accessJwt, until: ctx.now.getTime() + lifetime })
  return read.data.accessJwt
}

/** Forgets a token that was refused before its time. */
export const signOut = (service: string, identifier: string, secret: string): void => {
  open.delete(nameOf(service, identifier, secret))
}

const nameOf = (service: string, identifier: string, secret: string) =>
  createHash('sha256')
    .update(JSON.stringify([service, identifier, secret]))
    .digest('hex')
