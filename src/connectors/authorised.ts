import type { OutboundRequest } from '../outbound/index.ts'
import type { ConnectorContext } from './contract.ts'
import { tokensIn } from './oauth2.ts'

/** What a request carries: JSON, or bytes of some type. */
export type Sent = { json: object } | { body: Uint8Array; type: string } | null

/** Files of several megabytes go over slow lines. */
export const uploadTimeout = 120_000

/** A request with the access that OAuth 2 gave (oauth2.ts). Throws `auth` where there is none. */
export function authorised(
  ctx: Pick<ConnectorContext, 'secret'>,
  method: NonNullable<OutboundRequest['method']>,
  url: string,
  sent: Sent = null,
  headers: Record<string, string> = {},
): OutboundRequest {
  const content: { type: string; body: string | Uint8Array } | null =
    sent !== null && 'json' in sent ? { type: 'application/json', body: JSON.stringify(sent.json) } : sent
  return {
    url,
    method,
    headers: {
      authorization: `Bearer ${tokensIn(ctx.secret).access}`,
      ...(content === null ? {} : { 'content-type': content.type }),
      ...headers,
    },
    ...(content === null ? {} : { body: content.body }),
    ...(sent !== null && 'body' in sent ? { timeout: uploadTimeout } : {}),
  }
}
