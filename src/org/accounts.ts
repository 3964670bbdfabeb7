import { generateId } from 'better-auth'
import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import { conflict } from '../errors.ts'
import { type Locale, locales } from '../messages.ts'

export type NewAccount = {
  name: string
  email: string
  /** Null: signs in through a provider, or chooses a password by a link. */
  password: string | null
  locale: Locale
  timeZone?: string | null
}

/**
 * Writes an account as better-auth would, but within our transaction, so that account and membership exist together or
 * not at all. The password is hashed with better-auth's scrypt. Throws `org.account-exists` (409).
 */
export async function insertAccount(db: Tx, account: NewAccount, now: Date): Promise<string> {
  const id = generateId()
  const inserted = await db
    .insertInto('auth_user')
    .values({
      id,
      name: account.name,
      email: account.email.toLowerCase(),
      emailVerified: false,
      createdAt: now,
      updatedAt: now,
      locale: account.locale,
      timeZone: account.timeZone ?? null,
    })
    .onConflict(c => c.column('email').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) throw conflict('org.account-exists')
  if (account.password !== null)
    await db
      .insertInto('auth_account')
      .values({
        id: generateId(),
        accountId: id,
        providerId: 'credential',
        userId: id,
        password: await hashPassword(account.password),
        createdAt: now,
        updatedAt: now,
      })
      .execute()
  return id
}

export const findAccountByEmail = async (db: Db, email: string) =>
  db
    .selectFrom('auth_user')
    .select(['id', 'name', 'email', 'locale', 'twoFactorEnabled'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()

export const findAccount = async (db: Db, userId: string) =>
  db.selectFrom('auth_user').selectAll().where('id', '=', userId).executeTakeFirstOrThrow()

export const hasPassword = async (db: Db, userId: string): Promise<boolean> =>
  (await db
    .selectFrom('auth_account')
    .select('id')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst()) !== undefined

/** The organisation that a session is limited to, because that organisation's provider opened it; null: no limit. */
export async function sessionScope(db: Db, sessionId: string): Promise<string | null> {
  const session = await db
    .selectFrom('auth_session')
    .select('organisationId')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return session?.organisationId ?? null
}

export const anyAccountExists = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('auth_user').select(sql`1`.as('one')).limit(1).executeTakeFirst()) !== undefined

export const toLocale = (text: unknown, otherwise: Locale): Locale =>
  locales.find(locale => locale === text) ?? otherwise
