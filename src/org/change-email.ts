import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError, conflict } from '../errors.ts'
import type { RequestInfo } from '../http/index.ts'
import type { Account } from '../permissions.ts'
import { findAccount, findAccountByEmail, hasPassword, toLocale } from './accounts.ts'
import { countAttempt } from './attempts.ts'
import { auditAccount } from './audit.ts'
import type { Auth } from './auth.ts'
import { callAuth } from './auth-call.ts'
import { changedAddressMail, confirmAddressMail, wantedAddressMail } from './mails.ts'
import { endPendingLinks } from './pending-links.ts'
import { postMail } from './send-mail.ts'

type Ctx = Pick<Context, 'db' | 'config' | 'jobs' | 'secrets' | 'clock'>

const minutes = 60
const identifier = (token: string) => `change-email:${token}`
const wanted = z.object({ userId: z.string(), email: z.string() })

/**
 * Posts a link to the new address and tells the old one; the account keeps the old one until the link is used. An address
 * that has an account gets none, and neither the answer nor the old mailbox tells. Throws `org.no-mail` (409), `org.no-password` (409), `org.wrong-password`
 * (400), `org.same-address` (400), `org.too-many-attempts` (429).
 */
export async function startEmailChange(
  ctx: Ctx,
  auth: Auth,
  account: Account,
  input: { email: string; password: string },
  info: RequestInfo,
): Promise<void> {
  if (ctx.config.smtpUrl === null) throw conflict('org.no-mail')
  if (!(await hasPassword(ctx.db, account.userId))) throw conflict('org.no-password')
  await countAttempt(ctx, `change-email ${account.userId}`, { max: 10, minutes: 60 })
  const body = { password: input.password }
  await callAuth(info, async headers => ({
    headers: new Headers(),
    response: await auth.api.verifyPassword({ body, headers }),
  }))
  const user = await findAccount(ctx.db, account.userId)
  if (user.email === input.email) throw new AppError('org.same-address')
  const locale = toLocale(user.locale, account.locale)
  await postMail(ctx, ctx.db, null, wantedAddressMail(locale, user.email, input.email, ctx.config.publicUrl))
  if ((await findAccountByEmail(ctx.db, input.email)) !== undefined) return
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({
    identifier: identifier(token),
    value: JSON.stringify({ userId: account.userId, email: input.email }),
    expiresAt: new Date(Date.now() + minutes * 60_000),
  })
  const link = `${ctx.config.publicUrl}/confirm-email?token=${token}`
  await postMail(ctx, ctx.db, null, confirmAddressMail(locale, input.email, user.name, link))
}

/**
 * The address becomes the account's, other links of the account end, and the old address is told.
 * Throws `org.link-expired` (400), `org.account-exists` (409).
 */
export async function confirmEmailChange(ctx: Ctx, auth: Auth, token: string, ip: string): Promise<{ email: string }> {
  const { internalAdapter } = await auth.$context
  const kept = await internalAdapter.consumeVerificationValue(identifier(token))
  if (kept === null) throw new AppError('org.link-expired')
  const { userId, email } = wanted.parse(JSON.parse(kept.value))
  await ctx.db.transaction().execute(async tx => {
    const before = await findAccount(tx, userId)
    const taken = await findAccountByEmail(tx, email)
    if (taken !== undefined) throw conflict('org.account-exists')
    await tx
      .updateTable('auth_user')
      .set({ email, emailVerified: true, updatedAt: ctx.clock.now() })
      .where('id', '=', userId)
      .execute()
    await endPendingLinks(tx, userId)
    const details = { before: { email: before.email }, after: { email } }
    await auditAccount(tx, { userId, name: before.name }, 'org.change-email', { ip, details })
    const mail = changedAddressMail(toLocale(before.locale, 'fr'), before.email, email, ctx.config.publicUrl)
    await postMail(ctx, tx, null, mail)
  })
  return { email }
}
