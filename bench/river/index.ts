import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { startEmbedded } from '../../src/db/embedded/start.ts'
import { connect, type Db, migrate, newId } from '../../src/db/index.ts'
import { indexPrefix } from '../../src/listen/ingest/make-ids.ts'
import { findRiver } from '../../src/listen/mentions/find-river.ts'
import { planRiver, type ResolvedFilter } from '../../src/listen/mentions/plan-river.ts'
import { silentLog } from '../../src/log.ts'
import { cpuOf } from '../backend-cpu.ts'
import { filters } from './filters.ts'
import { generate } from './generate.ts'

/**
 * `npm run bench -- river [--mentions=1000000] [--rounds=20] [--keep=<folder>] [--peer=no]`: the first page and the tenth of every
 * filter over stored mentions, at the database, beside the query one would write first (columns, LIKE, one index by date).
 */
export async function run(options: string[]): Promise<void> {
  const option = (name: string, otherwise: string) =>
    options.find(text => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise
  const count = Number(option('mentions', '1000000'))
  const rounds = Number(option('rounds', '20'))
  const kept = option('keep', '')
  const folder = kept === '' ? mkdtempSync(join(tmpdir(), 'vigie-river-')) : kept
  const server = await startEmbedded(folder, { log: silentLog })
  const db = connect(server.host, { statementTimeout: 0 })
  try {
    await migrate(db)
    const organisationId = kept === '' ? newId() : '01900000-0000-7000-8000-000000000000'
    await sql`
      insert into organisation (id, slug, name, languages, time_zone, created_at)
      values (${organisationId}, 'bench', 'Bench', '{fr,en}', 'America/Montreal', now()) on conflict do nothing`.execute(
      db,
    )
    await fill(db, organisationId, count)
    const sample = await sampleOf(db, organisationId)
    await measure(db, organisationId, filters(sample), rounds, option('peer', 'yes') === 'yes')
  } finally {
    await db.destroy()
    await server.stop()
    if (kept === '') rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(db: Db, organisationId: string, count: number): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from mention`.execute(db)
  if (rows[0]!.n < count) {
    const start = performance.now()
    await generate(db, organisationId, count)
    console.log(
      `${count} mentions stored in ${((performance.now() - start) / 1000).toFixed(0)} s (generation included)`,
    )
  }
  const sizes = await sql<{ mib: number; indexes: number }>`
    select pg_table_size('mention') / 1048576 as mib, pg_indexes_size('mention') / 1048576 as indexes`.execute(db)
  console.log(`table ${sizes.rows[0]!.mib} MiB, indexes ${sizes.rows[0]!.indexes} MiB\n`)
}

async function sampleOf(db: Db, organisationId: string): Promise<{ author: string }> {
  const { rows } = await sql<{ author: string }>`
    select author_id as author from mention where organisation_id = ${organisationId} order by id limit 1`.execute(db)
  return { author: rows[0]!.author }
}

async function measure(
  db: Db,
  organisationId: string,
  all: Record<string, ResolvedFilter>,
  rounds: number,
  withPeer: boolean,
) {
  const prefix = indexPrefix(organisationId)
  console.log('milliseconds                       found    p50    p95    p99   processor   page 10 p95   naive (once)')
  const worst: number[] = []
  for (const [name, filter] of Object.entries(all)) {
    const plan = planRiver(prefix, filter)
    const first: number[] = []
    let processor = 0
    const tenth: number[] = []
    let found = 0
    for (let round = 0; round < rounds; round++) {
      let after: { at: Date; id: string } | null = null
      for (let page = 1; page <= 10; page++) {
        const before = page === 1 ? await serverCpu(db) : 0
        const start = performance.now()
        const rows = await findRiver(db, organisationId, prefix, plan, { after, limit: 51 })
        const took = performance.now() - start
        if (page === 1) {
          first.push(took)
          processor += (await serverCpu(db)) - before
          found = rows.length
        }
        if (page === 10) tenth.push(took)
        if (rows.length < 51 || (round > 2 && page === 1)) break
        after = { at: rows[49]!.occurred_at, id: rows[49]!.id }
      }
    }
    worst.push(at(first, 0.95))
    const spent = ((processor * 1000) / first.length).toFixed(0).padStart(11)
    const cells = [at(first, 0.5), at(first, 0.95), at(first, 0.99)].map(value => value.toFixed(1).padStart(6))
    const later = tenth.length === 0 ? '     –' : at(tenth, 0.95).toFixed(1).padStart(6)
    const peer = withPeer ? await naive(db, organisationId, filter) : '–'
    console.log(
      `${name.padEnd(32)} ${String(found).padStart(6)} ${cells.join(' ')} ${spent} ${later.padStart(13)} ${peer.padStart(14)}`,
    )
  }
  console.log(`\nworst p95 of a first page: ${Math.max(...worst).toFixed(1)} ms over ${worst.length} filters`)
}

/** CPU seconds of all backends: says less than the clock on a quiet machine, and more on a busy one. */
async function serverCpu(db: Db): Promise<number> {
  const { rows } = await sql<{
    pid: number
  }>`select pid from pg_stat_activity where backend_type = 'client backend'`.execute(db)
  return rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0)
}

const at = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

/** What one writes first: conditions on columns, LIKE for text, the index by date. */
async function naive(db: Db, organisationId: string, filter: ResolvedFilter): Promise<string> {
  const toneOf = { negative: -1, neutral: 0, positive: 1 }
  const parts = [sql`organisation_id = ${organisationId}`]
  if (filter.unmatched === 'only') parts.push(sql`topics = '{}'`)
  else if (filter.unmatched !== 'include') parts.push(sql`shown`, sql`group_id is null`)
  if (filter.topic) parts.push(sql`topics && ${filter.topic}::int[]`)
  if (filter.source) parts.push(sql`source_id = any(${filter.source})`)
  if (filter.language) parts.push(sql`language = any(${filter.language})`)
  if (filter.tone) parts.push(sql`tone = any(${filter.tone.map(tone => toneOf[tone])})`)
  if (filter.kind) parts.push(sql`kind = any(${filter.kind})`)
  if (filter.since) parts.push(sql`occurred_at >= ${filter.since}`)
  if (filter.until) parts.push(sql`occurred_at < ${filter.until}`)
  if (filter.author) parts.push(sql`author_id = ${filter.author}`)
  if (filter.tag) parts.push(sql`tags && ${filter.tag}::int[]`)
  if (filter.assignee === 'nobody') parts.push(sql`assignee is null`)
  else if (filter.assignee) parts.push(sql`assignee = ${filter.assignee}`)
  if (filter.status) parts.push(sql`status = any(${filter.status})`)
  if (filter.starred) parts.push(sql`starred`)
  if (filter.classification) parts.push(sql`classification = any(${filter.classification})`)
  if (filter.priority) parts.push(sql`priority = any(${filter.priority})`)
  if (filter.duplicates === 'only') parts.push(sql`duplicates > 0`)
  for (const word of (filter.text ?? '')
    .replaceAll('"', '')
    .replaceAll('*', '')
    .split(/ (?!library)/))
    if (word !== '') parts.push(sql`body ilike ${`%${word}%`}`)
  const start = performance.now()
  await sql`select id, occurred_at from mention where ${sql.join(parts, sql` and `)} order by occurred_at desc, id desc limit 51`.execute(
    db,
  )
  return (performance.now() - start).toFixed(1)
}
