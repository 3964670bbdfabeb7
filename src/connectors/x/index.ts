import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/**
 * X through its API v2 (specification 2.167). Published with only: reading posts of others is sold by the piece, and its
 * terms hold what is stored to deletions and edits.
 */
export const x: Connector<typeof settings> = {
  id: 'x',
  name: 'X',
  docs: 'https://docs.x.com/x-api',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
