import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Header, partName, type Table } from './manifest.ts'
import type { ArchiveWriter } from './write-archive.ts'

const partSize = 4 * 1024 * 1024

export type DumpProgress = (told: { table: string; bytes: number; done: number; of: number }) => void

/** Opens the one snapshot that everything else reads from: what people change meanwhile is not in the backup. */
export const openSnapshot = async (client: pg.Client): Promise<void> => {
  await client.query('begin isolation level repeatable read, read only')
}

/** What the database holds, apart from its rows. */
export async function describeDatabase(
  client: pg.Client,
): Promise<Pick<Header, 'migrations' | 'secretCheck' | 'tables' | 'sequences'>> {
  const migrations = await client.query<Header['migrations'][number]>(
    'select name, hash from schema_migration order by name',
  )
  const installation = await client.query<{ secret_check: string | null }>('select secret_check from installation')
  const sequences = await client.query<Header['sequences'][number]>(`
    select schemaname as schema, sequencename as name, coalesce(last_value, start_value)::float8 as value,
      last_value is not null as called
    from pg_sequences where schemaname in (current_schema(), 'jobs') order by 1, 2
  `)
  return {
    migrations: migrations.rows,
    secretCheck: installation.rows[0]?.secret_check ?? null,
    tables: await listTables(client),
    sequences: sequences.rows,
  }
}

/**
 * Every table whose rows a restore must bring back, with the columns that can be written. Not the two that the restore
 * makes itself: the list of steps, and pg-boss's own version.
 */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname as schema, c.relname as name,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum
      ) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in (current_schema(), 'jobs')
      and c.relkind in ('r', 'p') and not c.relispartition
      and (n.nspname, c.relname) not in ((current_schema(), 'schema_migration'), ('jobs', 'version'))
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1, 2
  `)
  return rows
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
export const nameOf = ({ schema, name }: { schema: string; name: string }) => `${quoted(schema)}.${quoted(name)}`
export const listOf = (columns: readonly string[]) => columns.map(quoted).join(', ')

/** Copies every row of the snapshot into the archive. @returns rows of each table */
export async function dumpTables(
  client: pg.Client,
  tables: Table[],
  archive: ArchiveWriter,
  progress: DumpProgress,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [index, table] of tables.entries()) {
    const label = `${table.schema}.${table.name}`
    const copy = client.query(copyTo(`copy (select ${listOf(table.columns)} from ${nameOf(table)}) to stdout`))
    let part: Buffer[] = []
    let size = 0
    let bytes = 0
    let parts = 0
    const flush = async () => {
      if (size === 0) return
      await archive.add(partName(index, ++parts), Buffer.concat(part))
      part = []
      size = 0
      progress({ table: label, bytes, done: index, of: tables.length })
    }
    for await (const chunk of copy as AsyncIterable<Buffer>) {
      part.push(chunk)
      size += chunk.length
      bytes += chunk.length
      if (size >= partSize) await flush()
    }
    await flush()
    counts[label] = copy.rowCount
    progress({ table: label, bytes, done: index + 1, of: tables.length })
  }
  return counts
}
