import { memberRoute, publicRoute, type Route, uploadRoute } from '../../http/index.ts'
import type { ReadMedia } from '../ledger/index.ts'
import type { PublishParts } from '../parts.ts'
import { takeReport } from './apply-report.ts'
import * as endpoints from './newsletter-endpoints.ts'
import { previewIssueOf, testIssueOf } from './preview-issue.ts'
import { changeNewsletterOf, listNewslettersOf, readNewsletterOf, readRecipientsOf } from './read-lists.ts'
import { stopIssueOf } from './stop-issue.ts'
import { confirmOf, readFormOf, subscribeTo } from './subscribe.ts'
import {
  endSubscriptionOf,
  eraseSubscriberOf,
  exportSubscribersOf,
  listSubscribersOf,
  readSubscriberOf,
} from './subscribers.ts'
import { changeSubscriptionOf, leadToPage, leaveBy, readSubscriptionOf } from './subscription.ts'

export const newsletterRoutes = (parts: PublishParts & { readMedia: ReadMedia }): Route[] => [
  memberRoute(endpoints.listNewsletters, ({ actor }) => listNewslettersOf(parts, actor)),
  memberRoute(endpoints.readNewsletter, ({ input, actor }) => readNewsletterOf(parts, actor, input.id)),
  memberRoute(endpoints.changeNewsletter, ({ input, actor }) => changeNewsletterOf(parts, actor, input)),
  memberRoute(endpoints.listSubscribers, ({ input, actor }) => listSubscribersOf(parts, actor, input)),
  memberRoute(endpoints.readSubscriber, ({ input, actor }) => readSubscriberOf(parts, actor, input)),
  memberRoute(endpoints.endSubscription, ({ input, actor }) => endSubscriptionOf(parts, actor, input)),
  memberRoute(endpoints.eraseSubscriber, ({ input, actor }) => eraseSubscriberOf(parts, actor, input)),
  memberRoute(endpoints.exportSubscribers, ({ input, actor }) => exportSubscribersOf(parts, actor, input.id)),
  uploadRoute(endpoints.reportBounce, ({ actor, body }) => takeReport(parts, actor, body)),
  memberRoute(endpoints.readRecipients, ({ input, actor }) => readRecipientsOf(parts, actor, input)),
  memberRoute(endpoints.stopIssue, ({ input, actor }) => stopIssueOf(parts, actor, input.id)),
  memberRoute(endpoints.previewIssue, ({ input, actor }) => previewIssueOf(parts, actor, input)),
  memberRoute(endpoints.testIssue, ({ input, actor }) => testIssueOf(parts, actor, input)),

  publicRoute(endpoints.readSubscribeForm, ({ input }) => readFormOf(parts, input.token)),
  publicRoute(endpoints.subscribe, ({ input, info }) => subscribeTo(parts, input, info.ip)),
  publicRoute(endpoints.confirmSubscription, ({ input }) => confirmOf(parts, input.token)),
  publicRoute(endpoints.readSubscription, ({ input }) => readSubscriptionOf(parts, input.token)),
  publicRoute(endpoints.changeSubscription, ({ input }) => changeSubscriptionOf(parts, input)),
  publicRoute(endpoints.leaveNewsletter, ({ input }) => leaveBy(parts, input.token)),
  publicRoute(endpoints.openLeavePage, async ({ input }) => leadToPage(parts, input.token)),
]
