import { askJson, type JsonAnswer } from '../ask-json.ts'
import { uploadTimeout } from '../authorised.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { reason } from '../reasons.ts'
import type { ChannelSettings } from './channel.ts'

export type Context = ConnectorContext<ChannelSettings>
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Sent = { json: object } | { body: Uint8Array; type: string } | null

/** One request in the account's name. Throws `auth` where there is no token. */
export async function call(
  ctx: Context,
  method: Method,
  path: string,
  sent: Sent = null,
  headers: Record<string, string> = {},
): Promise<JsonAnswer> {
  if (ctx.secret === null || ctx.secret === '') throw new ConnectorError('auth', reason('secret-missing', {}))
  const content: { type: string; body: string | Uint8Array } | null =
    sent === null ? null : 'json' in sent ? { type: 'application/json', body: JSON.stringify(sent.json) } : sent
  return askJson(ctx, {
    url: serverOf(ctx) + path,
    method,
    headers: {
      authorization: `Bearer ${ctx.secret}`,
      ...(content === null ? {} : { 'content-type': content.type }),
      ...headers,
    },
    ...(content === null ? {} : { body: content.body }),
    ...(sent !== null && 'body' in sent ? { timeout: uploadTimeout } : {}),
  })
}

export const serverOf = (ctx: Context): string => new URL(ctx.settings.server).origin

/** What the server does not have, or no longer: null instead of an error of these kinds. */
export async function orNull<T>(kinds: ConnectorError['kind'][], asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ConnectorError && kinds.includes(error.kind)) return null
    throw error
  }
}
