import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/**
 * A page on LinkedIn through its Community Management API. Published with only: what members write may be kept for 48
 * hours, and other members' profiles not at all.
 */
export const linkedin: Connector<typeof settings> = {
  id: 'linkedin',
  name: 'LinkedIn',
  docs: 'https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: 2, keepAuthor: false, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
