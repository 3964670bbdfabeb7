import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { systemClock } from '../../src/clock.ts'
import { allConnectors, createConnectors } from '../../src/connectors/index.ts'
import { wallOf } from '../../src/connectors/sandbox/wall.ts'
import type { Context } from '../../src/context.ts'
import { startEmbedded } from '../../src/db/embedded/start.ts'
import { connect, type Db, migrate, newId, poolOf } from '../../src/db/index.ts'
import { createJobs, installJobs } from '../../src/jobs/index.ts'
import { silentLog } from '../../src/log.ts'
import { createOutbound } from '../../src/outbound/index.ts'
import { createLedger } from '../../src/publish/index.ts'
import { createSecrets } from '../../src/secrets/index.ts'

/**
 * `npm run bench -- publish [--sends=10000] [--seconds=60] [--accounts=100]`: sends due within one minute, published on the
 * imaginary network by the ledger (a committed row before each request and after each answer, a job for whoever follows
 * sends), beside plain pg-boss jobs of the same count and times that do nothing but note that they ran; then as many that
 * are all due at once. Lateness is the end's distance from the due time; "twice" counts posts on the imaginary network.
 */
export async function run(options: string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    Number(options.find(text => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const [count, seconds, accounts] = [option('sends', 10_000), option('seconds', 60), option('accounts', 100)]
  const folder = mkdtempSync(join(tmpdir(), 'vigie-publish-'))
  const server = await startEmbedded(folder, { log: silentLog })
  const db = connect(server.host)
  try {
    await migrate(db)
    await installJobs(db, silentLog)
    console.log(`${cpus()[0]!.model}, ${cpus().length} cores, Node ${process.versions.node}, fsync on`)
    console.log(`${count} due within ${seconds} s, ${accounts} accounts of 4 organisations\n`)
    console.log('                       p50 ms   p99 ms   max ms   per s   processor s     twice  missing')
    await ledgerRun(db, 'ledger, imaginary', count, seconds, accounts)
    await bossRun(db, count, seconds)
    await ledgerRun(db, 'ledger, all at once', count, 0, accounts)
  } finally {
    await db.destroy()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Evenly over the time, the first in five seconds: everything is written down before anything is due. */
const dueTimes = (count: number, seconds: number): Date[] => {
  const start = Date.now() + 5_000
  return Array.from({ length: count }, (_, n) => new Date(start + Math.floor((n / count) * seconds * 1000)))
}

async function ledgerRun(db: Db, name: string, count: number, seconds: number, accounts: number): Promise<void> {
  await sql`truncate send, send_event cascade`.execute(db)
  const channels = await makeAccounts(db, name, accounts)
  const due = dueTimes(count, seconds)
  const rows = due.map((at, n) => ({ ...channels[n % accounts]!, id: newId(), key: newId(), at: at.toISOString() }))
  await sql`
    insert into send (organisation_id, id, entry_id, variant_id, channel_id, key, draft, draft_hash, due_at, next_at, state,
      created_at, created_by)
    select (r ->> 'organisation')::uuid, (r ->> 'id')::uuid, (r ->> 'id')::uuid, (r ->> 'id')::uuid, (r ->> 'channel')::uuid,
      r ->> 'key', ${JSON.stringify(draft)}, '', (r ->> 'at')::timestamptz, (r ->> 'at')::timestamptz, 'waiting', now(), 'bench'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`.execute(db)
  await sql`analyze send`.execute(db)
  const jobs = createJobs({ db, clock: systemClock, log: silentLog, alone: true })
  const ctx = {
    db,
    jobs,
    clock: systemClock,
    log: silentLog,
    connectors: createConnectors(allConnectors, { imaginary: true }),
    secrets: createSecrets(['a secret of a measurement']),
    outbound: createOutbound({ allow: [], contact: 'bench', version: '0', clock: systemClock }),
  } as unknown as Context
  const ledger = createLedger(ctx, {
    readMedia: async () => {
      throw new Error('no draft here has files')
    },
    mayGoOut: async () => {},
    onSettled: [async () => {}],
  })
  ledger.registerJobs()
  await jobs.start()
  const used = process.cpuUsage()
  ledger.start()
  const left = async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from send where state in ('waiting', 'sending')`.execute(db)
    return rows[0]!.n
  }
  await untilNone(left)
  const spent = process.cpuUsage(used)
  await ledger.stop()
  await jobs.stop()
  const { rows: ended } = await sql<{ late: number; posts: number; at: Date }>`
    select extract(epoch from ended_at - due_at)::float8 * 1000 as late, jsonb_array_length(posts) as posts, ended_at as at
    from send where state = 'published'`.execute(db)
  const walls = channels.map(({ wall }) => wallOf(wall, new Date()).posts.size)
  const standing = walls.reduce((sum, posts) => sum + posts, 0)
  tell(
    name,
    due,
    ended.map(row => row.late),
    ended.map(row => row.at),
    spent,
    standing - ended.length,
  )
}

async function bossRun(db: Db, count: number, seconds: number): Promise<void> {
  const pool = poolOf(db)
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: 'jobs',
    migrate: false,
  })
  boss.on('error', () => {})
  await boss.start()
  await boss.createQueue('bench')
  const due = dueTimes(count, seconds)
  for (let from = 0; from < count; from += 1_000)
    await boss.insert(
      'bench',
      due.slice(from, from + 1_000).map(at => ({ data: { at: at.getTime() }, startAfter: at })),
    )
  await sql`analyze jobs.job`.execute(db)
  const late: number[] = []
  const ends: Date[] = []
  const used = process.cpuUsage()
  await boss.work<{ at: number }>('bench', { batchSize: 200, pollingIntervalSeconds: 0.5 }, async jobs => {
    for (const { data } of jobs) {
      late.push(Date.now() - data.at)
      ends.push(new Date())
    }
  })
  await untilNone(async () => count - late.length)
  const spent = process.cpuUsage(used)
  await boss.stop({ graceful: false, close: false })
  tell('plain pg-boss jobs', due, late, ends, spent, Math.max(0, late.length - count))
}

const draft = {
  title: null,
  parts: [{ text: 'Le musée rouvre samedi ; l’entrée est libre jusqu’à midi.', media: [] }],
  summary: null,
  link: null,
  language: 'fr',
  options: {},
}

async function untilNone(left: () => Promise<number>): Promise<void> {
  const end = Date.now() + 600_000
  while ((await left()) > 0 && Date.now() < end) await pause(500)
}

function tell(name: string, due: Date[], late: number[], ends: Date[], spent: NodeJS.CpuUsage, twice: number): void {
  const sorted = [...late].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  const last = Math.max(...ends.map(end => end.getTime()))
  const rate = ends.length / ((last - due[0]!.getTime()) / 1000)
  const cells = [at(0.5), at(0.99), at(1), rate].map(value => value.toFixed(0).padStart(8)).join(' ')
  const processor = ((spent.user + spent.system) / 1e6).toFixed(1).padStart(12)
  console.log(
    `${name.padEnd(20)} ${cells} ${processor} ${String(twice).padStart(10)} ${String(due.length - late.length).padStart(8)}`,
  )
}

type Account = { organisation: string; channel: string; wall: string }

async function makeAccounts(db: Db, name: string, accounts: number): Promise<Account[]> {
  const organisations = Array.from({ length: 4 }, () => newId())
  for (const id of organisations)
    await sql`
      insert into organisation (id, slug, name, languages, time_zone, created_at)
      values (${id}, ${`o${id}`}, 'Bench', '{fr}', 'America/Montreal', now())`.execute(db)
  const made: Account[] = []
  for (let n = 0; n < accounts; n += 1) {
    const [organisation, channel, wall] = [organisations[n % 4]!, newId(), `${name} ${n}`]
    await sql`
      insert into channel (organisation_id, id, connector, settings, settings_key, name, account_key, account, state,
        created_at, created_by, updated_at)
      values (${organisation}, ${channel}, 'sandbox', ${JSON.stringify({ name: wall })}, '', 'Bench', ${wall}, '{}',
        'working', now(), 'bench', now())`.execute(db)
    made.push({ organisation, channel, wall })
  }
  return made
}
