import { askJson, type JsonAnswer } from '../ask-json.ts'
import { authorised } from '../authorised.ts'
import type { ConnectorContext } from '../contract.ts'
import type { ChannelSettings } from './channel.ts'

export type Context = ConnectorContext<ChannelSettings>

export const api = 'https://api.pinterest.com/v5'

/** One request in the account's name. */
export const call = (
  ctx: Context,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  json: object | null = null,
): Promise<JsonAnswer> => askJson(ctx, authorised(ctx, method, api + path, json === null ? null : { json }))
