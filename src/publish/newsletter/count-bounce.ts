import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import type { ListRow } from './list-store.ts'
import { endActive, type SubscriberRow } from './subscriber-store.ts'

/**
 * A hard bounce ends a subscription; soft ones do when they were all that came of as many of the last messages as the list
 * says; what was refused for other reasons says nothing. The message in question is written as refused or bounced already.
 */
export async function countBounce(
  tx: Tx,
  who: Pick<SubscriberRow, 'organisation_id' | 'id'>,
  list: Pick<ListRow, 'soft_bounces'>,
  bounce: { verdict: 'hard' | 'soft'; answer: string; at: Date },
): Promise<void> {
  if (bounce.verdict === 'soft') {
    const { rows } = await sql<{ state: string }>`
      select state from newsletter_recipient where organisation_id = ${who.organisation_id} and subscriber_id = ${who.id}
        and (state = 'sent' or (state in ('refused', 'bounced') and verdict = 'soft')) order by begun_at desc limit ${list.soft_bounces}`.execute(
      tx,
    )
    if (rows.length < list.soft_bounces || rows.some(row => row.state === 'sent')) return
  }
  await endActive(tx, who, 'bounced', { wording: bounce.answer, origin: 'mail', at: bounce.at })
}
