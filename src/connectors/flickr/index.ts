import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/** Flickr through its API. Published with only. */
export const flickr: Connector<typeof settings> = {
  id: 'flickr',
  name: 'Flickr',
  docs: 'https://www.flickr.com/services/api/upload.api.html',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: 1, keepAuthor: true, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
