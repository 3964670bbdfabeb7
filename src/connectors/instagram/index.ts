import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/** A professional account on Instagram, through Facebook login. Published with only. */
export const instagram: Connector<typeof settings> = {
  id: 'instagram',
  name: 'Instagram',
  docs: 'https://developers.facebook.com/docs/instagram-platform/content-publishing',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: null, keepAuthor: false, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
