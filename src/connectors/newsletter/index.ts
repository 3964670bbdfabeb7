import { z } from 'zod'
import type { Connector } from '../contract.ts'
import { anyChannel } from '../registry.ts'
import { channel } from './channel.ts'

const settings = z.object({})

/** A newsletter by e-mail, to people who asked for it and confirmed. */
export const newsletter: Connector<typeof settings> = {
  id: 'newsletter',
  name: 'Infolettre · Newsletter',
  docs: 'https://www.rfc-editor.org/rfc/rfc8058',
  settings,
  auth: 'none',
  sourceRule: { maxAgeDays: null, keepAuthor: false, exportAllowed: false, onDelete: 'remove' },
  channel: anyChannel(channel),
}
