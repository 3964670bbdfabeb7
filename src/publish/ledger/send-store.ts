import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { notFound, type Reason } from '../../errors.ts'
import type { Change, HoldReason, SendEventKind, SendFacts, SendState } from './send-machine.ts'
import type { KeptPost, SendTable } from './tables.ts'

export type SendRow = Selectable<SendTable>

export const factsOf = (row: SendRow): SendFacts => ({
  state: row.state as SendState,
  step: row.step,
  failures: row.failures,
  dueAt: row.due_at,
  nextAt: row.next_at,
  progressedAt: row.progressed_at,
  begunAt: row.begun_at,
  intendedAt: row.intended_at,
  heldWhy: row.held_why as HoldReason | null,
  error: row.error_code === null ? null : { code: row.error_code as Reason['code'], params: row.error_params ?? {} },
})

/** What a send is called where it is spoken of. */
export const labelOf = ({ draft }: Pick<SendRow, 'draft'>, length: number): string =>
  (draft.title ?? draft.parts[0]?.text ?? '').slice(0, length)

export const findSend = (db: Db, organisationId: string, id: string): Promise<SendRow | undefined> =>
  db
    .selectFrom('send')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Throws `publish.no-such-send`. */
export async function lockSend(tx: Tx, organisationId: string, id: string): Promise<SendRow> {
  const row = await tx
    .selectFrom('send')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-send')
  return row
}

/** Ids at the network of what other sends of the account brought about around or after a send's open intent. */
export async function listKnownPosts(db: Db, row: SendRow): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select post ->> 'id' as id from send s cross join jsonb_array_elements(s.posts) post
    where s.organisation_id = ${row.organisation_id} and s.channel_id = ${row.channel_id} and s.id <> ${row.id}
      and s.progressed_at >= ${row.begun_at}::timestamptz - interval '1 day' and post ->> 'id' is not null`.execute(db)
  return new Set(rows.map(post => post.id))
}

/** What is due of one account, the oldest first. */
export const listDue = (
  db: Db,
  { organisationId, channelId }: { organisationId: string; channelId: string },
  now: Date,
  most: number,
): Promise<SendRow[]> =>
  db
    .selectFrom('send')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('channel_id', '=', channelId)
    .where('state', 'in', ['waiting', 'sending'])
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(most)
    .execute()

/**
 * Writes, in a statement of its own that is committed before anything is asked of the network, that a request is about to
 * go out. null: somebody changed the send since it was read, somebody else has the account, or a pause or a broken access
 * came first.
 */
export async function writeIntent(db: Db, row: SendRow, fence: string, now: Date): Promise<SendRow | null> {
  const { rows } = await sql`
    with intent as (
      update send s set state = 'sending', intended_at = ${now}, begun_at = coalesce(s.begun_at, ${now}), events = s.events + 1
      from channel_turn t, channel c left join publish_state p on p.organisation_id = c.organisation_id
      where s.organisation_id = ${row.organisation_id} and s.id = ${row.id} and s.events = ${row.events}
        and t.organisation_id = s.organisation_id and t.channel_id = s.channel_id and t.fence = ${fence} and t.until > ${now}
        and c.organisation_id = s.organisation_id and c.id = s.channel_id
        and c.state = 'working' and c.paused_at is null and p.paused_at is null
      returning s.organisation_id, s.id, s.events, s.step)
    insert into send_event (organisation_id, send_id, number, at, kind, step)
    select organisation_id, id, events, ${now}, 'intended', step from intent returning 1`.execute(db)
  if (rows.length === 0) return null
  const events = row.events + 1
  return { ...row, state: 'sending', intended_at: now, begun_at: row.begun_at ?? now, events }
}

const over: ReadonlySet<SendState> = new Set(['published', 'failed', 'cancelled'])

type EventDetail = Record<string, unknown>
export type Written = {
  stepState?: SendRow['step_state']
  posts?: KeptPost[] | undefined
  settledBy?: string
  detail?: EventDetail
  by?: string | null
}

/**
 * Writes a change with its event in one statement; the row as it is then, null where somebody changed it since it was
 * read: then nothing is written.
 */
export async function writeChange(
  db: Db | Tx,
  row: SendRow,
  change: Change,
  now: Date,
  written: Written = {},
): Promise<SendRow | null> {
  const closes = change.intent === 'close'
  const after: SendRow = {
    ...row,
    state: change.state,
    due_at: change.dueAt,
    next_at: change.nextAt,
    step: change.step,
    step_state: written.stepState === undefined ? row.step_state : written.stepState,
    progressed_at: change.progressed ? now : row.progressed_at,
    failures: change.failures,
    begun_at: closes ? null : row.begun_at,
    intended_at: closes ? null : row.intended_at,
    posts: written.posts ?? row.posts,
    error_code: change.error?.code ?? null,
    error_params: change.error?.params ?? null,
    held_why: change.heldWhy,
    settled_by: written.settledBy ?? row.settled_by,
    settled_at: written.settledBy === undefined ? row.settled_at : now,
    events: row.events + 1,
    ended_at: over.has(change.state) ? now : null,
  }
  const detail: EventDetail = {
    ...(change.error === null ? {} : { because: change.error }),
    ...(change.heldWhy === null ? {} : { why: change.heldWhy }),
    ...(change.state === 'waiting' ? { nextAt: (change.limitedUntil ?? change.nextAt).toISOString() } : {}),
    ...written.detail,
  }
  const done = await withEvent(db, row, change.event, now, detail, written.by ?? null, {
    state: after.state,
    due_at: after.due_at,
    next_at: after.next_at,
    step: after.step,
    progressed_at: after.progressed_at,
    failures: after.failures,
    begun_at: after.begun_at,
    intended_at: after.intended_at,
    error_code: after.error_code,
    error_params: jsonOrNull(after.error_params),
    held_why: after.held_why,
    settled_by: after.settled_by,
    settled_at: after.settled_at,
    ended_at: after.ended_at,
    ...(written.stepState === undefined ? {} : { step_state: jsonOrNull(written.stepState) }),
    ...(written.posts === undefined ? {} : { posts: JSON.stringify(written.posts) }),
  })
  return done ? after : null
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

type SendValues = { [Column in keyof SendTable]?: unknown }

/** New values of a send with the event that tells of them, in one statement; false where it was changed since it was read. */
export async function withEvent(
  db: Db | Tx,
  row: Pick<SendRow, 'organisation_id' | 'id' | 'events'>,
  kind: SendEventKind,
  now: Date,
  detail: EventDetail,
  by: string | null,
  values: SendValues,
): Promise<boolean> {
  const columns: RawBuilder<unknown>[] = Object.entries(values).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  )
  const { rows } = await sql`
    with changed as (
      update send set ${sql.join([...columns, sql`events = events + 1`])}
      where organisation_id = ${row.organisation_id} and id = ${row.id} and events = ${row.events}
      returning organisation_id, id, events, step)
    insert into send_event (organisation_id, send_id, number, at, kind, step, detail, by_name)
    select organisation_id, id, events, ${now}, ${kind}, step, ${JSON.stringify(detail)}, ${by}
    from changed returning 1`.execute(db)
  return rows.length > 0
}
