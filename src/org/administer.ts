import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import { AppError, notFound } from '../errors.ts'
import type { Locale } from '../messages.ts'
import type { Role } from '../permissions.ts'
import { findAccountByEmail, insertAccount } from './accounts.ts'
import { audit, systemActor } from './audit.ts'
import { createAuth } from './auth.ts'
import { findOrganisationBySlug, insertMember } from './organisations.ts'
import { makeResetLink } from './password-reset.ts'
import { email as emailSchema } from './schema.ts'

type Parts = Pick<Context, 'db' | 'secrets' | 'config' | 'log' | 'clock'>

export type UserSummary = {
  id: string
  name: string
  email: string
  twoFactor: boolean
  createdAt: string
  organisations: { slug: string; role: Role }[]
}

/** What somebody with a terminal on the machine may do to accounts, signed in nowhere. Each change is in the audit log. */
export function administration(ctx: Parts) {
  return {
    listUsers: () => listUsers(ctx.db),

    /** A member with a link to choose a password. Throws `org.account-exists`, `org.no-such-organisation`, `org.wrong-address`. */
    async createUser(input: { name: string; email: string; organisation: string; role: Role; locale: Locale }) {
      const address = emailSchema.safeParse(input.email)
      if (!address.success) throw new AppError('org.wrong-address', { email: input.email })
      const organisation = await requireOrganisation(ctx.db, input.organisation)
      const now = ctx.clock.now()
      const userId = await ctx.db.transaction().execute(async tx => {
        const { name, role, locale } = input
        const id = await insertAccount(tx, { name, email: address.data, password: null, locale }, now)
        await insertMember(tx, organisation.id, id, role, now)
        const actor = terminal(organisation.id)
        await audit(tx, actor, 'org.create-user', { type: 'member', id, name }, { after: { role } })
        return id
      })
      return makeResetLink(ctx, createAuth(ctx), userId, 24 * 60)
    },

    /** A link to choose a new password, good for a day and once. Throws `org.no-such-account`. */
    async resetLink(email: string) {
      const account = await requireAccount(ctx.db, email)
      await auditEverywhere(ctx.db, account, 'org.make-reset-link')
      return makeResetLink(ctx, createAuth(ctx), account.id, 24 * 60)
    },

    /** Throws `org.no-such-account`, `org.no-such-organisation`. */
    async makeAdministrator(email: string, slug: string): Promise<void> {
      const account = await requireAccount(ctx.db, email)
      const organisation = await requireOrganisation(ctx.db, slug)
      await ctx.db.transaction().execute(async tx => {
        const before = await tx
          .selectFrom('member')
          .select('role')
          .where('organisation_id', '=', organisation.id)
          .where('user_id', '=', account.id)
          .executeTakeFirst()
        await tx
          .insertInto('member')
          .values({
            organisation_id: organisation.id,
            user_id: account.id,
            role: 'administrator',
            created_at: ctx.clock.now(),
          })
          .onConflict(c => c.columns(['organisation_id', 'user_id']).doUpdateSet({ role: 'administrator' }))
          .execute()
        const details = { before: { role: before?.role ?? null }, after: { role: 'administrator' } }
        const subject = { type: 'member', id: account.id, name: account.name }
        await audit(tx, terminal(organisation.id), 'org.change-role', subject, details)
      })
    },

    /** Lets somebody in who lost telephone and backup codes. Throws `org.no-such-account`, `org.two-factor-off`. */
    async disableTwoFactor(email: string): Promise<void> {
      const account = await requireAccount(ctx.db, email)
      if (account.twoFactorEnabled !== true) throw new AppError('org.two-factor-off', {}, { status: 409 })
      await ctx.db.transaction().execute(async tx => {
        await tx.deleteFrom('auth_two_factor').where('userId', '=', account.id).execute()
        await tx.updateTable('auth_user').set({ twoFactorEnabled: false }).where('id', '=', account.id).execute()
        await auditEverywhere(tx, account, 'org.disable-two-factor')
      })
    },
  }
}

const terminal = (organisationId: string) => ({ ...systemActor(organisationId), name: 'vigie admin' })

async function listUsers(db: Db): Promise<UserSummary[]> {
  const users = await db
    .selectFrom('auth_user')
    .select(['id', 'name', 'email', 'twoFactorEnabled', 'createdAt'])
    .orderBy('email')
    .execute()
  const memberships = await db
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'organisation_id')
    .select(['user_id', 'slug', 'role'])
    .orderBy('slug')
    .execute()
  const byUser = Map.groupBy(memberships, row => row.user_id)
  return users.map(user => ({
    id: user.id,
    name: user.name,
    email: user.email,
    twoFactor: user.twoFactorEnabled === true,
    createdAt: user.createdAt.toISOString(),
    organisations: (byUser.get(user.id) ?? []).map(({ slug, role }) => ({ slug, role })),
  }))
}

async function requireAccount(db: Db, email: string) {
  const account = await findAccountByEmail(db, email.trim())
  if (account === undefined) throw notFound('org.no-such-account', { email })
  return account
}

async function requireOrganisation(db: Db, slug: string) {
  const organisation = await findOrganisationBySlug(db, slug)
  if (organisation === undefined) throw notFound('org.no-such-organisation', { slug })
  return organisation
}

async function auditEverywhere(db: Db, account: { id: string; name: string }, action: `org.${string}`): Promise<void> {
  const rows = await db.selectFrom('member').select('organisation_id').where('user_id', '=', account.id).execute()
  for (const { organisation_id } of rows)
    await audit(db, terminal(organisation_id), action, { type: 'account', id: account.id, name: account.name })
}
