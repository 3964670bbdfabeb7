import { sql } from 'kysely'
import { type Db, newId } from '../db/index.ts'
import type { ParsedInputOf } from '../endpoint.ts'
import type { Actor } from '../permissions.ts'
import type { listAudit } from './endpoints.ts'

export type AuditActor = Pick<Actor, 'organisationId' | 'userId' | 'name' | 'via'>
export type AuditSubject = { type: string; id: string; name?: string }
/** Small and without secrets: `before`/`after` hold only what changed. */
export type AuditDetails = { before?: Record<string, unknown>; after?: Record<string, unknown>; [key: string]: unknown }

/** For what the product does by itself, with every right. */
export const systemActor = (organisationId: string): Actor => ({
  organisationId,
  userId: null,
  name: 'Vigie',
  role: 'administrator',
  via: 'system',
  locale: 'fr',
})

/**
 * One line in the organisation's audit log, in the transaction of the change itself (pass it as `db`). The log is
 * append-only: a trigger refuses changes. `action` is `feature.verb-noun`.
 */
export async function audit(
  db: Db,
  actor: AuditActor,
  action: `${string}.${string}`,
  subject: AuditSubject,
  details: AuditDetails = {},
  ip: string | null = null,
): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      organisation_id: actor.organisationId,
      id: newId(),
      at: sql<Date>`now()`,
      actor_id: actor.userId,
      actor_name: actor.name,
      via: actor.via,
      action,
      subject_type: subject.type,
      subject_id: subject.id,
      subject_name: subject.name ?? '',
      details: JSON.stringify(details),
      ip,
    })
    .execute()
}

/**
 * What a person did to the own account (signed in, changed a password) concerns each organisation they are a member
 * of, or only the one that the session is good for.
 */
export async function auditAccount(
  db: Db,
  account: { userId: string; name: string },
  action: `${string}.${string}`,
  options: { details?: AuditDetails; ip?: string; organisationId?: string | null } = {},
): Promise<void> {
  let memberships = db.selectFrom('member').select('organisation_id').where('user_id', '=', account.userId)
  if (options.organisationId) memberships = memberships.where('organisation_id', '=', options.organisationId)
  for (const { organisation_id } of await memberships.execute())
    await audit(
      db,
      { organisationId: organisation_id, userId: account.userId, name: account.name, via: 'session' },
      action,
      { type: 'account', id: account.userId, name: account.name },
      options.details,
      options.ip,
    )
}

/** Newest first; `next` continues after the last one. */
export async function findAuditEntries(db: Db, organisationId: string, filter: ParsedInputOf<typeof listAudit>) {
  let query = db.selectFrom('audit_entry').selectAll().where('organisation_id', '=', organisationId)
  if (filter.after !== undefined) query = query.where('id', '<', filter.after)
  if (filter.actorId !== undefined) query = query.where('actor_id', '=', filter.actorId)
  if (filter.action?.includes('.')) query = query.where('action', '=', filter.action)
  else if (filter.action !== undefined) query = query.where('action', '^@', `${filter.action}.`)
  if (filter.subjectType !== undefined) query = query.where('subject_type', '=', filter.subjectType)
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId)
  if (filter.since !== undefined) query = query.where('at', '>=', new Date(filter.since))
  if (filter.until !== undefined) query = query.where('at', '<', new Date(filter.until))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const items = rows.slice(0, filter.limit)
  return {
    items: items.map(row => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: { id: row.actor_id, name: row.actor_name, via: row.via },
      action: row.action,
      subject: { type: row.subject_type, id: row.subject_id, name: row.subject_name },
      details: row.details,
      ip: row.ip,
    })),
    next: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null,
  }
}
