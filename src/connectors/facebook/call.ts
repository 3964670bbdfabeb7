import { askGraph, graphApi } from '../ask-graph.ts'
import { authorised, type Sent } from '../authorised.ts'
import type { ConnectorContext } from '../contract.ts'
import type { ChannelSettings } from './channel.ts'

export type Context = ConnectorContext<ChannelSettings>

export const videoApi = 'https://graph-video.facebook.com/v24.0'

/** One request in the page's name: with a page's access, `me` is the page. */
export const call = (
  ctx: Context,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  sent: Sent = null,
  base = graphApi,
): Promise<unknown> => askGraph(ctx, authorised(ctx, method, base + path, sent))
