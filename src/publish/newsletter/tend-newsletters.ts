import { sql } from 'kysely'
import { sendIssueJob } from './job-types.ts'
import type { IssueParts } from './send-issue.ts'

const day = 86_400_000
/** What nobody confirmed in that time is forgotten. */
const keepPending = 30 * day
/** Who left, and the proof of what they had agreed to: as long as somebody may ask for it. */
const keepEnded = 3 * 365 * day
/** To which addresses an issue went: as long as its deliveries are looked into. Its counts stay. */
const keepAddresses = 365 * day

/** Upkeep of all organisations: issues of which nobody works go on, and people are forgotten when their time is over. */
export async function tend({ db, clock, jobs }: Pick<IssueParts, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const open = await db
    .selectFrom('newsletter_issue')
    .select(['organisation_id', 'send_id'])
    .where('ended_at', 'is', null)
    .execute()
  for (const { organisation_id: organisationId, send_id: sendId } of open)
    await jobs.send(db, sendIssueJob, { organisationId, sendId }, { key: sendId })
  const before = (time: number) => new Date(clock.now().getTime() - time)
  await sql`
    delete from newsletter_subscriber where (state = 'pending' and asked_at < ${before(keepPending)})
      or (state in ('left', 'bounced', 'complained') and ended_at < ${before(keepEnded)})`.execute(db)
  await sql`
    update newsletter_recipient r set email = '', answer = null from newsletter_issue i
    where i.organisation_id = r.organisation_id and i.send_id = r.send_id
      and i.ended_at < ${before(keepAddresses)} and r.email <> ''`.execute(db)
}
