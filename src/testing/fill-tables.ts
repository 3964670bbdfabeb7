import { sql } from 'kysely'
import type { Db } from '../db/index.ts'

type Column = { name: string; type: string; allowed: string | null }

/**
 * Puts `count` rows into every table of the product that accepts made-up values, so that a test sees all of them
 * whatever features add. Row `i` of each table has the same values per type, so that foreign keys meet.
 * @returns the tables that took rows and those that did not
 */
export async function fillTables(db: Db, count: number): Promise<{ filled: string[]; refused: string[] }> {
  const { rows: tables } = await sql<{ name: string; columns: Column[] }>`
    select c.relname as name, json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'allowed', (
        select (regexp_match(pg_get_constraintdef(k.oid), '''([^'']+)'''))[1] from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
      )
    ) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in ('schema_migration', 'installation')
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname
  `.execute(db)
  let waiting = tables
  const filled: string[] = []
  // Tables that others refer to go first; which these are shows by trying.
  for (let before = -1; before !== filled.length; ) {
    before = filled.length
    const refused: typeof waiting = []
    for (const table of waiting) {
      if (await fill(db, table, count)) filled.push(table.name)
      else refused.push(table)
    }
    waiting = refused
  }
  return { filled, refused: waiting.map(table => table.name) }
}

async function fill(db: Db, table: { name: string; columns: Column[] }, count: number): Promise<boolean> {
  const names = table.columns.map(column => column.name)
  for (const text of [(i: number) => `« valeur »\t${i}\\n\r\n\\.`, (i: number) => `v${i}`]) {
    const rows = Array.from({ length: count }, (_, i) =>
      table.columns.map(column => madeUp(column, i + 1, text(i + 1))),
    )
    const done = await db
      .transaction()
      .execute(async tx => {
        for (const row of rows)
          await sql`
            insert into ${sql.table(table.name)} (${sql.join(names.map(name => sql.ref(name)))})
            values (${sql.join(row.map((value, at) => sql`${value}::${sql.raw(table.columns[at]!.type)}`))})
          `.execute(tx)
        return true
      })
      .catch(() => false)
    if (done) return true
  }
  return false
}

function madeUp({ type, allowed }: Column, i: number, text: string): unknown {
  if (allowed !== null && type === 'text') return allowed
  if (type.endsWith('[]')) return '{}'
  if (type === 'uuid') return `01900000-0000-7000-8000-${String(i).padStart(12, '0')}`
  if (type === 'boolean') return i % 2 === 0
  if (type.startsWith('timestamp')) return `2026-03-0${1 + (i % 9)}T09:00:00.123456Z`
  if (type === 'date') return `2026-03-0${1 + (i % 9)}`
  if (type === 'jsonb' || type === 'json') return JSON.stringify({ [text]: [i, null, text] })
  if (type === 'bytea') return '\\x00ff0a5c'
  if (type === 'tsvector') return "'mot':1"
  if (/^(smallint|integer|bigint|real|double precision|numeric)/.test(type)) return i
  return text
}
