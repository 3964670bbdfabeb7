import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/** A page on Facebook through the Graph API. Published with only: what others write there is erased when Meta asks for it. */
export const facebook: Connector<typeof settings> = {
  id: 'facebook',
  name: 'Facebook',
  docs: 'https://developers.facebook.com/docs/pages-api',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: null, keepAuthor: false, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
