import { memberRoute, publicRoute, type Route } from '../../http/index.ts'
import type { Actor } from '../../permissions.ts'
import { presentEntry } from '../entries/present-entry.ts'
import type { PublishParts } from '../parts.ts'
import * as endpoints from './approval-endpoints.ts'
import { addCommentOf, listCommentsOf, removeCommentOf, settleCommentOf } from './comments.ts'
import { approveEntriesOf, approveInEmergencyOf, decideEntryOf } from './decide-entry.ts'
import { createLinkOf, decideFromOutside, readOutside, readOutsideMedia, revokeLinkOf } from './outside-approval.ts'
import { listApprovalsOf, readApprovalOf } from './read-approval.ts'
import { submitEntryOf, withdrawEntryOf } from './submit-entry.ts'

export function approvalRoutes(parts: PublishParts): Route[] {
  const after = async (actor: Actor, id: string, deed: Promise<void>) => {
    await deed
    return presentEntry(parts, actor, id)
  }
  return [
    memberRoute(endpoints.submitEntry, ({ input, actor }) =>
      after(actor, input.id, submitEntryOf(parts, actor, input)),
    ),
    memberRoute(endpoints.withdrawEntry, ({ input, actor }) =>
      after(actor, input.id, withdrawEntryOf(parts, actor, input.id)),
    ),
    memberRoute(endpoints.decideEntry, ({ input, actor }) =>
      after(actor, input.id, decideEntryOf(parts, actor, input)),
    ),
    memberRoute(endpoints.approveEntries, ({ input, actor }) => approveEntriesOf(parts, actor, input.entries)),
    memberRoute(endpoints.approveInEmergency, ({ input, actor }) =>
      after(actor, input.id, approveInEmergencyOf(parts, actor, input)),
    ),
    memberRoute(endpoints.readApproval, ({ input, actor }) => readApprovalOf(parts, actor, input.id)),
    memberRoute(endpoints.listApprovals, ({ actor }) => listApprovalsOf(parts, actor)),

    memberRoute(endpoints.createApprovalLink, ({ input, actor }) => createLinkOf(parts, actor, input)),
    memberRoute(endpoints.revokeApprovalLink, ({ input, actor }) => revokeLinkOf(parts, actor, input)),
    publicRoute(endpoints.readOutsideApproval, ({ input }) => readOutside(parts, input.token)),
    publicRoute(endpoints.getOutsideMedia, ({ input }) => readOutsideMedia(parts, input.token, input.media)),
    publicRoute(endpoints.decideOutside, async ({ input }) => {
      await decideFromOutside(parts, input)
      return {}
    }),

    memberRoute(endpoints.listComments, ({ input, actor }) => listCommentsOf(parts, actor, input.id)),
    memberRoute(endpoints.addComment, ({ input, actor }) => addCommentOf(parts, actor, input)),
    memberRoute(endpoints.settleComment, ({ input, actor }) => settleCommentOf(parts, actor, input)),
    memberRoute(endpoints.removeComment, ({ input, actor }) => removeCommentOf(parts, actor, input)),
  ]
}
