import type { Context } from '../context.ts'
import { type Db, newId } from '../db/index.ts'
import { AppError, conflict, notFound } from '../errors.ts'
import type { Actor, Role } from '../permissions.ts'
import { findAccountByEmail, insertAccount, toLocale } from './accounts.ts'
import { audit } from './audit.ts'
import { hashToken, newLinkToken, organisationOfToken } from './link-token.ts'
import { invitationMail } from './mails.ts'
import { findOrganisation, insertMember } from './organisations.ts'
import { postMail } from './send-mail.ts'

type Parts = Pick<Context, 'db' | 'clock' | 'config' | 'jobs' | 'secrets'>

/**
 * Invites an address; a waiting invitation of the same address is replaced, so that its old link stops working.
 * Throws `org.already-member` (409).
 */
export async function invite(
  ctx: Parts,
  actor: Actor,
  input: { email: string; role: Role; days: number },
  ip: string | null,
) {
  const now = ctx.clock.now()
  const id = newId()
  const token = newLinkToken(actor.organisationId)
  const link = `${ctx.config.publicUrl}/invitation/${token}`
  const expiresAt = new Date(now.getTime() + input.days * 86_400_000)
  await ctx.db.transaction().execute(async tx => {
    const organisation = await findOrganisation(tx, actor.organisationId)
    const invited = await findAccountByEmail(tx, input.email)
    if (invited && (await isMember(tx, actor.organisationId, invited.id))) throw conflict('org.already-member')
    await tx
      .deleteFrom('invitation')
      .where('organisation_id', '=', actor.organisationId)
      .where('email', '=', input.email)
      .where('accepted_at', 'is', null)
      .execute()
    await tx
      .insertInto('invitation')
      .values({
        organisation_id: actor.organisationId,
        id,
        email: input.email,
        role: input.role,
        token_hash: hashToken(token),
        invited_by: actor.userId,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute()
    const details = { after: { role: input.role, expiresAt: expiresAt.toISOString() } }
    await audit(tx, actor, 'org.create-invitation', { type: 'invitation', id, name: input.email }, details, ip)
    if (ctx.config.smtpUrl === null) return
    const locale = toLocale(invited?.locale, toLocale(organisation.languages[0], 'fr'))
    const parts = {
      organisation: organisation.name,
      inviter: actor.name,
      role: input.role,
      link,
      expiresAt,
      timeZone: organisation.time_zone,
    }
    await postMail(ctx, tx, actor.organisationId, invitationMail(locale, input.email, parts))
  })
  return { id, link, mailed: ctx.config.smtpUrl !== null, expiresAt: expiresAt.toISOString() }
}

export async function listWaitingInvitations(db: Db, organisationId: string, now: Date) {
  const rows = await db
    .selectFrom('invitation')
    .leftJoin('auth_user', 'auth_user.id', 'invited_by')
    .select(['invitation.id', 'invitation.email', 'role', 'created_at', 'expires_at', 'auth_user.name as inviter'])
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    email: row.email,
    role: row.role,
    invitedBy: row.inviter,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    expired: row.expires_at <= now,
  }))
}

/** Throws `org.no-such-invitation` (404). */
export async function deleteInvitation(db: Db, actor: Actor, id: string, ip: string | null): Promise<void> {
  await db.transaction().execute(async tx => {
    const row = await tx
      .deleteFrom('invitation')
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .returning('email')
      .executeTakeFirst()
    if (row === undefined) throw notFound('org.no-such-invitation')
    await audit(tx, actor, 'org.revoke-invitation', { type: 'invitation', id, name: row.email }, {}, ip)
  })
}

/** What the holder of a link may know. Throws `org.invitation-gone` (404): unknown, used, taken back or expired. */
export async function readInvitation(ctx: Pick<Context, 'db' | 'clock'>, token: string) {
  const organisationId = organisationOfToken(token)
  if (organisationId === null) throw notFound('org.invitation-gone')
  const row = await ctx.db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'organisation_id')
    .leftJoin('auth_user', 'auth_user.id', 'invited_by')
    .select(['invitation.id', 'organisation_id', 'slug', 'organisation.name', 'invitation.email', 'role', 'expires_at'])
    .select(['auth_user.name as inviter', 'organisation.time_zone'])
    .where('organisation_id', '=', organisationId)
    .where('token_hash', '=', hashToken(token))
    .where('accepted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined || row.expires_at <= ctx.clock.now()) throw notFound('org.invitation-gone')
  return { ...row, accountExists: (await findAccountByEmail(ctx.db, row.email)) !== undefined }
}

/** `account`: the one signed in, or the one to create. */
export type Accepting =
  | { signedIn: { userId: string; email: string } }
  | { create: { name: string; password: string; locale: 'fr' | 'en'; timeZone?: string } }

/**
 * Makes a member, once per invitation. Throws `org.invitation-gone` (404), `org.invitation-other-account` (403),
 * `org.account-exists` (409: sign in first).
 */
export async function accept(ctx: Pick<Context, 'db' | 'clock'>, token: string, by: Accepting, ip: string) {
  const invitation = await readInvitation(ctx, token)
  const { organisation_id: organisationId, role } = invitation
  if ('signedIn' in by && by.signedIn.email !== invitation.email)
    throw new AppError('org.invitation-other-account', { email: invitation.email }, { status: 403 })
  const userId = await ctx.db.transaction().execute(async tx => {
    const now = ctx.clock.now()
    const taken = await tx
      .updateTable('invitation')
      .set({ accepted_at: now })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', invitation.id)
      .where('accepted_at', 'is', null)
      .executeTakeFirst()
    if (taken.numUpdatedRows !== 1n) throw notFound('org.invitation-gone')
    const id =
      'signedIn' in by ? by.signedIn.userId : await insertAccount(tx, { ...by.create, email: invitation.email }, now)
    if (!(await isMember(tx, organisationId, id))) await insertMember(tx, organisationId, id, role, now)
    await tx
      .updateTable('invitation')
      .set({ accepted_by: id })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', invitation.id)
      .execute()
    const { name } = await tx.selectFrom('auth_user').select('name').where('id', '=', id).executeTakeFirstOrThrow()
    const actor = { organisationId, userId: id, name, via: 'session' } as const
    await audit(tx, actor, 'org.accept-invitation', { type: 'member', id, name }, { after: { role } }, ip)
    return id
  })
  return { userId, organisation: invitation.slug }
}

const isMember = async (db: Db, organisationId: string, userId: string): Promise<boolean> =>
  (await db
    .selectFrom('member')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where('user_id', '=', userId)
    .executeTakeFirst()) !== undefined
