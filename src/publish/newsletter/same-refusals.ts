import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import type { RecipientRow } from './issue-store.ts'
import type { Delivery } from './post-office.ts'

/** So many in a row that say the same are about the server or the message, and about none of these people. */
const mostRefused = 10
const mostLater = 50

/**
 * Counts refusals of an issue that follow each other and say the same; a message that was taken begins anew.
 *
 * @returns whether there are too many: who was refused so before, and can be, waits again at `next`
 */
export async function countRefusal(
  tx: Tx,
  { organisation_id, send_id }: RecipientRow,
  delivery: Delivery,
  next: Date,
): Promise<boolean> {
  const issue = sql`organisation_id = ${organisation_id} and send_id = ${send_id}`
  if (delivery.kind === 'sent')
    await sql`update newsletter_issue set refusals = 0, refused_as = null where ${issue} and refusals > 0`.execute(tx)
  if (delivery.kind !== 'refused' && delivery.kind !== 'later') return false
  const said = gist(delivery.answer)
  const { rows } = await sql<{ refusals: number }>`
    update newsletter_issue set refused_as = ${said}, refusals = case when refused_as = ${said} then refusals + 1 else 1 end
    where ${issue} returning refusals`.execute(tx)
  const refusals = rows[0]?.refusals ?? 0
  if (refusals < (delivery.kind === 'later' ? mostLater : mostRefused)) return false
  if (delivery.kind === 'later') await sql`update newsletter_issue set refusals = 0 where ${issue}`.execute(tx)
  else
    await sql`
      update newsletter_recipient set state = 'waiting', ended_at = null, next_at = ${next}
      where ${issue} and state = 'refused' and verdict <> 'hard'
        and starts_with(translate(answer, '-', ' '), ${said})`.execute(tx)
  return true
}

/** Reply code and status: the rest names addresses and queues. */
const gist = (answer: string): string => /^\d{3}(?: \d\.\d{1,3}\.\d{1,3})?/.exec(answer.replaceAll('-', ' '))?.[0] ?? ''
