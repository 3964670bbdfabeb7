import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import type { RequestInfo } from '../http/index.ts'
import { jobType } from '../jobs/index.ts'
import type { Locale } from '../messages.ts'
import { findAccount, findAccountByEmail, toLocale } from './accounts.ts'
import { auditAccount } from './audit.ts'
import type { Auth } from './auth.ts'
import { callAuth } from './auth-call.ts'
import { resetMail } from './mails.ts'
import { endPendingLinks } from './pending-links.ts'
import { postMail } from './send-mail.ts'

/** A link that lets its holder choose a password for this account, once, for so long (better-auth checks it). */
export async function makeResetLink(ctx: Pick<Context, 'config'>, auth: Auth, userId: string, minutes: number) {
  const { internalAdapter } = await auth.$context
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + minutes * 60_000)
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: userId, expiresAt })
  return { link: `${ctx.config.publicUrl}/reset-password?token=${token}`, expiresAt }
}

/** The address travels sealed: a job that failed stays in the database for a while. */
export const resetJob = jobType({ name: 'org.start-reset', data: z.object({ sealed: z.string() }), retryDelay: 30 })

const purpose = 'org.start-reset'

/**
 * Asks for a link to be posted to the address, if it has an account. Whether it has one is looked up by the job, so
 * that neither the answer nor its time tells.
 */
export async function startReset(
  ctx: Pick<Context, 'db' | 'config' | 'jobs' | 'secrets'>,
  email: string,
  locale: Locale,
): Promise<void> {
  if (ctx.config.smtpUrl === null) return
  const sealed = ctx.secrets.seal(JSON.stringify({ email, locale }), purpose)
  await ctx.jobs.send(ctx.db, resetJob, { sealed })
}

export const handleReset =
  (ctx: Pick<Context, 'db' | 'config' | 'jobs' | 'secrets'>, auth: Auth) => async (data: { sealed: string }) => {
    const { email, locale } = JSON.parse(ctx.secrets.open(data.sealed, purpose)) as { email: string; locale: Locale }
    const account = await findAccountByEmail(ctx.db, email)
    if (account === undefined) return
    const { link } = await makeResetLink(ctx, auth, account.id, 60)
    await postMail(ctx, ctx.db, null, resetMail(toLocale(account.locale, locale), account.email, link))
  }

/** Throws `org.link-expired`. Every session of the account ends, and every other link that was sent for it. */
export async function finishReset(
  ctx: Pick<Context, 'db'>,
  auth: Auth,
  input: { token: string; password: string },
  info: RequestInfo,
): Promise<void> {
  const { internalAdapter } = await auth.$context
  const verification = await internalAdapter.findVerificationValue(`reset-password:${input.token}`)
  const body = { token: input.token, newPassword: input.password }
  await callAuth(info, async headers => auth.api.resetPassword({ body, headers, returnHeaders: true }))
  if (!verification) return
  const { id, name, emailVerified } = await findAccount(ctx.db, verification.value)
  await endPendingLinks(ctx.db, id)
  if (!emailVerified) await proveAddress(ctx.db, id)
  await auditAccount(ctx.db, { userId: id, name }, 'org.reset-password', { ip: info.ip })
}

/**
 * The first link that came by the address proves whose the account is. Until then it may have been made by whoever saw its
 * invitation: the passkeys of that person go. (A session of a provider opens that provider's organisation alone.)
 */
async function proveAddress(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('auth_passkey').where('userId', '=', userId).execute()
  await db.updateTable('auth_user').set({ emailVerified: true }).where('id', '=', userId).execute()
}
