import type { Db } from '../db/index.ts'
import { notFound } from '../errors.ts'
import type { Account } from '../permissions.ts'
import { sessionScope } from './accounts.ts'
import { auditAccount } from './audit.ts'

type Own = Pick<Account, 'userId' | 'sessionId' | 'name'>

/** Sessions of the account that are still good, the latest first; a session limited to an organisation sees its like only. */
export async function listOwnSessions(db: Db, account: Own) {
  const scope = await sessionScope(db, account.sessionId)
  let query = db
    .selectFrom('auth_session')
    .selectAll()
    .where('userId', '=', account.userId)
    .where('expiresAt', '>', new Date())
  if (scope !== null) query = query.where('organisationId', '=', scope)
  const rows = await query.orderBy('updatedAt', 'desc').execute()
  return rows.map(row => ({
    id: row.id,
    current: row.id === account.sessionId,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ip: row.ipAddress || null,
    userAgent: row.userAgent || null,
  }))
}

/** Throws `org.no-such-session` (404). */
export async function endOwnSession(db: Db, account: Own, id: string, ip: string): Promise<void> {
  const scope = await sessionScope(db, account.sessionId)
  let query = db.deleteFrom('auth_session').where('id', '=', id).where('userId', '=', account.userId)
  if (scope !== null) query = query.where('organisationId', '=', scope)
  const { numDeletedRows } = await query.executeTakeFirst()
  if (numDeletedRows !== 1n) throw notFound('org.no-such-session')
  await auditAccount(db, account, 'org.end-session', { ip, organisationId: scope })
}

/** Signs out everywhere; here too when `current`. */
export async function endOwnSessions(db: Db, account: Own, current: boolean, ip: string): Promise<number> {
  const scope = await sessionScope(db, account.sessionId)
  let query = db.deleteFrom('auth_session').where('userId', '=', account.userId)
  if (scope !== null) query = query.where('organisationId', '=', scope)
  if (!current) query = query.where('id', '!=', account.sessionId)
  const { numDeletedRows } = await query.executeTakeFirst()
  const ended = Number(numDeletedRows)
  await auditAccount(db, account, 'org.end-sessions', { ip, organisationId: scope, details: { ended } })
  return ended
}
