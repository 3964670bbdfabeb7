import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/** Threads through its own API. Published with only. */
export const threads: Connector<typeof settings> = {
  id: 'threads',
  name: 'Threads',
  docs: 'https://developers.facebook.com/docs/threads/posts',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: null, keepAuthor: false, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
