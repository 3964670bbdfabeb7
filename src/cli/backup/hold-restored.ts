import type pg from 'pg'

/** When the backup came back, and what is told as the reason why everything waits. */
export type Hold = { at: Date; why: string }

/** What may have gone out between the backup and its return, and is left to a person. */
export type Doubtful = { sends: number; recipients: number }

/** Jobs by which people are written to: letters, and news of a send, of which mails to the team and a newsletter's issue come. */
const mailJobs = ['org.send-mail', 'org.start-reset', 'publish.send-letter', 'publish.send-settled']

/**
 * A backup knows nothing of what went out after it. So within the restore's transaction every organisation is paused, and
 * whatever was due since is in doubt: nothing is published or posted a second time unless a person says that it is not there.
 * Mail that waited is not written a second time either.
 */
export async function holdRestored(client: pg.Client, { at, why }: Hold): Promise<Doubtful> {
  await client.query(
    `insert into publish_state as p (organisation_id, paused_at, paused_by, paused_why)
     select id, $1, 'vigie restore', $2 from organisation
     on conflict (organisation_id) do update set paused_at = $1, paused_by = 'vigie restore', paused_why = $2
     where p.paused_at is null`,
    [at, why],
  )
  // An open intent is what a doubt is settled by; of a request that we never saw it lasts until now.
  const sends = await client.query(
    `with doubtful as (
       update send set state = 'unknown', begun_at = coalesce(begun_at, least(next_at, $1)), intended_at = $1,
         error_code = 'publish.restored', error_params = '{}', held_why = null, events = events + 1
       where state in ('waiting', 'sending', 'held', 'late') and next_at <= $1
       returning organisation_id, id, events, step)
     insert into send_event (organisation_id, send_id, number, at, kind, step, detail)
     select organisation_id, id, events, $1, 'unknown', step, '{"because": {"code": "publish.restored", "params": {}}}' from doubtful`,
    [at],
  )
  const recipients = await client.query(
    `update newsletter_recipient r set state = 'unknown', ended_at = $1
     from newsletter_issue i
     where i.organisation_id = r.organisation_id and i.send_id = r.send_id and i.stopped_at is null
       and r.state in ('waiting', 'sending')`,
    [at],
  )
  await client.query(`delete from jobs.job where name = any($1) and state in ('created', 'retry', 'active')`, [
    mailJobs,
  ])
  return { sends: sends.rowCount ?? 0, recipients: recipients.rowCount ?? 0 }
}
