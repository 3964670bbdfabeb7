import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeOrganisation, makeSource, makeTopic, testNetwork, withNetworks } from '../src/listen/testing/listening.ts'
import { testContext } from '../src/testing/index.ts'

const kills = 20

test(`kill -9 at ${kills} moments of ingest loses no acknowledged mention and doubles none`, {
  timeout: 600_000,
}, async () => {
  const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
  const actor = await makeOrganisation(ctx)
  await makeTopic(ctx, actor, 'Nous', 'musée')
  const source = await makeSource(ctx, actor)
  const random = seeded(4242)
  const acknowledged = new Set<number>()

  const start = () =>
    spawn(process.execPath, [writer, ctx.database.host, ctx.database.name, actor.organisationId, String(source)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // Twenty starts of one program: compiled once.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'vigie-compile-cache') },
    })
  // The next one loads while this one writes: starting takes longer than the work.
  let next = start()
  for (let kill = 0; kill < kills; kill++) {
    const current = next
    if (kill + 1 < kills) next = start()
    for (const batch of await killAtWork(current, random() * 250)) acknowledged.add(batch)
  }

  const { rows } = await sql<{ key: string; n: number }>`
    select key, count(*)::int as n from mention where organisation_id = ${actor.organisationId} group by key`.execute(
    ctx.db,
  )
  const stored = new Map(rows.map(row => [row.key, row.n]))
  const lost = [...acknowledged].flatMap(batch =>
    Array.from({ length: 40 }, (_, i) => `item ${batch * 40 + i}`).filter(key => !stored.has(key)),
  )
  const { rows: cursors } = await sql<{ batch: number }>`
    select (cursor ->> 'batch')::int as batch from source where organisation_id = ${actor.organisationId}`.execute(
    ctx.db,
  )
  const { rows: counted } = await sql<{ collected: number }>`
    select sum(collected)::int as collected from collected_hour where organisation_id = ${actor.organisationId}`.execute(
    ctx.db,
  )
  expect(acknowledged.size).toBeGreaterThanOrEqual(kills)
  expect(lost).toEqual([])
  expect([...stored.values()].filter(n => n !== 1)).toEqual([])
  // What is stored is exactly what the cursor says was read: half a batch never is, and the denominators agree.
  expect(stored.size).toBe(cursors[0]!.batch * 40)
  expect(counted[0]!.collected).toBe(stored.size)
})

const writer = join(import.meta.dirname, 'kill-during-ingest-writer.ts')

/** Lets a writer work until its first acknowledgement and some milliseconds more, kills it, answers what it acknowledged. */
async function killAtWork(
  child: ChildProcessByStdio<Writable, Readable, null>,
  milliseconds: number,
): Promise<number[]> {
  let printed = ''
  const first = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      resolve()
    })
    child.once('exit', code => reject(new Error(`the writer ended by itself (${code})`)))
  })
  const ended = new Promise(resolve => child.stdout.once('close', resolve))
  child.stdin.write('go\n')
  await first
  child.removeAllListeners('exit')
  await pause(milliseconds)
  child.kill('SIGKILL')
  await ended
  // A number whose line was cut was not acknowledged.
  return printed.slice(0, printed.lastIndexOf('\n')).split('\n').map(Number)
}

/** Chance that repeats itself (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
