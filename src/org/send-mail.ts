import { z } from 'zod'
import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import { jobType } from '../jobs/index.ts'
import type { Mail, Mailer } from './mailer.ts'

const purpose = 'org.mail'

/** The message travels sealed: it holds links that open accounts, and a job that failed stays in the database for a while. */
export const sendMailJob = jobType({
  name: 'org.send-mail',
  data: z.object({ organisationId: z.uuid().nullable(), sealed: z.string() }),
  retries: 5,
  retryDelay: 30,
})

/** Puts a message in the post with the change that caused it; it is sent, and tried again, in the background. */
export async function postMail(
  ctx: Pick<Context, 'jobs' | 'secrets'>,
  db: Db,
  organisationId: string | null,
  mail: Mail,
): Promise<void> {
  await ctx.jobs.send(db, sendMailJob, { organisationId, sealed: ctx.secrets.seal(JSON.stringify(mail), purpose) })
}

export const handleMail =
  (ctx: Pick<Context, 'secrets'>, mailer: Mailer | null) => async (data: { sealed: string }) => {
    // SMTP_URL was taken away after the message was posted: nothing can be done with it any more.
    if (mailer === null) return
    await mailer.send(JSON.parse(ctx.secrets.open(data.sealed, purpose)) as Mail)
  }
