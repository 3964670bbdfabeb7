import type { Context } from '../context.ts'
import { announce, type Tx } from '../db/index.ts'
import { AppError, notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import {
  type ChannelRow,
  findChannel,
  listChannelRows,
  lockChannel,
  peopleByChannel,
  updateChannel,
} from './channel-store.ts'
import { presentChannel } from './present-channel.ts'
import type { ChannelView } from './schema.ts'

type Parts = Pick<Context, 'db' | 'connectors' | 'clock'>

export async function listChannels(ctx: Parts, actor: Actor): Promise<ChannelView[]> {
  const [rows, people] = await Promise.all([
    listChannelRows(ctx.db, actor.organisationId),
    peopleByChannel(ctx.db, actor.organisationId),
  ])
  return rows.map(row => presentChannel(ctx, row, people.get(row.id), actor))
}

/** Throws `channels.no-such-channel`. */
export async function readChannel(ctx: Parts, actor: Actor, id: string): Promise<ChannelView> {
  const row = existing(await findChannel(ctx.db, actor.organisationId, id))
  const people = await peopleByChannel(ctx.db, actor.organisationId)
  return presentChannel(ctx, row, people.get(id), actor)
}

export function existing(row: ChannelRow | undefined): ChannelRow {
  if (row === undefined || row.state === 'removed') throw notFound('channels.no-such-channel')
  return row
}

export const subjectOf = (row: Pick<ChannelRow, 'id' | 'name'>) => ({ type: 'channel', id: row.id, name: row.name })

/** One change of one channel: locked, audited, announced, answered as it is then. Throws `channels.no-such-channel`. */
async function change(
  ctx: Parts,
  actor: Actor,
  id: string,
  act: (tx: Tx, row: ChannelRow, now: Date) => Promise<void>,
): Promise<ChannelView> {
  const { organisationId } = actor
  await ctx.db.transaction().execute(async tx => {
    await act(tx, existing(await lockChannel(tx, organisationId, id)), ctx.clock.now())
    await announce(tx, organisationId, { kind: 'channels-changed', id })
  })
  return readChannel(ctx, actor, id)
}

export const changeChannel = (
  ctx: Parts,
  actor: Actor,
  id: string,
  { name, strategyNetwork }: { name?: string | undefined; strategyNetwork?: string | null | undefined },
) =>
  change(ctx, actor, id, async (tx, row, now) => {
    const after = {
      ...(name === undefined ? {} : { name }),
      ...(strategyNetwork === undefined ? {} : { strategy_network: strategyNetwork }),
    }
    await updateChannel(tx, actor.organisationId, id, { ...after, updated_at: now })
    const before = { name: row.name, strategy_network: row.strategy_network }
    await audit(tx, actor, 'channels.change-channel', subjectOf(row), { before, after })
  })

/** Throws `channels.not-a-member` when one of them is none. */
export const changePeople = (ctx: Parts, actor: Actor, id: string, people: string[]) =>
  change(ctx, actor, id, async (tx, row) => {
    const { organisationId } = actor
    const chosen = [...new Set(people)]
    const members =
      chosen.length === 0
        ? []
        : await tx
            .selectFrom('member')
            .select('user_id')
            .where('organisation_id', '=', organisationId)
            .where('user_id', 'in', chosen)
            .execute()
    if (members.length < chosen.length) throw new AppError('channels.not-a-member', {}, { status: 422 })
    const before = (await peopleByChannel(tx, organisationId)).get(id) ?? []
    await tx
      .deleteFrom('channel_person')
      .where('organisation_id', '=', organisationId)
      .where('channel_id', '=', id)
      .execute()
    if (chosen.length > 0)
      await tx
        .insertInto('channel_person')
        .values(chosen.map(user_id => ({ organisation_id: organisationId, channel_id: id, user_id })))
        .execute()
    await updateChannel(tx, organisationId, id, { restricted: chosen.length > 0 })
    const details = { before: { people: before }, after: { people: chosen } }
    await audit(tx, actor, 'channels.change-people', subjectOf(row), details)
  })

/**
 * From the next request on; what is under way at the network in this moment is not called back. Who pauses first may say
 * why later.
 */
export const pauseChannel = (ctx: Parts, actor: Actor, id: string, why: string) =>
  change(ctx, actor, id, async (tx, row, now) => {
    if (row.paused_at !== null && (why === '' || why === row.paused_why)) return
    const paused =
      row.paused_at === null ? { paused_at: now, paused_by: actor.name, paused_why: why } : { paused_why: why }
    await updateChannel(tx, actor.organisationId, id, { ...paused, updated_at: now })
    await audit(tx, actor, 'channels.pause-channel', subjectOf(row), { why })
  })

export const resumeChannel = (ctx: Parts, actor: Actor, id: string) =>
  change(ctx, actor, id, async (tx, row, now) => {
    if (row.paused_at === null) return
    const going = { paused_at: null, paused_by: null, paused_why: null }
    await updateChannel(tx, actor.organisationId, id, { ...going, updated_at: now })
    await audit(tx, actor, 'channels.resume-channel', subjectOf(row), { pausedSince: row.paused_at.toISOString() })
  })
