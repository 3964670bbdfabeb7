import { admitToChannel, type ChannelRow, contextOf } from '../../channels/index.ts'
import { ConnectorError, type Posted, type Publishing, type SendContext } from '../../connectors/index.ts'
import { announce } from '../../db/index.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import { errorMessage } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { decideWithin } from './decide-send.ts'
import { type FrozenDraft, hashDraft, thaw } from './frozen-draft.ts'
import { keepPosts } from './make-step.ts'
import type { LedgerParts } from './run-send.ts'
import { checkDraft } from './schedule-send.ts'
import { findSend, labelOf, lockSend, type SendRow, withEvent } from './send-store.ts'
import type { KeptPost } from './tables.ts'
import { holdOf } from './turn-store.ts'

const patience = 60_000

/**
 * Takes what others can see of a send back at the network. What was half out is dropped first, so that its rest does not go
 * out under what is gone. May be asked again after a lost answer: what is gone is no error. Throws `publish.no-such-send`,
 * `channels.not-yours`, `publish.nothing-out`, `publish.send-under-way`, `publish.send-in-doubt`, `publish.cannot-remove`,
 * `publish.only-address-known`, `publish.change-failed` with the network's reason.
 */
export async function removePublished(parts: LedgerParts, actor: Actor, sendId: string): Promise<SendRow> {
  const { row, channel } = await readOut(parts, actor, sendId)
  if (parts.connectors.get(channel.connector)?.channel?.publish?.remove === undefined)
    throw conflict('publish.cannot-remove', { network: channel.connector })
  fromKept(row.posts)
  const drops = row.state !== 'published' && row.state !== 'cancelled'
  // Another part may have gone out since it was read: what stood when it was dropped is taken back.
  const still = drops
    ? await parts.db.transaction().execute(tx => decideWithin(parts, tx, actor, sendId, { decision: 'drop' }))
    : row
  const posts = fromKept(still.posts)
  await atNetwork(parts, actor, channel, (publish, at) => publish.remove!(at, posts))
  return keep(parts, actor, row, { removed_at: parts.clock.now(), removed_by: actor.name }, 'removed', {})
}

/**
 * Changes what stands at the network, where it can. The same content may be asked for again after a lost answer. Throws
 * what `removePublished` throws, `publish.cannot-edit`, `publish.options-wrong`, `publish.change-held` while nothing goes out
 * by the account: what stands can be taken back then, not said anew.
 */
export async function editPublished(
  parts: LedgerParts,
  actor: Actor,
  sendId: string,
  draft: FrozenDraft,
): Promise<SendRow> {
  const { row, channel } = await readOut(parts, actor, sendId)
  if (row.state !== 'published') throw conflict('publish.nothing-out')
  if (parts.connectors.get(channel.connector)?.channel?.publish?.edit === undefined)
    throw conflict('publish.cannot-edit', { network: channel.connector })
  if ((await holdOf(parts.db, row.organisation_id, channel.id)) !== null) throw conflict('publish.change-held')
  checkDraft(parts, channel.connector, draft)
  const posts = fromKept(row.posts)
  const edited = await atNetwork(parts, actor, channel, async (publish, at) => {
    const limits = channel.limits ?? publish.limits
    const options = publish.options.parse(draft.options)
    const thawed = await thaw(draft, options, media => parts.readMedia(row.organisation_id, media, limits))
    const context: SendContext = { ...at, key: row.key, intend: async () => {} }
    return publish.edit!(context, thawed, posts)
  })
  const values = {
    draft: JSON.stringify(draft),
    draft_hash: hashDraft(draft),
    posts: JSON.stringify(keepPosts(edited)),
  }
  return keep(parts, actor, row, values, 'edited', { before: row.draft_hash })
}

async function readOut(parts: LedgerParts, actor: Actor, id: string): Promise<{ row: SendRow; channel: ChannelRow }> {
  const { organisationId } = actor
  const row = await findSend(parts.db, organisationId, id)
  if (row === undefined) throw notFound('publish.no-such-send')
  await admitToChannel(parts.db, actor, row.channel_id)
  if (row.posts.length === 0 || row.removed_at !== null) throw conflict('publish.nothing-out')
  const channel = await parts.accounts.find(organisationId, row.channel_id)
  if (channel === undefined || channel.state === 'removed') throw notFound('channels.no-such-channel')
  return { row, channel }
}

async function atNetwork<T>(
  parts: LedgerParts,
  actor: Actor,
  channel: ChannelRow,
  act: (publish: Publishing, at: ReturnType<typeof contextOf>) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(patience)
  try {
    const open = await parts.accounts.open(channel, signal)
    if (open.channel.publish === undefined) throw conflict('publish.cannot-publish', { network: open.connector.name })
    return await act(open.channel.publish, contextOf(open, parts.outbound, parts.clock.now(), signal))
  } catch (error) {
    if (error instanceof AppError) throw error
    if (!(error instanceof ConnectorError)) parts.log.error({ err: error }, 'a published post could not be changed')
    const { code, params } =
      error instanceof ConnectorError ? error.reason : { code: 'publish.unexpected' as const, params: {} }
    throw new AppError(
      'publish.change-failed',
      { reason: errorMessage(actor.locale, code, params) },
      { status: 422, cause: error },
    )
  }
}

/** Throws `publish.nothing-out` where somebody took it back meanwhile. */
const keep = (
  parts: LedgerParts,
  actor: Actor,
  read: SendRow,
  values: { [Column in keyof SendRow]?: unknown },
  event: 'edited' | 'removed',
  detail: Record<string, unknown>,
): Promise<SendRow> =>
  parts.db.transaction().execute(async tx => {
    const row = await lockSend(tx, read.organisation_id, read.id)
    if (row.removed_at !== null) throw conflict('publish.nothing-out')
    await withEvent(tx, row, event, parts.clock.now(), detail, actor.name, values)
    const subject = { type: 'send', id: row.id, name: labelOf(row, 80) }
    await audit(tx, actor, event === 'removed' ? 'publish.remove-send' : 'publish.edit-send', subject)
    await announce(tx, row.organisation_id, { kind: 'sends-changed', id: row.entry_id })
    return lockSend(tx, row.organisation_id, row.id)
  })

/** Throws `publish.only-address-known` where a person told where a part stands: only the network's own name finds it. */
const fromKept = (posts: KeptPost[]): Posted[] =>
  posts.map(({ id, url, at }) => {
    if (id === null) throw conflict('publish.only-address-known')
    return { id, url, at: new Date(at) }
  })
