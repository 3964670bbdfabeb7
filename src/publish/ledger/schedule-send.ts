import { randomBytes } from 'node:crypto'
import { admitToChannel, findChannel } from '../../channels/index.ts'
import type { Context } from '../../context.ts'
import { announce, newId, type Tx } from '../../db/index.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import { type FrozenDraft, hashDraft } from './frozen-draft.ts'
import { type SendRow, withEvent } from './send-store.ts'

export type NewSend = { entryId: string; variantId: string; channelId: string; draft: FrozenDraft; dueAt: Date }

type Parts = Pick<Context, 'connectors' | 'clock'>

/**
 * Writes into the ledger that a variant is to go out, in the caller's transaction; from its commit on nothing is lost.
 * Whether it may (approvals, policy) is the caller's to know; whether this person may use this account is checked here.
 *
 * Throws `channels.no-such-channel`, `channels.not-yours`, `publish.cannot-publish`, `publish.options-wrong`,
 * `publish.variant-scheduled` (it has a send that is not over).
 */
export async function schedule(parts: Parts, tx: Tx, actor: Actor, send: NewSend): Promise<SendRow> {
  const { organisationId } = actor
  const channel = await findChannel(tx, organisationId, send.channelId)
  if (channel === undefined || channel.state === 'removed') throw notFound('channels.no-such-channel')
  await admitToChannel(tx, actor, channel.id)
  checkDraft(parts, channel.connector, send.draft)
  const now = parts.clock.now()
  const row = await tx
    .insertInto('send')
    .values({
      organisation_id: organisationId,
      id: newId(),
      entry_id: send.entryId,
      variant_id: send.variantId,
      channel_id: channel.id,
      key: newKey(),
      draft: JSON.stringify(send.draft),
      draft_hash: hashDraft(send.draft),
      due_at: send.dueAt,
      next_at: send.dueAt,
      state: 'waiting',
      created_at: now,
      created_by: actor.name,
    })
    .onConflict(conflict => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) throw conflict('publish.variant-scheduled')
  await withEvent(tx, row, 'scheduled', now, { dueAt: send.dueAt.toISOString() }, actor.name, {})
  await announce(tx, organisationId, { kind: 'sends-changed', id: send.entryId })
  return { ...row, events: row.events + 1 }
}

/** Throws `publish.cannot-publish`, `publish.options-wrong`. */
export function checkDraft({ connectors }: Pick<Parts, 'connectors'>, connectorId: string, draft: FrozenDraft): void {
  const connector = connectors.get(connectorId)
  const publish = connector?.channel?.publish
  if (publish === undefined)
    throw new AppError('publish.cannot-publish', { network: connector?.name ?? connectorId }, { status: 422 })
  if (!publish.options.safeParse(draft.options).success)
    throw new AppError('publish.options-wrong', { network: connector!.name }, { status: 422 })
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** 130 bits of chance in 26 characters of lower-case base 32 (RFC 4648 §6): fit for headers, addresses and record keys. */
const newKey = (): string => [...randomBytes(26)].map(byte => letters[byte % 32]).join('')
