import type { Context } from '../context.ts'
import { announce } from '../db/index.ts'
import { AppError, conflict, notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { existing, readChannel, subjectOf } from './channel-service.ts'
import { findByAccount, lockChannel, updateChannel } from './channel-store.ts'
import { checkChannelJob, forgetAccessJob } from './job-types.ts'
import { revokeAccess } from './open-channel.ts'
import type { ChannelView } from './schema.ts'

/** As long as that a removal can be taken back; a little later the access is forgotten for good. */
export const undoableRemoval = 30_000
const forgetAfter = 60_000

/**
 * Nothing goes out by the account any more; its access is forgotten a minute later, so that a slip can be taken back. The
 * row stays for the record of its sends. Throws `channels.no-such-channel`.
 */
export const removeChannel = (ctx: Context, actor: Actor, id: string): Promise<void> =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const row = existing(await lockChannel(tx, organisationId, id))
    const now = ctx.clock.now()
    await updateChannel(tx, organisationId, id, { state: 'removed', updated_at: now })
    await tx
      .deleteFrom('channel_grant')
      .where('organisation_id', '=', organisationId)
      .where('channel_id', '=', id)
      .execute()
    const startAfter = new Date(now.getTime() + forgetAfter)
    await ctx.jobs.send(tx, forgetAccessJob, { organisationId, channelId: id }, { startAfter })
    const before = { connector: row.connector, account: row.account.handle ?? row.account.name }
    await audit(tx, actor, 'channels.remove-channel', subjectOf(row), { before })
    await announce(tx, organisationId, { kind: 'channels-changed', id })
  })

/**
 * Takes a removal back; whether the access still holds is asked anew. Throws `channels.no-such-channel`,
 * `channels.removal-final`, `channels.channel-twice` (the account was connected again meanwhile).
 */
export async function restoreChannel(ctx: Context, actor: Actor, id: string): Promise<ChannelView> {
  const { organisationId } = actor
  await ctx.db.transaction().execute(async tx => {
    const row = await lockChannel(tx, organisationId, id)
    if (row === undefined) throw notFound('channels.no-such-channel')
    if (row.state !== 'removed') return
    const now = ctx.clock.now()
    if (now.getTime() - row.updated_at.getTime() > undoableRemoval) throw conflict('channels.removal-final')
    const twin = await findByAccount(tx, organisationId, row.connector, row.account_key)
    if (twin !== undefined) throw new AppError('channels.channel-twice', { name: twin.name }, { status: 409 })
    await updateChannel(tx, organisationId, id, { state: 'working', updated_at: now })
    await ctx.jobs.send(tx, checkChannelJob, { organisationId, channelId: id }, { key: id })
    await audit(tx, actor, 'channels.restore-channel', subjectOf(row))
    await announce(tx, organisationId, { kind: 'channels-changed', id })
  })
  return readChannel(ctx, actor, id)
}

/** The access and who might use it are forgotten, and the network told so where it can be. A channel that came back keeps both. */
export async function forgetAccess(ctx: Context, organisationId: string, id: string): Promise<void> {
  const removed = await ctx.db.transaction().execute(async tx => {
    const row = await lockChannel(tx, organisationId, id)
    const over = row?.state === 'removed' && ctx.clock.now().getTime() - row.updated_at.getTime() > undoableRemoval
    if (row === undefined || !over) return null
    await updateChannel(tx, organisationId, id, { secret: null, client: null, expires_at: null })
    await tx
      .deleteFrom('channel_person')
      .where('organisation_id', '=', organisationId)
      .where('channel_id', '=', id)
      .execute()
    return row
  })
  if (removed !== null) await revokeAccess(ctx, removed)
}
