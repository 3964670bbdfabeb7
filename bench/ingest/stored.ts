import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { systemClock } from '../../src/clock.ts'
import { createConnectors, type Item } from '../../src/connectors/index.ts'
import type { Context } from '../../src/context.ts'
import { startEmbedded } from '../../src/db/embedded/start.ts'
import { connect, migrate } from '../../src/db/index.ts'
import { createJobs, installJobs } from '../../src/jobs/index.ts'
import { ingest } from '../../src/listen/ingest/ingest.ts'
import {
  ingestSource,
  makeItem,
  makeOrganisation,
  makeSource,
  makeTopic,
  testNetwork,
} from '../../src/listen/testing/listening.ts'
import { silentLog } from '../../src/log.ts'
import { seeded } from '../river/generate.ts'
import { english, french } from '../river/words.ts'

const batch = 2_000

/**
 * Posts a second from item to disk (fsync on): address, language, tone, topics, copies, search index, figures, one
 * transaction a batch, beside the same rows inserted one by one as one would write first. Part of `npm run bench -- ingest`.
 */
export async function run(options: string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    Number(options.find(text => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const count = option('stored', 40_000)
  const folder = mkdtempSync(join(tmpdir(), 'vigie-stored-'))
  const server = await startEmbedded(folder, { log: silentLog })
  const db = connect(server.host)
  try {
    await migrate(db)
    await installJobs(db, silentLog)
    const jobs = createJobs({ db, clock: systemClock, log: silentLog, alone: true })
    const ctx = {
      db,
      jobs,
      clock: systemClock,
      log: silentLog,
      connectors: createConnectors([testNetwork().connector]),
    } as unknown as Context
    const actor = await makeOrganisation(ctx)
    for (const word of french.slice(30, 55)) await makeTopic(ctx, actor, word, `"${word}" OR ${french[500]}`)
    const source = ingestSource(ctx, actor, await makeSource(ctx, actor))
    const items = makeItems(count)
    const { rows } = await sql<{ fsync: string }>`select current_setting('fsync') as fsync`.execute(db)
    console.log(`\nstored in PostgreSQL, fsync ${rows[0]!.fsync}, 25 topics, batches of ${batch}`)
    await measure('  ingest, one writer', items.slice(0, count / 2), part => ingest(ctx, source, part, async () => {}))
    await measureTwo('  ingest, two writers', items.slice(count / 2), part => ingest(ctx, source, part, async () => {}))
    await measure(
      '  peer: one INSERT a row',
      items.slice(0, 2_000),
      async part => {
        for (const item of part)
          await sql`insert into peer (key, text, url, at) values (${item.key}, ${item.text}, ${item.url}, ${item.publishedAt}) on conflict do nothing`.execute(
            db,
          )
      },
      () => sql`create table peer (key text primary key, text text, url text, at timestamptz)`.execute(db),
    )
    await jobs.stop()
  } finally {
    await db.destroy()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function makeItems(count: number): Item[] {
  const random = seeded(7)
  return Array.from({ length: count }, (_, i) => {
    const words = random() < 0.6 ? french : english
    const text = Array.from(
      { length: 30 + Math.floor(random() * 25) },
      () => words[Math.floor(words.length * random() ** 2.2)]!,
    ).join(' ')
    return makeItem(`at://did:plc:${i}/app/post/${i}`, text, {
      publishedAt: new Date(Date.now() - random() * 3_600_000),
    })
  })
}

async function measure(
  name: string,
  items: Item[],
  store: (part: Item[]) => Promise<unknown>,
  before?: () => Promise<unknown>,
) {
  await before?.()
  const start = performance.now()
  const used = process.cpuUsage()
  for (let from = 0; from < items.length; from += batch) await store(items.slice(from, from + batch))
  tell(name, items.length, performance.now() - start, process.cpuUsage(used))
}

/** While one batch waits for the database the other is judged. */
async function measureTwo(name: string, items: Item[], store: (part: Item[]) => Promise<unknown>) {
  const start = performance.now()
  const used = process.cpuUsage()
  let next = 0
  const writer = async () => {
    while (next < items.length) {
      const part = items.slice(next, next + batch)
      next += batch
      await store(part)
    }
  }
  await Promise.all([writer(), writer()])
  tell(name, items.length, performance.now() - start, process.cpuUsage(used))
}

function tell(name: string, count: number, milliseconds: number, used: NodeJS.CpuUsage): void {
  const rate = Math.round(count / (milliseconds / 1000)).toLocaleString('fr')
  const cpu = ((used.user + used.system) / count).toFixed(0)
  console.log(
    `${name.padEnd(28)} ${rate.padStart(9)} posts/s   ${cpu.padStart(5)} µs of Node's processor a post   goal 10 000`,
  )
}
