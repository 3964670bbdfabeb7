import { sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import type { Standing } from './decide-on.ts'
import type { HoldReason } from './send-machine.ts'
import type { SendRow } from './send-store.ts'

/** One account's turn to send. */
export type Turn = { organisationId: string; channelId: string }

/** Why a channel `c`, with its organisation's state `p`, may not send now. */
const holdReason = sql<HoldReason | null>`case
  when p.paused_at is not null then 'all-paused'
  when c.paused_at is not null then 'channel-paused'
  when c.state = 'broken' then 'access' end`

/**
 * Accounts of all organisations whose turn has come: something is due, nobody sends by them, and nothing holds them. With
 * `nextDue` and `listUnsettled` the one query that names no organisation: it only tells where to look.
 */
export async function listTurns(db: Db, now: Date, most: number): Promise<Turn[]> {
  const { rows } = await sql<{ organisation_id: string; channel_id: string }>`
    select due.organisation_id, due.channel_id
    from (select organisation_id, channel_id, min(next_at) as since from send
      where state in ('waiting', 'sending') and next_at <= ${now} group by organisation_id, channel_id) due
    join channel c on c.organisation_id = due.organisation_id and c.id = due.channel_id
    left join publish_state p on p.organisation_id = due.organisation_id
    left join channel_turn t on t.organisation_id = due.organisation_id and t.channel_id = due.channel_id
    where c.state = 'working' and c.paused_at is null and p.paused_at is null
      and (t.until is null or t.until < ${now}) and (t.limited_until is null or t.limited_until <= ${now})
    order by due.since limit ${most}`.execute(db)
  return rows.map(row => ({ organisationId: row.organisation_id, channelId: row.channel_id }))
}

/** When the next send of any organisation is due after now; null: none waits. */
export async function nextDue(db: Db, now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('send')
    .select('next_at')
    .where('state', 'in', ['waiting', 'sending'])
    .where('next_at', '>', now)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_at ?? null
}

/** Nothing else may be lost with these: the intent's own commit carries them to the disk, before any request. */
const unhurried = sql`set_config('synchronous_commit', 'off', true)`

/**
 * Takes an account: its posts go out one after the other, so one process at a time sends by it. False: somebody else does,
 * or its network wants to be left alone.
 *
 * @param fence one that was never used: whoever slept through its lease is told by it from whoever has taken over
 */
export async function claimTurn(db: Db, turn: Turn, fence: string, now: Date, until: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into channel_turn as t (organisation_id, channel_id, fence, until)
    values (${turn.organisationId}, ${turn.channelId}, ${fence}, ${until})
    on conflict (organisation_id, channel_id) do update set fence = ${fence}, until = ${until}
    where (t.until is null or t.until < ${now}) and (t.limited_until is null or t.limited_until <= ${now})
    returning ${unhurried}`.execute(db)
  return rows.length > 0
}

/** False: it is somebody else's, or ran out and may be in the next moment. */
export async function renewTurn(db: Db, turn: Turn, fence: string, now: Date, until: Date): Promise<boolean> {
  const { rows } = await sql`
    update channel_turn set until = ${until}
    where organisation_id = ${turn.organisationId} and channel_id = ${turn.channelId} and fence = ${fence} and until >= ${now}
    returning ${unhurried}`.execute(db)
  return rows.length > 0
}

export async function releaseTurn(db: Db, turn: Turn, fence: string): Promise<void> {
  await sql`
    update channel_turn set until = null
    where organisation_id = ${turn.organisationId} and channel_id = ${turn.channelId} and fence = ${fence}
    returning ${unhurried}`.execute(db)
}

/** Nothing of this account is tried before then, whatever is scheduled or moved meanwhile. */
export async function limitChannel(db: Db | Tx, turn: Turn, until: Date): Promise<void> {
  await db
    .updateTable('channel_turn')
    .set({ limited_until: until })
    .where('organisation_id', '=', turn.organisationId)
    .where('channel_id', '=', turn.channelId)
    .execute()
}

/** Until when networks want to be left alone, by channel. */
export async function listLimits(db: Db, organisationId: string, now: Date): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom('channel_turn')
    .select(['channel_id', 'limited_until'])
    .where('organisation_id', '=', organisationId)
    .where('limited_until', '>', now)
    .execute()
  return new Map(rows.map(row => [row.channel_id, row.limited_until!]))
}

/** Why a channel's sends are held now; null: they are not. */
export async function holdOf(db: Db | Tx, organisationId: string, channelId: string): Promise<HoldReason | null> {
  const { rows } = await sql<{ why: HoldReason | null }>`
    select ${holdReason} as why from channel c left join publish_state p on p.organisation_id = c.organisation_id
    where c.organisation_id = ${organisationId} and c.id = ${channelId}`.execute(db)
  return rows[0]?.why ?? null
}

/**
 * Sends of all organisations that do not stand as their accounts allow: due where the account is held, held where it is
 * not, or for another reason; open where it was removed for good. Not what somebody asks the network about in this moment.
 *
 * @param removedBefore a removal after this can still be taken back
 */
export async function listUnsettled(
  db: Db,
  now: Date,
  removedBefore: Date,
  most: number,
): Promise<(SendRow & { standing: Standing })[]> {
  const of = sql`from send s join channel c on c.organisation_id = s.organisation_id and c.id = s.channel_id
    left join publish_state p on p.organisation_id = s.organisation_id
    left join channel_turn t on t.organisation_id = s.organisation_id and t.channel_id = s.channel_id`
  const atRest = sql`(s.begun_at is null or t.until is null or t.until < ${now})`
  const { rows } = await sql<SendRow & { standing: Standing }>`
    select s.*, ${holdReason} as standing ${of}
    where s.state in ('waiting', 'sending') and s.next_at <= ${now} and ${atRest} and c.state <> 'removed'
      and (p.paused_at is not null or c.paused_at is not null or c.state = 'broken')
    union all
    select s.*, coalesce(${holdReason}, 'free') ${of}
    where s.state = 'held' and ${holdReason} is distinct from s.held_why and c.state <> 'removed'
    union all
    select s.*, 'removed' ${of}
    where s.state in ('waiting', 'sending', 'held', 'late') and ${atRest} and c.state = 'removed'
      and c.updated_at <= ${removedBefore}
    limit ${most}`.execute(db)
  return rows
}
