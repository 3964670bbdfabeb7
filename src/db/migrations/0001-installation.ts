import { sql } from 'kysely'
import { AppError } from '../../errors.ts'
import type { Db } from '../index.ts'

/** Trusted extensions since PostgreSQL 13: whoever may create in the database may install them. */
const extensions = ['unaccent', 'pg_trgm', 'btree_gin']

export async function up(db: Db): Promise<void> {
  for (const extension of extensions) {
    const present = await sql`select 1 from pg_extension where extname = ${extension}`.execute(db)
    if (present.rows.length > 0) continue
    await sql
      .raw(`create extension ${extension}`)
      .execute(db)
      .catch((cause: unknown) => {
        throw new AppError('app.database-extension-missing', { extension }, { status: 500, cause })
      })
  }
  // One row: the installation as a whole, which belongs to no organisation.
  await sql`
    create table installation (
      only_one boolean primary key default true check (only_one),
      id uuid not null default gen_random_uuid(),
      created_at timestamptz not null default now(),
      -- Tells whether a secret is the one that sealed what lies in this database; says nothing about the secret.
      secret_check text
    )
  `.execute(db)
  await sql`insert into installation default values`.execute(db)
}
