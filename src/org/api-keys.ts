import { randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import { type Db, newId } from '../db/index.ts'
import { notFound } from '../errors.ts'
import type { Locale } from '../messages.ts'
import type { Actor, Role } from '../permissions.ts'
import { toLocale } from './accounts.ts'
import { type AuditActor, audit } from './audit.ts'
import { hashToken } from './link-token.ts'

const mark = 'vgk_'

/** A key as clients send it: 256 bits of chance. */
export const newApiKey = (): string => mark + randomBytes(32).toString('base64url')

/** The key of `Authorization: Bearer vgk_…`; null when there is none. */
export function bearerKey(headers: Headers): string | null {
  const [, key] = /^Bearer +(vgk_[\w-]{43})$/i.exec(headers.get('authorization') ?? '') ?? []
  return key ?? null
}

export async function makeApiKey(
  ctx: Pick<Context, 'db' | 'clock'>,
  actor: AuditActor,
  input: { name: string; role: Role; days: number | null },
  ip: string | null,
) {
  const now = ctx.clock.now()
  const key = newApiKey()
  const id = newId()
  const expiresAt = input.days === null ? null : new Date(now.getTime() + input.days * 86_400_000)
  await ctx.db.transaction().execute(async tx => {
    await tx
      .insertInto('api_key')
      .values({
        organisation_id: actor.organisationId,
        id,
        name: input.name,
        role: input.role,
        prefix: key.slice(0, mark.length + 6),
        key_hash: hashToken(key),
        created_by: actor.userId,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute()
    const details = { after: { role: input.role, expiresAt: expiresAt?.toISOString() ?? null } }
    await audit(tx, actor, 'org.create-api-key', { type: 'api-key', id, name: input.name }, details, ip)
  })
  return { id, key, expiresAt: expiresAt?.toISOString() ?? null }
}

export async function listApiKeysOf(db: Db, organisationId: string, now: Date) {
  const rows = await db
    .selectFrom('api_key')
    .leftJoin('auth_user', 'auth_user.id', 'created_by')
    .select(['api_key.id', 'api_key.name', 'role', 'prefix', 'created_at', 'expires_at', 'last_used_at'])
    .select('auth_user.name as creator')
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    role: row.role,
    prefix: row.prefix,
    createdBy: row.creator,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    expired: row.expires_at !== null && row.expires_at <= now,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }))
}

/** Throws `org.no-such-api-key` (404). */
export async function deleteApiKey(db: Db, actor: AuditActor, id: string, ip: string | null): Promise<void> {
  await db.transaction().execute(async tx => {
    const row = await tx
      .deleteFrom('api_key')
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .returning(['name', 'role'])
      .executeTakeFirst()
    if (row === undefined) throw notFound('org.no-such-api-key')
    await audit(tx, actor, 'org.revoke-api-key', { type: 'api-key', id, name: row.name }, {}, ip)
  })
}

/** The person whose hand an actor's is: who is signed in, or who made the key that asks; null: nobody known any more. */
export async function personBehind(
  db: Db,
  actor: Pick<Actor, 'organisationId' | 'userId' | 'keyId'>,
): Promise<string | null> {
  if (actor.userId !== null || actor.keyId === undefined) return actor.userId
  const key = await db
    .selectFrom('api_key')
    .select('created_by')
    .where('organisation_id', '=', actor.organisationId)
    .where('id', '=', actor.keyId)
    .executeTakeFirst()
  return key?.created_by ?? null
}

/** Who acts with this key in the organisation of that slug; null when the key is wrong, expired or of another one. */
export async function actorOfKey(
  ctx: Pick<Context, 'db' | 'clock'>,
  key: string,
  slug: string,
  wantedLocale: Locale | null,
): Promise<Actor | null> {
  const now = ctx.clock.now()
  const row = await ctx.db
    .selectFrom('organisation')
    .innerJoin('api_key', 'api_key.organisation_id', 'organisation.id')
    .select(['api_key.id', 'api_key.name', 'role', 'organisation_id', 'expires_at', 'last_used_at', 'languages'])
    .where('slug', '=', slug)
    .where('key_hash', '=', hashToken(key))
    .executeTakeFirst()
  if (row === undefined || (row.expires_at !== null && row.expires_at <= now)) return null
  // Once a minute is enough to tell a key that is in use from one that is forgotten.
  if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > 60_000)
    await ctx.db
      .updateTable('api_key')
      .set({ last_used_at: now })
      .where('organisation_id', '=', row.organisation_id)
      .where('id', '=', row.id)
      .execute()
  return {
    organisationId: row.organisation_id,
    userId: null,
    keyId: row.id,
    name: row.name,
    role: row.role,
    via: 'api-key',
    locale: wantedLocale ?? toLocale(row.languages[0], 'fr'),
  }
}
