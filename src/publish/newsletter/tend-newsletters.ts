import { sql } from 'kysely'
import { sendIssueJob } from './job-types.ts'
import type { IssueParts } from './send-issue.ts'

/** What nobody confirmed in that time is forgotten. */
const keepPending = 30 * 86_400_000

/** Upkeep of all organisations: issues of which nobody works go on, and what was never confirmed is forgotten with what was noted of it. */
export async function tend({ db, clock, jobs }: Pick<IssueParts, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const open = await db
    .selectFrom('newsletter_issue')
    .select(['organisation_id', 'send_id'])
    .where('ended_at', 'is', null)
    .execute()
  for (const { organisation_id: organisationId, send_id: sendId } of open)
    await jobs.send(db, sendIssueJob, { organisationId, sendId }, { key: sendId })
  const before = new Date(clock.now().getTime() - keepPending)
  await sql`delete from newsletter_subscriber where state = 'pending' and asked_at < ${before}`.execute(db)
}
