import { sql } from 'kysely'
import { peopleOfChannels } from '../../channels/index.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { notFound, type Reason } from '../../errors.ts'
import { errorMessage, type Locale, translator } from '../../messages.ts'
import { type Actor, can } from '../../permissions.ts'
import { nextKey, readKey } from '../page-key.ts'
import { decideOn } from './decide-on.ts'
import type { listSends } from './send-endpoints.ts'
import type { SendEventKind } from './send-machine.ts'
import type { SendView } from './send-schema.ts'
import { factsOf, findSend, labelOf, type SendRow } from './send-store.ts'
import type { KeptPost } from './tables.ts'
import { usualTiming } from './timing.ts'
import { listLimits } from './turn-store.ts'

type Parts = Pick<Context, 'db' | 'connectors' | 'clock'>
type ChannelName = { id: string; name: string; connector: string }

const day = 86_400_000

/** The latest first; `next` continues after the last one. */
export async function listSendsOf(ctx: Parts, actor: Actor, filter: ParsedInputOf<typeof listSends>) {
  let query = ctx.db.selectFrom('send').selectAll().where('organisation_id', '=', actor.organisationId)
  if (filter.state !== undefined && filter.state.length > 0) query = query.where('state', 'in', filter.state)
  if (filter.channel !== undefined) query = query.where('channel_id', '=', filter.channel)
  if (filter.entry !== undefined) query = query.where('entry_id', '=', filter.entry)
  if (filter.from !== undefined) query = query.where('due_at', '>=', new Date(filter.from))
  if (filter.to !== undefined) query = query.where('due_at', '<', new Date(filter.to))
  const after = readKey(filter.after)
  if (after !== null) query = query.where(sql<boolean>`(due_at, id) < (${after.at}, ${after.id}::uuid)`)
  const rows = await query
    .orderBy('due_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const shown = rows.slice(0, filter.limit)
  const next = rows.length > shown.length ? nextKey(shown.at(-1), row => row.due_at) : null
  return { sends: await presentSends(ctx, actor, shown), next }
}

/** Throws `publish.no-such-send`. */
export async function readSendOf(ctx: Parts, actor: Actor, id: string) {
  const row = await findSend(ctx.db, actor.organisationId, id)
  if (row === undefined) throw notFound('publish.no-such-send')
  const events = await ctx.db
    .selectFrom('send_event')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where('send_id', '=', id)
    .orderBy('number')
    .limit(1_000)
    .execute()
  const t = translator(actor.locale)
  return {
    send: await presentSend(ctx, actor, row),
    events: events.map(({ number, at, kind, step, by_name, detail }) => {
      const because = detail.because as Reason | undefined
      return {
        number,
        at: at.toISOString(),
        kind: kind as SendEventKind,
        step,
        by: by_name,
        sentence: t(`publish.sends.events.${kind as SendEventKind}`),
        reason: because === undefined ? null : errorMessage(actor.locale, because.code, because.params),
      }
    }),
  }
}

export const presentSend = async (ctx: Parts, actor: Actor, row: SendRow): Promise<SendView> =>
  (await presentSends(ctx, actor, [row]))[0]!

/** Sends in the reader's language, with what the reader may do with each. For lists and for an entry's page. */
export async function presentSends(ctx: Parts, actor: Actor, rows: SendRow[]): Promise<SendView[]> {
  if (rows.length === 0) return []
  const { organisationId } = actor
  const [channels, people, limits] = await Promise.all([
    ctx.db
      .selectFrom('channel')
      .select(['id', 'name', 'connector'])
      .where('organisation_id', '=', organisationId)
      .execute(),
    peopleOfChannels(ctx.db, organisationId),
    listLimits(ctx.db, organisationId, ctx.clock.now()),
  ])
  const byId = new Map(channels.map(one => [one.id, one]))
  return rows.map(row => {
    const named = people.get(row.channel_id)
    const mine = can(actor.role, 'publish.send') && (named === undefined || named.some(id => id === actor.userId))
    const limitedUntil = limits.get(row.channel_id) ?? null
    return present(ctx, row, byId.get(row.channel_id)!, limitedUntil, mine, actor.locale)
  })
}

function present(
  ctx: Parts,
  row: SendRow,
  channel: ChannelName,
  limitedUntil: Date | null,
  mine: boolean,
  locale: Locale,
): SendView {
  const connector = ctx.connectors.get(channel.connector)
  const open = row.state === 'waiting' || row.state === 'sending'
  const limited = open && limitedUntil !== null && limitedUntil > row.next_at
  const nextAt = limited ? limitedUntil : row.next_at
  const error = factsOf(row).error ?? (limited ? channelLimited : null)
  const out = row.posts.length
  return {
    id: row.id,
    entryId: row.entry_id,
    variantId: row.variant_id,
    channel: { ...channel, connectorName: connector?.name ?? channel.connector },
    state: row.state as SendView['state'],
    label: labelOf(row, 120),
    dueAt: row.due_at.toISOString(),
    nextAt: open ? nextAt.toISOString() : null,
    endedAt: row.ended_at?.toISOString() ?? null,
    posts: row.posts,
    parts: row.draft.parts.length,
    partial: out > 0 && out < row.draft.parts.length,
    doubtful: row.begun_at !== null,
    error: error === null ? null : { code: error.code, message: errorMessage(locale, error.code, error.params) },
    heldWhy: row.held_why as SendView['heldWhy'],
    settled: row.settled_at === null ? null : { by: row.settled_by ?? '', at: row.settled_at.toISOString() },
    removed: row.removed_at === null ? null : { by: row.removed_by ?? '', at: row.removed_at.toISOString() },
    may: mine ? mayOf(row, connector?.channel?.publish, ctx.clock.now()) : [],
    createdBy: row.created_by,
  }
}

const channelLimited: Reason = { code: 'publish.channel-limited', params: {} }

function mayOf(row: SendRow, publish: { edit?: unknown; remove?: unknown } | undefined, now: Date): SendView['may'] {
  const facts = factsOf(row)
  const allowed = (decided: Parameters<typeof decideOn>[1]) =>
    !('refused' in decideOn(facts, decided, now, usualTiming))
  const drop = allowed({ decision: 'drop' })
  const out = row.posts.length > 0 && row.removed_at === null && row.posts.every(isKnown)
  const rests = drop || row.state === 'published' || row.state === 'cancelled'
  return [
    ...(allowed({ decision: 'send-now' }) ? (['send-now'] as const) : []),
    ...(allowed({ decision: 'move', dueAt: now }) ? (['move'] as const) : []),
    ...(drop ? (['drop'] as const) : []),
    ...(allowed({ decision: 'settle-there' }) ? (['settle'] as const) : []),
    ...(out && rests && publish?.remove !== undefined ? (['remove'] as const) : []),
    ...(out && row.state === 'published' && publish?.edit !== undefined ? (['edit'] as const) : []),
  ]
}

/** Whether the network's own name of it is known, by which it is changed. */
const isKnown = (post: KeptPost): boolean => post.id !== null

/** What is open, and how what ended in the last 30 days did; each by an index of its own. */
export async function countSendsOf(db: Db, organisationId: string, now: Date) {
  const since = new Date(now.getTime() - 30 * day)
  const { rows } = await sql<Record<'waiting' | 'held' | 'late' | 'unknown' | 'failed' | 'published', number>>`
    select open.*, ended.*, (select count(*)::int from send where organisation_id = ${organisationId} and state = 'unknown') as unknown
    from (select count(*) filter (where state in ('waiting', 'sending'))::int as waiting,
        count(*) filter (where state = 'held')::int as held, count(*) filter (where state = 'late')::int as late
      from send where organisation_id = ${organisationId} and state in ('waiting', 'sending', 'held', 'late')) open,
      (select count(*) filter (where state = 'failed')::int as failed,
        count(*) filter (where state = 'published' and removed_at is null)::int as published
      from send where organisation_id = ${organisationId} and state in ('published', 'failed') and ended_at >= ${since}) ended`.execute(
    db,
  )
  return rows[0]!
}
