import { memberRoute, type Route } from '../../http/index.ts'
import type { PublishParts } from '../parts.ts'
import * as endpoints from './entry-endpoints.ts'
import { compareVersionsOf, listVersionsOf, markSeen } from './entry-history.ts'
import { listEntriesOf } from './list-entries.ts'
import { presentEntry } from './present-entry.ts'
import { acceptRemarkOf, readCheck, withdrawAcceptanceOf } from './remark-service.ts'
import { removeEntryOf, restoreEntryOf } from './remove-entry.ts'
import { sayPresenceOf } from './say-presence.ts'
import { changeEntryText, insertNewEntry, restoreVersion } from './write-entry.ts'

export const entryRoutes = (parts: PublishParts): Route[] => [
  memberRoute(endpoints.listEntries, ({ input, actor }) => listEntriesOf(parts, actor, input)),
  memberRoute(endpoints.createEntry, async ({ input, actor }) => {
    const row = await parts.db.transaction().execute(tx => insertNewEntry(parts, tx, actor, input))
    return presentEntry(parts, actor, row.id)
  }),
  memberRoute(endpoints.readEntry, ({ input, actor }) => presentEntry(parts, actor, input.id)),
  memberRoute(endpoints.changeEntry, async ({ input, actor }) => {
    const { conflicts } = await changeEntryText(parts, actor, input)
    return { saved: conflicts.length === 0, conflicts, entry: await presentEntry(parts, actor, input.id) }
  }),
  memberRoute(endpoints.removeEntry, async ({ input, actor }) => {
    await removeEntryOf(parts, actor, input.id)
    return {}
  }),
  memberRoute(endpoints.restoreEntry, async ({ input, actor }) => {
    await restoreEntryOf(parts, actor, input.id)
    return presentEntry(parts, actor, input.id)
  }),
  memberRoute(endpoints.listEntryVersions, ({ input, actor }) => listVersionsOf(parts, actor, input.id)),
  memberRoute(endpoints.compareEntryVersions, ({ input, actor }) => compareVersionsOf(parts, actor, input)),
  memberRoute(endpoints.restoreEntryVersion, async ({ input, actor }) => {
    await restoreVersion(parts, actor, input)
    return presentEntry(parts, actor, input.id)
  }),
  memberRoute(endpoints.markEntrySeen, ({ input, actor }) => markSeen(parts, actor, input)),
  memberRoute(endpoints.sayPresence, ({ input, actor }) => sayPresenceOf(parts, actor, input)),
  memberRoute(endpoints.readEntryCheck, ({ input, actor }) => readCheck(parts, actor, input.id)),
  memberRoute(endpoints.acceptRemark, ({ input, actor }) => acceptRemarkOf(parts, actor, input)),
  memberRoute(endpoints.withdrawAcceptance, ({ input, actor }) => withdrawAcceptanceOf(parts, actor, input)),
]
