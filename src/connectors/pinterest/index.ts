import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/** Pinterest through its API v5 (https://developers.pinterest.com/docs/api/v5/). Published with only. */
export const pinterest: Connector<typeof settings> = {
  id: 'pinterest',
  name: 'Pinterest',
  docs: 'https://developers.pinterest.com/docs/api/v5/',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
