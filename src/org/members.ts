import type { Db, Tx } from '../db/index.ts'
import { conflict, notFound } from '../errors.ts'
import { type Actor, can, type Role } from '../permissions.ts'
import { type AuditActor, audit } from './audit.ts'
import { oidcProviderId } from './oidc-settings.ts'

/** By name. Whether somebody uses two-step sign-in is told only to those who manage members. */
export async function listMembersFor(db: Db, actor: Pick<Actor, 'organisationId' | 'role'>) {
  const rows = await db
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .select(['user_id', 'name', 'email', 'role', 'member.created_at', 'twoFactorEnabled'])
    .where('organisation_id', '=', actor.organisationId)
    .orderBy('name')
    .orderBy('email')
    .execute()
  const manages = can(actor.role, 'members.manage')
  return rows.map(row => ({
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    joinedAt: row.created_at.toISOString(),
    twoFactor: manages ? row.twoFactorEnabled === true : null,
  }))
}

/** Throws `org.no-such-member` (404), `org.last-administrator` (409). */
export async function setRole(db: Db, actor: AuditActor, userId: string, role: Role, ip: string | null): Promise<void> {
  await db.transaction().execute(async tx => {
    const member = await lockMember(tx, actor.organisationId, userId)
    if (member.role === role) return
    if (role !== 'administrator') await refuseLastAdministrator(tx, actor.organisationId, member)
    await tx
      .updateTable('member')
      .set({ role })
      .where('organisation_id', '=', actor.organisationId)
      .where('user_id', '=', userId)
      .execute()
    const details = { before: { role: member.role }, after: { role } }
    await audit(tx, actor, 'org.change-role', { type: 'member', id: userId, name: member.name }, details, ip)
  })
}

/**
 * Ends a membership: the account stays, its sessions and link through this organisation's provider end.
 * Throws `org.no-such-member` (404), `org.last-administrator` (409).
 */
export async function endMembership(db: Db, actor: AuditActor, userId: string, ip: string | null): Promise<void> {
  const { organisationId } = actor
  await db.transaction().execute(async tx => {
    const member = await lockMember(tx, organisationId, userId)
    await refuseLastAdministrator(tx, organisationId, member)
    await tx.deleteFrom('member').where('organisation_id', '=', organisationId).where('user_id', '=', userId).execute()
    await tx
      .deleteFrom('auth_session')
      .where('organisationId', '=', organisationId)
      .where('userId', '=', userId)
      .execute()
    await tx
      .deleteFrom('auth_account')
      .where('providerId', '=', oidcProviderId(organisationId))
      .where('userId', '=', userId)
      .execute()
    const action = actor.userId === userId ? 'org.leave-organisation' : 'org.remove-member'
    const details = { before: { role: member.role } }
    await audit(tx, actor, action, { type: 'member', id: userId, name: member.name }, details, ip)
  })
}

/** Locks every administrator too, so that two of them cannot demote each other at the same moment. */
async function lockMember(tx: Tx, organisationId: string, userId: string) {
  const rows = await tx
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .select(['user_id', 'role', 'name'])
    .where('organisation_id', '=', organisationId)
    .where(eb => eb.or([eb('role', '=', 'administrator'), eb('user_id', '=', userId)]))
    .orderBy('user_id')
    .forUpdate('member')
    .execute()
  const member = rows.find(row => row.user_id === userId)
  if (member === undefined) throw notFound('org.no-such-member')
  return member
}

async function refuseLastAdministrator(tx: Tx, organisationId: string, member: { user_id: string; role: Role }) {
  if (member.role !== 'administrator') return
  const other = await tx
    .selectFrom('member')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'administrator')
    .where('user_id', '!=', member.user_id)
    .executeTakeFirst()
  if (other === undefined) throw conflict('org.last-administrator')
}
