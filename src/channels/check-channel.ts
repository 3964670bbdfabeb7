import { ConnectorError, reason } from '../connectors/index.ts'
import type { Context } from '../context.ts'
import { announce } from '../db/index.ts'
import type { Reason } from '../errors.ts'
import { errorMessage } from '../messages.ts'
import { audit, systemActor } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { existing, readChannel, subjectOf } from './channel-service.ts'
import { type ChannelRow, findChannel, markBroken, updateChannel, updateIfSame } from './channel-store.ts'
import { checkChannelJob } from './job-types.ts'
import { contextOf, type OpenChannel, openChannel, renewAccess } from './open-channel.ts'
import { endsByItself, warnDays } from './present-channel.ts'
import type { ChannelView } from './schema.ts'
import { tellManagers } from './tell-managers.ts'

const day = 86_400_000
const patience = 30_000

type Telling = Pick<Context, 'db' | 'clock' | 'config' | 'jobs' | 'secrets'>
type Parts = Telling & Pick<Context, 'connectors' | 'outbound' | 'log'>

/** Asked by a person. Throws `channels.no-such-channel`. */
export async function checkNow(ctx: Parts, actor: Actor, id: string): Promise<ChannelView> {
  existing(await findChannel(ctx.db, actor.organisationId, id))
  await checkChannel(ctx, actor.organisationId, id)
  return readChannel(ctx, actor, id)
}

/**
 * Asks the network whose access this is, renews it where that can be done without a person and is due, and writes what
 * came of it. Only a refusal breaks a channel; a network that does not answer is told beside it.
 */
export async function checkChannel(ctx: Parts, organisationId: string, id: string): Promise<void> {
  const row = await findChannel(ctx.db, organisationId, id)
  if (row === undefined || row.state === 'removed') return
  const signal = AbortSignal.timeout(patience)
  // With the access that was asked with: a renewed one that is refused breaks the channel, too.
  let asked = row
  try {
    const opened = await openChannel(ctx, row, signal)
    asked = opened.row
    const open = await renewed(ctx, opened, signal)
    asked = open.row
    const at = contextOf(open, ctx.outbound, ctx.clock.now(), signal)
    const account = await open.channel.identify(at)
    if (account.key !== row.account_key)
      throw new ConnectorError('auth', { code: 'channels.account-changed', params: {} })
    const limits = (await open.channel.publish?.readLimits?.(at).catch(() => null)) ?? null
    const { key, name, handle, url, avatarUrl, warnings } = account
    const ends = account.expiresAt
    const known = await updateIfSame(ctx.db, open.row, {
      state: 'working',
      error_code: null,
      error_params: null,
      error_at: null,
      checked_at: ctx.clock.now(),
      account: JSON.stringify({ key, name, handle, url, avatarUrl }),
      warnings: JSON.stringify(warnings),
      ...(ends === null || ends.getTime() === open.row.expires_at?.getTime()
        ? {}
        : { expires_at: ends, warned_at: null }),
      ...(limits === null ? {} : { limits: JSON.stringify(limits) }),
    })
    if (known && row.state === 'broken') await tellMended(ctx, row)
    await announce(ctx.db, organisationId, { kind: 'channels-changed', id })
  } catch (error) {
    await failed(ctx, asked, error)
  }
}

/** An access that renews itself is renewed in its last week, so that a network that is away for days breaks nothing. */
const renewed = (ctx: Parts, open: OpenChannel, signal: AbortSignal): Promise<OpenChannel> | OpenChannel => {
  const { expires_at, client } = open.row
  const left = expires_at === null ? Infinity : expires_at.getTime() - ctx.clock.now().getTime()
  const due = open.channel.oauth?.renew !== undefined && client !== null && left < warnDays * day
  return due ? renewAccess(ctx, open, signal, warnDays * day) : open
}

async function failed(ctx: Parts, row: ChannelRow, error: unknown): Promise<void> {
  const now = ctx.clock.now()
  const kind = error instanceof ConnectorError ? error.kind : 'unavailable'
  const why: Reason =
    error instanceof ConnectorError ? error.reason : reason('took-too-long', { seconds: patience / 1000 })
  if (!(error instanceof ConnectorError))
    ctx.log.error({ err: error, channelId: row.id }, 'an account could not be checked')
  if (kind === 'auth' || kind === 'gone') await breakChannel(ctx, row, why)
  // Away for a moment: the channel goes on, its page tells.
  else if (row.state === 'working')
    await updateIfSame(ctx.db, row, {
      error_code: why.code,
      error_params: JSON.stringify(why.params),
      error_at: now,
    })
  await updateChannel(ctx.db, row.organisation_id, row.id, { checked_at: now })
}

/** The access no longer holds: audited, announced and told by mail once; what would go out by it is held. */
export async function breakChannel(
  ctx: Telling,
  row: Pick<ChannelRow, 'organisation_id' | 'id' | 'name' | 'secret'>,
  why: Reason,
): Promise<void> {
  const { organisation_id: organisationId, id } = row
  await ctx.db.transaction().execute(async tx => {
    if (!(await markBroken(tx, row, why, ctx.clock.now()))) return
    await audit(tx, systemActor(organisationId), 'channels.break-channel', subjectOf(row), { why: why.code })
    await announce(tx, organisationId, { kind: 'channel-broken', id })
    await tellManagers(ctx, tx, row, (t, { locale }) => ({
      subject: t('channels.mail.broken.subject', { name: row.name }),
      lead: t('channels.mail.broken.lead', { name: row.name }),
      remark: errorMessage(locale, why.code, why.params),
    }))
  })
}

const tellMended = (ctx: Parts, row: ChannelRow) =>
  audit(ctx.db, systemActor(row.organisation_id), 'channels.mend-channel', subjectOf(row))

/** Hourly, of all organisations. */
export async function reviewAllChannels(ctx: Parts): Promise<void> {
  const now = ctx.clock.now()
  const due = await ctx.db
    .selectFrom('channel')
    .select(['organisation_id', 'id'])
    .where('state', '<>', 'removed')
    .where(eb => eb.or([eb('checked_at', 'is', null), eb('checked_at', '<=', new Date(now.getTime() - day))]))
    .execute()
  for (const { organisation_id: organisationId, id: channelId } of due)
    await ctx.jobs.send(ctx.db, checkChannelJob, { organisationId, channelId }, { key: channelId })
  await warnOfEnds(ctx, now)
  await ctx.db.deleteFrom('channel_grant').where('expires_at', '<', now).execute()
}

/** Once for each end, seven days before it: by mail, on the organisation's open pages, in its log, and on the channel itself. */
async function warnOfEnds(ctx: Parts, now: Date): Promise<void> {
  const soon = await ctx.db
    .selectFrom('channel')
    .selectAll()
    .where('state', '=', 'working')
    .where('warned_at', 'is', null)
    .where('expires_at', '<=', new Date(now.getTime() + warnDays * day))
    .execute()
  for (const row of soon) {
    if (!endsByItself(ctx.connectors.get(row.connector), row)) continue
    await ctx.db.transaction().execute(async tx => {
      await updateChannel(tx, row.organisation_id, row.id, { warned_at: now })
      const ends = { endsAt: row.expires_at!.toISOString() }
      await audit(tx, systemActor(row.organisation_id), 'channels.warn-of-end', subjectOf(row), ends)
      await announce(tx, row.organisation_id, { kind: 'channel-expires', id: row.id, data: ends })
      await tellManagers(ctx, tx, row, (t, { locale, timeZone }) => ({
        subject: t('channels.mail.ends.subject', { name: row.name }),
        lead: t('channels.mail.ends.lead', {
          name: row.name,
          day: row.expires_at!.toLocaleDateString(locale, { dateStyle: 'long', timeZone }),
        }),
        remark: t('channels.mail.ends.remark'),
      }))
    })
  }
}
