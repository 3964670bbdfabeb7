import { type Db, newId } from '../db/index.ts'
import type { ParsedInputOf } from '../endpoint.ts'
import { conflict } from '../errors.ts'
import type { Locale } from '../messages.ts'
import type { Role } from '../permissions.ts'
import { type AuditActor, audit } from './audit.ts'
import type { updateOrganisation } from './endpoints.ts'
import { makeSlug } from './make-slug.ts'

export type NewOrganisation = { name: string; slug?: string; languages: Locale[]; timeZone: string }

/**
 * A new organisation. Without `slug` one is made from the name, numbered when taken (`amis-2`); a slug that was asked
 * for and is taken throws `org.slug-taken` (409).
 */
export async function insertOrganisation(db: Db, organisation: NewOrganisation, now: Date) {
  const wanted = organisation.slug ?? makeSlug(organisation.name)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    const row = await db
      .insertInto('organisation')
      .values({
        id: newId(),
        slug,
        name: organisation.name,
        languages: organisation.languages,
        time_zone: organisation.timeZone,
        retention_days: null,
        privacy_contact: null,
        created_at: now,
      })
      .onConflict(c => c.column('slug').doNothing())
      .returning(['id', 'slug'])
      .executeTakeFirst()
    if (row !== undefined) return row
    if (organisation.slug !== undefined) throw conflict('org.slug-taken', { slug: wanted })
  }
}

export const findOrganisation = async (db: Db, organisationId: string) =>
  db.selectFrom('organisation').selectAll().where('id', '=', organisationId).executeTakeFirstOrThrow()

export const findOrganisationBySlug = async (db: Db, slug: string) =>
  db.selectFrom('organisation').selectAll().where('slug', '=', slug).executeTakeFirst()

/** The organisations of a person, by name; only one of them when the session is limited to it. */
export async function listOrganisations(db: Db, userId: string, only: string | null) {
  let query = db
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select(['organisation.id', 'slug', 'name', 'role', 'time_zone'])
    .where('user_id', '=', userId)
  if (only !== null) query = query.where('organisation_id', '=', only)
  return query.orderBy('name').execute()
}

export async function insertMember(db: Db, organisationId: string, userId: string, role: Role, now: Date) {
  await db
    .insertInto('member')
    .values({ organisation_id: organisationId, user_id: userId, role, created_at: now })
    .execute()
}

const columns = {
  name: 'name',
  slug: 'slug',
  languages: 'languages',
  timeZone: 'time_zone',
  retentionDays: 'retention_days',
  privacyContact: 'privacy_contact',
} as const

/** Changes what is given; the audit log gets each changed value before and after. Throws `org.slug-taken` (409). */
export async function changeOrganisation(
  db: Db,
  actor: AuditActor,
  input: ParsedInputOf<typeof updateOrganisation>,
  ip: string,
): Promise<string> {
  return db.transaction().execute(async tx => {
    const current = await findOrganisation(tx, actor.organisationId)
    const before: Record<string, unknown> = {}
    const after: Record<string, unknown> = {}
    const change: Record<string, unknown> = {}
    for (const [key, column] of Object.entries(columns)) {
      const value = input[key as keyof typeof columns]
      if (value === undefined || JSON.stringify(value) === JSON.stringify(current[column])) continue
      before[key] = current[column]
      after[key] = value
      change[column] = value
    }
    if (Object.keys(change).length === 0) return current.slug
    if (input.slug !== undefined && input.slug !== current.slug && (await findOrganisationBySlug(tx, input.slug)))
      throw conflict('org.slug-taken', { slug: input.slug })
    await tx.updateTable('organisation').set(change).where('id', '=', actor.organisationId).execute()
    const subject = { type: 'organisation', id: actor.organisationId, name: input.name ?? current.name }
    await audit(tx, actor, 'org.update-organisation', subject, { before, after }, ip)
    return input.slug ?? current.slug
  })
}
