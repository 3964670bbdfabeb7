import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/** A channel on YouTube through the Data API v3. Published with only. */
export const youtube: Connector<typeof settings> = {
  id: 'youtube',
  name: 'YouTube',
  docs: 'https://developers.google.com/youtube/v3/guides/uploading_a_video',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: 30, keepAuthor: false, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
