import { z } from 'zod'
import { askJson } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { call } from './call.ts'
import type { ChannelSettings } from './channel.ts'
import { signIn, signOut } from './session.ts'

export type Context = ConnectorContext<ChannelSettings>
/** An account's door, open: who it is and the token that its requests carry. Never stored. */
export type Session = { service: string; token: string; did: string; handle: string }

const told = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string().min(1),
  active: z.boolean().catch(true),
})

/** Throws `auth` when the password is missing or refused, or the account is closed. */
export async function openSession(ctx: Context): Promise<Session> {
  const service = new URL(ctx.settings.service).origin
  const { host } = new URL(service)
  const { secret, settings } = ctx
  ctx.signal.throwIfAborted()
  if (secret === null || secret === '') throw new ConnectorError('auth', reason('secret-missing', {}))
  const ask = (token: string) => call(ctx, service, 'com.atproto.server.getSession', {}, token)
  let token = await signIn(ctx, service, settings.identifier, secret)
  const value = await ask(token).catch(async (error: unknown) => {
    // A token may be ended before its time ("ExpiredToken" is a 400): once more with a new one, then the error stands.
    if (!(error instanceof ConnectorError) || (error.kind !== 'auth' && error.kind !== 'rejected')) throw error
    signOut(service, settings.identifier, secret)
    token = await signIn(ctx, service, settings.identifier, secret)
    return ask(token)
  })
  const read = told.safeParse(value)
  if (!read.success) throw unexpected(service, 'session')
  if (!read.data.active) throw new ConnectorError('auth', reason('account-closed', { host }))
  return { service, token, did: read.data.did, handle: read.data.handle }
}

type Asking = Pick<Context, 'http' | 'now' | 'signal'> & { token: string }

/** One order, signed: an object goes as JSON, bytes as what they are. */
export async function post(
  ctx: Asking,
  service: string,
  method: string,
  body: object | { bytes: Uint8Array; type: string },
): Promise<unknown> {
  const raw = 'bytes' in body && body.bytes instanceof Uint8Array ? body : null
  const { value } = await askJson(ctx, {
    url: `${service}/xrpc/${method}`,
    method: 'POST',
    headers: {
      authorization: `Bearer ${ctx.token}`,
      'content-type': raw === null ? 'application/json' : (raw as { type: string }).type,
    },
    body: raw === null ? JSON.stringify(body) : raw.bytes,
  })
  return value
}
