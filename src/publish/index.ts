import './calendar/calendar-tables.ts'
import './entries/entry-tables.ts'
import './media/media-tables.ts'
import './approval/approval-tables.ts'
import './campaigns/campaign-tables.ts'
import './campaigns/contact-tables.ts'
import './ideas/idea-tables.ts'
import './inventory/inventory-tables.ts'
import './kits/kit-tables.ts'
import './links/link-tables.ts'
import './newsletter/newsletter-tables.ts'
import './snippets/snippet-tables.ts'
import type { Context } from '../context.ts'
import { memberRoute, type Route } from '../http/index.ts'
import { approvalRoutes } from './approval/approval-routes.ts'
import { approvalOverdue } from './approval/job-types.ts'
import { remindOverdue } from './approval/submit-entry.ts'
import { readCalendar, readCalendarFile } from './calendar/calendar-endpoints.ts'
import { readCalendarFileOf } from './calendar/calendar-file.ts'
import { feedRoutes } from './calendar/feed-service.ts'
import { calendarTableRoutes } from './calendar/import-table.ts'
import { keyDateRoutes } from './calendar/key-date-service.ts'
import { readCalendarOf } from './calendar/read-calendar.ts'
import { campaignRoutes } from './campaigns/campaign-routes.ts'
import { forgetPledges } from './campaigns/keep-pledges.ts'
import { entryRoutes } from './entries/entry-routes.ts'
import { deletePassingVersions } from './entries/entry-store.ts'
import { readBalance } from './figures/balance-endpoints.ts'
import { readBalanceOf } from './figures/read-balance.ts'
import { forgetContacts } from './ideas/idea-form.ts'
import { ideaRoutes } from './ideas/idea-routes.ts'
import { inventoryRoutes } from './inventory/inventory-routes.ts'
import { readDueInventory, readInventoryJob } from './inventory/job-types.ts'
import { readSource } from './inventory/read-source.ts'
import { readDueSources } from './inventory/source-service.ts'
import { tidyContent } from './job-types.ts'
import { kitRoutes } from './kits/kit-routes.ts'
import { forgetShares } from './kits/share-service.ts'
import { createLedger, type Ledger, type LedgerBrought } from './ledger/index.ts'
import { linkRoutes } from './links/link-service.ts'
import { fitMedia } from './media/fit-media.ts'
import { mediaRoutes } from './media/media-routes.ts'
import { purgeMedia } from './media/media-service.ts'
import { sendIssueJob, sendLetterJob, tendNewsletters } from './newsletter/job-types.ts'
import { sendLetter } from './newsletter/letters.ts'
import { newsletterRoutes } from './newsletter/newsletter-routes.ts'
import { heardSettled, sendIssue } from './newsletter/send-issue.ts'
import { tend } from './newsletter/tend-newsletters.ts'
import type { PublishParts } from './parts.ts'
import { remindHandOver } from './scheduling/hand-over.ts'
import { handOverDue, reviewScheduled } from './scheduling/job-types.ts'
import { mayGoOut } from './scheduling/may-go-out.ts'
import { reviewScheduledOf } from './scheduling/review-scheduled.ts'
import { scheduleRoutes } from './scheduling/schedule-routes.ts'
import { tellOfSend } from './scheduling/tell-of-send.ts'
import { snippetRoutes } from './snippets/snippet-service.ts'

export { campaignLinks } from './campaigns/campaign-links.ts'
export { pledgeMetrics } from './campaigns/pledge-metric.ts'
export { contentLinks, publishingFacts } from './figures/plan-facts.ts'
export { inventoryLinks } from './inventory/inventory-links.ts'
export { contentFacts } from './inventory/read-gaps.ts'
export * from './ledger/index.ts'
export { subscriberMetrics } from './newsletter/subscriber-metric.ts'

/** News of contents: for those who may read what is published. */
export const contentAnnouncements: ReadonlySet<string> = new Set([
  'entries-changed',
  'entry-presence',
  'media-changed',
  'ideas-changed',
  'inventory-changed',
  'key-dates-changed',
  'campaigns-changed',
  'links-changed',
  'newsletters-changed',
  'snippets-changed',
])

/** News after which figures of publishing may read otherwise. */
export const publishMoves: ReadonlySet<string> = new Set(['campaigns-changed'])

export type Publish = {
  ledger: Ledger
  routes: Route[]
  /** Handlers and schedules of this feature's jobs; called once, before `jobs.start`. */
  registerJobs(): void
  /** The policy has changed: what is scheduled is held against it again, soon and once. */
  reviewSoon(organisationId: string): Promise<void>
  /** Begins to send what is due, of all organisations. */
  start(): void
  stop(): Promise<void>
}

/** @param brought what other features want to hear of sends */
export function createPublish(ctx: Context, brought: Pick<LedgerBrought, 'onSettled' | 'timing'> = {}): Publish {
  const readMedia = fitMedia(ctx)
  const ledger: Ledger = createLedger(ctx, {
    ...brought,
    readMedia,
    mayGoOut: mayGoOut(ctx),
    onSettled: [
      settled => tellOfSend(parts, settled),
      settled => heardSettled(ctx, settled),
      ...(brought.onSettled ?? []),
    ],
  })
  const parts: PublishParts = { ...ctx, ledger }
  return {
    ledger,
    routes: [
      ...ledger.routes,
      ...mediaRoutes(ctx),
      ...entryRoutes(parts),
      memberRoute(readCalendar, ({ input, actor }) => readCalendarOf(parts, actor, input)),
      memberRoute(readCalendarFile, ({ input, actor }) => readCalendarFileOf(parts, actor, input)),
      ...feedRoutes(parts),
      ...calendarTableRoutes(parts),
      ...keyDateRoutes(parts),
      ...ideaRoutes(parts),
      ...campaignRoutes(parts),
      ...kitRoutes(ctx),
      ...inventoryRoutes(ctx),
      ...linkRoutes(ctx),
      ...snippetRoutes(ctx),
      memberRoute(readBalance, ({ input, actor }) => readBalanceOf(ctx, actor, input)),
      ...approvalRoutes(parts),
      ...scheduleRoutes(parts),
      ...newsletterRoutes({ ...parts, readMedia }),
    ],
    registerJobs() {
      ledger.registerJobs()
      ctx.jobs.handle(approvalOverdue, data => remindOverdue(parts, data))
      ctx.jobs.handle(handOverDue, data => remindHandOver(parts, data))
      ctx.jobs.handle(reviewScheduled, (data, signal) => reviewScheduledOf(parts, data.organisationId, signal))
      ctx.jobs.handle(readInventoryJob, (data, signal) => readSource(ctx, data, signal))
      ctx.jobs.handle(readDueInventory, () => readDueSources(ctx))
      ctx.jobs.handle(tidyContent, async () => {
        // First: what fails after it makes nobody's name be kept longer than was promised.
        await forgetPledges(ctx)
        await forgetShares(ctx)
        await forgetContacts(ctx)
        await deletePassingVersions(ctx.db, ctx.clock.now())
        await purgeMedia(ctx)
      })
      ctx.jobs.handle(sendIssueJob, (issue, signal) => sendIssue({ ...ctx, readMedia }, issue, signal))
      ctx.jobs.handle(sendLetterJob, ({ sealed }) => sendLetter(ctx, sealed))
      ctx.jobs.handle(tendNewsletters, () => tend(ctx))
      ctx.jobs.schedule(tendNewsletters, '*/5 * * * *', {})
      ctx.jobs.schedule(reviewScheduled, '11 * * * *', { organisationId: null })
      ctx.jobs.schedule(readDueInventory, '41 * * * *', {})
      ctx.jobs.schedule(tidyContent, '51 * * * *', {})
    },
    reviewSoon: organisationId => ctx.jobs.send(ctx.db, reviewScheduled, { organisationId }, { key: organisationId }),
    start: ledger.start,
    stop: ledger.stop,
  }
}
