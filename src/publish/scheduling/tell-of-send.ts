import type { ErrorCode } from '../../errors.ts'
import { errorMessage } from '../../messages.ts'
import { findEntry } from '../entries/entry-store.ts'
import type { SendSettled } from '../ledger/index.ts'
import type { PublishParts } from '../parts.ts'
import { keeperOf, tellPeople } from '../tell-people.ts'

const needsSomebody = new Set(['failed', 'unknown', 'late', 'held'] as const)
type NeedsSomebody = typeof needsSomebody extends Set<infer S> ? S : never
const isOfThem = (state: string): state is NeedsSomebody => needsSomebody.has(state as NeedsSomebody)

/** A post that was refused, is in doubt, came too late or waits for an access that the network refuses goes back to whoever looks after the entry, with the reason in words. */
export async function tellOfSend(parts: PublishParts, settled: SendSettled): Promise<void> {
  const { organisationId, entryId, sendId, state } = settled
  if (!isOfThem(state)) return
  const entry = await findEntry(parts.db, organisationId, entryId)
  if (entry === undefined) return
  const send = await parts.db
    .selectFrom('send')
    .innerJoin('channel', join =>
      join.onRef('channel.organisation_id', '=', 'send.organisation_id').onRef('channel.id', '=', 'send.channel_id'),
    )
    .select(['channel.name', 'send.error_code', 'send.error_params', 'send.state', 'send.held_why'])
    .where('send.organisation_id', '=', organisationId)
    .where('send.id', '=', sendId)
    .executeTakeFirst()
  // Decided meanwhile.
  if (send === undefined || send.state !== state) return
  // A pause is meant: only an access that no longer holds asks for somebody.
  if (state === 'held' && send.held_why !== 'access') return
  await tellPeople(parts, parts.db, entry, keeperOf(entry), (t, { locale }) => ({
    subject: t('publish.mail.send.subject', { state, title: entry.title }),
    lead: t('publish.mail.send.lead', { state, title: entry.title, account: send.name }),
    button: t('publish.mail.send.button'),
    remark:
      send.error_code === null
        ? t('publish.mail.send.remark')
        : errorMessage(locale, send.error_code as ErrorCode, send.error_params ?? {}),
  }))
}
