import { memberRoute, type Route } from '../../http/index.ts'
import type { Actor } from '../../permissions.ts'
import { moveEntry } from '../entries/entry-endpoints.ts'
import { presentEntry } from '../entries/present-entry.ts'
import type { PublishParts } from '../parts.ts'
import { finishHandOverOf, reopenHandOverOf } from './hand-over.ts'
import { moveEntryOf } from './move-entry.ts'
import * as endpoints from './schedule-endpoints.ts'
import { scheduleEntryOf, unscheduleEntryOf, updatePublishedOf } from './schedule-entry.ts'

export function scheduleRoutes(parts: PublishParts): Route[] {
  const after = async (actor: Actor, id: string, deed: Promise<void>) => {
    await deed
    return presentEntry(parts, actor, id)
  }
  return [
    memberRoute(moveEntry, ({ input, actor }) => after(actor, input.id, moveEntryOf(parts, actor, input))),
    memberRoute(endpoints.scheduleEntry, ({ input, actor }) =>
      after(actor, input.id, scheduleEntryOf(parts, actor, input)),
    ),
    memberRoute(endpoints.unscheduleEntry, ({ input, actor }) =>
      after(actor, input.id, unscheduleEntryOf(parts, actor, input.id)),
    ),
    memberRoute(endpoints.updatePublished, async ({ input, actor }) => {
      const refused = await updatePublishedOf(parts, actor, input.id)
      return { ...(await presentEntry(parts, actor, input.id)), refused }
    }),
    memberRoute(endpoints.finishHandOver, ({ input, actor }) =>
      after(actor, input.id, finishHandOverOf(parts, actor, input)),
    ),
    memberRoute(endpoints.reopenHandOver, ({ input, actor }) =>
      after(actor, input.id, reopenHandOverOf(parts, actor, input)),
    ),
  ]
}
