import { admitToChannel } from '../../channels/index.ts'
import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import { AppError, conflict, notFound, type Reason } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { decideOn, type Refusal } from './decide-on.ts'
import { settledStates, type Told } from './news.ts'
import type { Change, SendState } from './send-machine.ts'
import { factsOf, findSend, labelOf, lockSend, type SendRow, type Written, writeChange } from './send-store.ts'
import type { Timing } from './timing.ts'

/**
 * Asked before anything goes out at an instant that a person chose: whether it may. Throws `AppError` where it may not. Holds
 * what it depends on until the transaction ends, so it is asked before a send is held.
 */
export type MayGoOut = (
  tx: Tx,
  send: Pick<SendRow, 'organisation_id' | 'entry_id' | 'variant_id' | 'draft_hash'>,
  at: Date,
) => Promise<void>

type Parts = Pick<Context, 'db' | 'clock'> & { told: Told; timing: Timing; mayGoOut: MayGoOut }

/** What a person says of a send. */
export type Deciding =
  | { decision: 'send-now' | 'drop' | 'settle-not-there' }
  | { decision: 'move'; dueAt: Date }
  | { decision: 'settle-there'; url: string }

/**
 * Carries out what somebody decided about one send. Throws `publish.no-such-send`, `channels.not-yours`,
 * `publish.send-over`, `publish.send-under-way`, `publish.send-in-doubt`, `publish.settle-too-early`,
 * `publish.variant-scheduled`; what `mayGoOut` throws. What is not at the network and may not go out either has failed.
 */
export const decide = (
  parts: Parts,
  actor: Actor,
  sendId: string,
  deciding: Deciding,
  only?: SendState,
): Promise<SendRow> => parts.db.transaction().execute(tx => decideWithin(parts, tx, actor, sendId, deciding, only))

/** The same in the caller's transaction. `only`: where it still is in this state, else `publish.send-over`. */
export async function decideWithin(
  parts: Omit<Parts, 'db'>,
  tx: Tx,
  actor: Actor,
  sendId: string,
  deciding: Deciding,
  only?: SendState,
): Promise<SendRow> {
  const read = await findSend(tx, actor.organisationId, sendId)
  if (read === undefined) throw notFound('publish.no-such-send')
  // The product itself may take anything back (a period of restraint began).
  if (actor.via !== 'system') await admitToChannel(tx, actor, read.channel_id)
  const now = parts.clock.now()
  const forbidden = await forbiddenOf(parts, tx, read, deciding, now)
  const row = await lockSend(tx, actor.organisationId, sendId)
  if (only !== undefined && row.state !== only) throw conflict('publish.send-over')
  const decided = decideOn(factsOf(row), deciding, now, parts.timing)
  if ('refused' in decided) throw refusalOf(decided, now)
  if (forbidden !== null && deciding.decision !== 'settle-not-there') throw forbidden
  const change: Change = forbidden === null ? decided : { ...decided, state: 'failed', error: reasonOf(forbidden) }
  const settles = deciding.decision === 'settle-there' || deciding.decision === 'settle-not-there'
  const written = deciding.decision === 'settle-there' ? thereAt(row, deciding.url, now) : {}
  const from = row.due_at.toISOString()
  const to = change.dueAt.toISOString()
  const detail = { ...written.detail, was: row.state, ...(from === to ? {} : { from, to }) }
  const told = { ...written, ...(settles ? { settledBy: actor.name } : {}), detail, by: actor.name }
  const after = await writeChange(tx, row, partialOf(row, change, written), now, told).catch(refuseTwin)
  if (after === null) throw new Error('a locked send was changed')
  await record(tx, actor, row, deciding)
  await announce(tx, row.organisation_id, { kind: 'sends-changed', id: row.entry_id })
  if (settledStates.has(after.state)) await parts.told?.(tx, after)
  return after
}

/** Why what goes out by this decision may not; null: it may, or nothing goes out. */
async function forbiddenOf(
  { mayGoOut }: Pick<Parts, 'mayGoOut'>,
  tx: Tx,
  send: SendRow,
  deciding: Deciding,
  now: Date,
): Promise<AppError | null> {
  if (deciding.decision === 'drop' || deciding.decision === 'settle-there') return null
  try {
    await mayGoOut(tx, send, deciding.decision === 'move' ? deciding.dueAt : now)
    return null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

const reasonOf = ({ code, params }: AppError): Reason => ({ code, params })

function refusalOf(refusal: Refusal, now: Date): AppError {
  switch (refusal.refused) {
    case 'over':
      return conflict('publish.send-over')
    case 'under-way':
      return conflict('publish.send-under-way')
    case 'in-doubt':
      return conflict('publish.send-in-doubt')
    case 'too-early':
      return conflict('publish.settle-too-early', {
        seconds: Math.ceil((refusal.until.getTime() - now.getTime()) / 1000),
      })
  }
}

/** A part that a person found has its address alone: the network was not asked for its name of it. */
const thereAt = (row: SendRow, url: string, now: Date): Written => ({
  posts: [...row.posts, { id: null, url, at: (row.begun_at ?? now).toISOString() }],
  detail: { url },
})

/** The rest of a thread cannot be hung on to a part that only a person found: it is shown as it stands. */
function partialOf(row: SendRow, change: Change, { posts }: Written): Change {
  const of = row.draft.parts.length
  if (posts === undefined || posts.length >= of) return change
  return { ...change, error: { code: 'publish.thread-partial', params: { out: posts.length, of } } }
}

/** Something of this variant is on its way already, since this one failed: the index `send_current` says so. */
function refuseTwin(error: unknown): never {
  if ((error as { code?: unknown }).code === '23505') throw conflict('publish.variant-scheduled')
  throw error
}

async function record(tx: Tx, actor: Actor, row: SendRow, { decision }: Deciding): Promise<void> {
  const subject = { type: 'send', id: row.id, name: labelOf(row, 80) }
  if (decision === 'drop') await audit(tx, actor, 'publish.drop-send', subject)
  else if (decision === 'settle-there' || decision === 'settle-not-there')
    await audit(tx, actor, 'publish.settle-send', subject, { there: decision === 'settle-there' })
}
