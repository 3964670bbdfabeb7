import type { Tx } from '../../db/index.ts'
import type { Approvers } from '../../govern/schema.ts'
import { can } from '../../permissions.ts'
import type { EntryRow } from '../entries/entry-store.ts'
import type { PublishParts } from '../parts.ts'
import { tellPeople } from '../tell-people.ts'
import type { RoundRow } from './approval-store.ts'

type News = 'waits' | 'overdue' | 'approved' | 'returned' | 'emergency'

/** Writes to people about an entry; `except` did it themselves. `by`: who did what is told, `note`: what they said. */
export async function tell(
  parts: PublishParts,
  tx: Tx,
  entry: EntryRow,
  to: Approvers,
  news: News,
  { by, note = '', except = null }: { by: string; note?: string; except?: string | null },
): Promise<void> {
  // Who is named but may not approve by role could do nothing with it.
  const decides = news === 'waits' || news === 'overdue'
  await tellPeople(parts, tx, entry, to, (t, { userId, role }) =>
    userId === except || (decides && !can(role, 'publish.approve'))
      ? null
      : {
          subject: t('publish.mail.approval.subject', { news, title: entry.title }),
          lead: t('publish.mail.approval.lead', { news, title: entry.title, by }),
          button: t('publish.mail.approval.button'),
          remark: note === '' ? t('publish.mail.approval.remark') : note,
        },
  )
}

/** Those who decide next; with their substitutes once the delay has passed. */
export function decidersOf(round: RoundRow, substitutes = false): Approvers {
  const level = round.levels[round.level]
  if (level === undefined) return { roles: [], people: [] }
  if (!substitutes) return level.who
  return {
    roles: [...level.who.roles, ...level.substitutes.roles],
    people: [...level.who.people, ...level.substitutes.people],
  }
}
