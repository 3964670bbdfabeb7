import { askJson, type JsonAnswer } from '../ask-json.ts'
import { authorised, type Sent } from '../authorised.ts'
import type { ConnectorContext } from '../contract.ts'
import { api } from './authorise.ts'
import type { ChannelSettings } from './channel.ts'

export type Context = ConnectorContext<ChannelSettings>

/** One request in the account's name. */
export const call = (
  ctx: Context,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  sent: Sent = null,
): Promise<JsonAnswer> => askJson(ctx, authorised(ctx, method, api + path, sent))
