import { once } from 'node:events'
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Tables } from '../../db/index.ts'
import { migrateWithin } from '../../db/migrate.ts'
import { AppError } from '../../errors.ts'
import { jobTables } from '../../jobs/index.ts'
import { listOf, listTables, nameOf } from './dump-database.ts'
import { type Header, type Manifest, partOf, type Table } from './manifest.ts'
import type { ArchiveFile } from './read-archive.ts'

/**
 * Replaces all that the database holds by the files of a backup, within the transaction that `client` is in: the
 * backup's own steps are made, its rows copied, then the later steps.
 * Throws `cli.backup-newer`, `app.migration-changed`.
 */
export async function loadDatabase(
  client: pg.Client,
  header: Header,
  manifest: Manifest,
  files: AsyncIterable<ArchiveFile>,
  progress: (table: string, bytes: number) => void,
): Promise<void> {
  await dropEverything(client)
  const db = kyselyOn(client)
  const last = header.migrations.at(-1)?.name ?? ''
  await migrateWithin(db, { upTo: last })
  await compareSteps(client, header)
  await client.query(jobTables())
  // pg-boss's statements leave limits of their own on the transaction.
  await client.query('set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0')

  const present = await listTables(client)
  const restraints = await liftRestraints(client, present)
  if (present.length > 0) await client.query(`truncate ${present.map(nameOf).join(', ')} cascade`)
  await copyRows(client, header, manifest, present, files, progress)
  for (const { schema, name, value, called } of header.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [nameOf({ schema, name }), value, called])
  for (const statement of restraints) await client.query(statement)
  await migrateWithin(db)
}

/** The backup's steps must be ours: same names, same text. */
async function compareSteps(client: pg.Client, header: Header): Promise<void> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from schema_migration')
  const ours = new Map(rows.map(row => [row.name, row.hash]))
  for (const { name, hash } of header.migrations) {
    if (!ours.has(name))
      throw new AppError('cli.backup-newer', { version: header.version, migration: name }, { status: 422 })
    if (ours.get(name) !== hash) throw new AppError('app.migration-changed', { migration: name }, { status: 422 })
  }
}

async function copyRows(
  client: pg.Client,
  header: Header,
  manifest: Manifest,
  present: Table[],
  files: AsyncIterable<ArchiveFile>,
  progress: (table: string, bytes: number) => void,
): Promise<void> {
  let index: number | null = null
  let copy: ReturnType<typeof openCopy> | null = null
  const finish = async () => {
    if (copy === null || index === null) return
    const rows = await copy.end()
    const table = header.tables[index]!
    const label = `${table.schema}.${table.name}`
    if (rows !== manifest.rows[label])
      throw new AppError(
        'cli.restore-incomplete',
        { table: label, rows, wanted: manifest.rows[label] ?? 0 },
        { status: 500 },
      )
  }
  for await (const { name, content } of files) {
    const next = partOf(name)
    if (next === null) continue
    if (next !== index) {
      await finish()
      index = next
      copy = openCopy(client, header.tables[next]!, present)
    }
    await copy!.write(content)
    progress(`${header.tables[next]!.schema}.${header.tables[next]!.name}`, content.length)
  }
  await finish()
}

/**
 * One table's COPY. Columns that a later pg-boss no longer has, or whole tables of it, are left out: its tables are made
 * by its present version, ours by the backup's own steps.
 */
function openCopy(client: pg.Client, table: Table, present: Table[]) {
  const target = present.find(one => one.schema === table.schema && one.name === table.name)
  const shared = table.columns.filter(column => target?.columns.includes(column))
  if (target === undefined && table.schema !== 'jobs') throw new Error(`no table ${nameOf(table)}`)
  const direct = target !== undefined && shared.length === table.columns.length
  const holding = 'pg_temp.held_rows'
  const start = async () => {
    if (!direct)
      await client.query(
        `create temp table held_rows (${table.columns.map(column => `${listOf([column])} text`).join(', ')}) on commit drop`,
      )
    const into = direct ? nameOf(table) : holding
    return client.query(copyFrom(`copy ${into} (${listOf(table.columns)}) from stdin`))
  }
  const stream = start()
  return {
    async write(content: Buffer): Promise<void> {
      const copy = await stream
      if (!copy.write(content)) await once(copy, 'drain')
    },
    async end(): Promise<number> {
      const copy = await stream
      const finished = once(copy, 'finish')
      copy.end()
      await finished
      if (direct) return copy.rowCount
      if (target !== undefined && shared.length > 0) {
        const { rows } = await client.query<{ name: string; type: string }>(
          `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
           where attrelid = $1::regclass and attname = any($2::text[])`,
          [nameOf(table), shared],
        )
        const typed = shared.map(column => `${listOf([column])}::${rows.find(row => row.name === column)!.type}`)
        await client.query(
          `insert into ${nameOf(table)} (${listOf(shared)}) select ${typed.join(', ')} from ${holding}`,
        )
      }
      await client.query(`drop table ${holding}`)
      return copy.rowCount
    },
  }
}

/**
 * Takes off what would hinder or slow copying rows in any order: foreign keys, triggers, indexes that are no constraint.
 * @returns the statements that put them back, in order
 */
async function liftRestraints(client: pg.Client, tables: Table[]): Promise<string[]> {
  const names = tables.map(nameOf)
  const back: string[] = []
  const keys = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any($1::text[]::regclass[]::oid[])`,
    [names],
  )
  for (const { drop } of keys.rows) await client.query(drop)
  const indexes = await client.query<{ drop: string; add: string }>(
    `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as add
     from pg_index i join pg_class t on t.oid = i.indrelid
     where i.indrelid = any($1::text[]::regclass[]::oid[]) and t.relkind = 'r'
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [names],
  )
  for (const { drop } of indexes.rows) await client.query(drop)
  for (const name of names) {
    await client.query(`alter table ${name} disable trigger user`)
    back.push(`alter table ${name} enable trigger user`)
  }
  return [...indexes.rows.map(row => row.add), ...back, ...keys.rows.map(row => row.add)]
}

/** All of ours goes (the database is Vigie's alone); extensions stay, since another account may have made them. */
async function dropEverything(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists jobs cascade')
  const { rows } = await client.query<{ statement: string }>(`
    with ours as (select current_schema()::regnamespace::oid as schema)
    select statement from (
      select 1 as step, format('drop table if exists %s cascade', c.oid::regclass) as statement, c.oid
        from pg_class c, ours where c.relnamespace = schema and c.relkind in ('r', 'p', 'f') and not c.relispartition
      union all
      select 2, format('drop %s if exists %s cascade', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'sequence' end, c.oid::regclass), c.oid
        from pg_class c, ours where c.relnamespace = schema and c.relkind in ('v', 'm', 'S')
          and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i'))
      union all
      select 3, format('drop routine if exists %s cascade', p.oid::regprocedure), p.oid
        from pg_proc p, ours where p.pronamespace = schema
      union all
      select 4, format('drop type if exists %s cascade', t.oid::regtype), t.oid
        from pg_type t, ours where t.typnamespace = schema and t.typtype in ('e', 'd', 'r')
    ) as found
    where not exists (select 1 from pg_depend d where d.objid = found.oid and d.deptype = 'e')
    order by step
  `)
  for (const { statement } of rows) await client.query(statement)
}

/** Kysely on one connection: the steps then run in its transaction. */
const kyselyOn = (client: pg.Client) =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        options: {},
        connect: async () => ({ query: client.query.bind(client), release() {} }) as PostgresPoolClient,
        end: async () => {},
      },
    }),
  })
