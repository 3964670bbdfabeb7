import approval from './approval.ts'
import calendar from './calendar.ts'
import campaigns from './campaigns.ts'
import entries from './entries.ts'
import ideas from './ideas.ts'
import inventory from './inventory.ts'
import kits from './kits.ts'
import links from './links.ts'
import media from './media.ts'
import newsletter from './newsletter.ts'
import sends from './sends.ts'
import snippets from './snippets.ts'

export default {
  sends: sends.sends,
  newsletter: newsletter.newsletter,
  shortLink: links.shortLink,
  problems: entries.problems,
  calendarFiles: calendar.calendarFiles,
  calendarTable: calendar.calendarTable,
  inventoryTable: inventory.inventoryTable,
  mail: { ...entries.mail, ...approval.mail, ...campaigns.mail },
  metrics: campaigns.metrics,
  pledgeFile: campaigns.pledgeFile,
  pledgeKept: campaigns.pledgeKept,
  kitFile: kits.kitFile,
  shareFile: kits.shareFile,
  audit: {
    actions: {
      ...sends.audit.actions,
      ...media.audit.actions,
      ...links.audit.actions,
      ...snippets.audit.actions,
      ...entries.audit.actions,
      ...approval.audit.actions,
      ...ideas.audit.actions,
      ...inventory.audit.actions,
      ...calendar.audit.actions,
      ...campaigns.audit.actions,
      ...kits.audit.actions,
      ...newsletter.audit.actions,
    },
  },
  errors: {
    ...sends.errors,
    ...media.errors,
    ...snippets.errors,
    ...entries.errors,
    ...approval.errors,
    ...ideas.errors,
    ...inventory.errors,
    ...calendar.errors,
    ...campaigns.errors,
    ...kits.errors,
    ...newsletter.errors,
  },
} as const
