import type { OutboundResponse } from '../../outbound/index.ts'
import { askDone } from '../ask-json.ts'
import { authorised, type Sent } from '../authorised.ts'
import type { ConnectorContext } from '../contract.ts'
import type { ChannelSettings } from './channel.ts'

export type Context = ConnectorContext<ChannelSettings>

export const api = 'https://api.linkedin.com/rest'
/** A version holds for a year (https://learn.microsoft.com/linkedin/marketing/versioning). */
const version = '202606'

/** One request in the page's name; many answers have no body. `finder` and the like: X-RestLi-Method. */
export const call = (
  ctx: Context,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  sent: Sent = null,
  restMethod?: 'FINDER' | 'PARTIAL_UPDATE' | 'DELETE',
): Promise<OutboundResponse> =>
  askDone(
    ctx,
    authorised(ctx, method, api + path, sent, {
      'linkedin-version': version,
      'x-restli-protocol-version': '2.0.0',
      ...(restMethod === undefined ? {} : { 'x-restli-method': restMethod }),
    }),
  )

export const pageOf = ({ settings }: Context): string => /\d{2,}/.exec(settings.page)?.[0] ?? ''
export const authorOf = (ctx: Context): string => `urn:li:organization:${pageOf(ctx)}`
