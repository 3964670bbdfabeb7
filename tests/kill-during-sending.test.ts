import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { newId } from '../src/db/index.ts'
import { makeOrganisation } from '../src/listen/testing/listening.ts'
import { testContext } from '../src/testing/index.ts'
import { type KillNetwork, type Kind, kinds, startNetwork } from './kill-during-sending-network.ts'

const kills = 200
/** Alone on the database first, then two at a time, when one moment in four is a long sleep instead. */
const moments = [100, 133]
const accountsOfKind = 80

test(`kill -9 at ${kills} moments of sending doubles nothing, loses nothing and leaves every doubt to a person`, {
  timeout: 1_200_000,
}, async () => {
  const ctx = await testContext()
  const { organisationId } = await makeOrganisation(ctx)
  const random = seeded(4242)
  const folder = mkdtempSync(join(tmpdir(), 'vigie-kill-'))
  const file = await bundled(folder)
  const database = [ctx.database.host, ctx.database.name]
  const slowness = await measureSlowness(file, database)
  const network = await startNetwork(seeded(77), slowness)
  const writers = writersOf(file, [...database, String(network.port), String(slowness)])
  try {
    const channels = await connectAccounts(ctx.db, organisationId, network.port)
    const fill = () => addSends(ctx.db, organisationId, channels, random)
    await fill()
    for (const together of [1, 2]) {
      for (let kill = 0; kill < moments[together - 1]!; kill += 1) {
        while (writers.working() < together) await writers.put()
        // A moment counted in what the network saw, so that a slow machine meets as much work; then a little chance.
        await network.busy(1 + Math.floor(random() * 24))
        await pause(random() * 15)
        // Sometimes one sleeps until others have taken over what it held, and goes on as if nothing had happened.
        if (together > 1 && kill % 4 === 0) writers.sleep(Math.floor(random() * together), 1_300 * slowness)
        else await writers.kill(Math.floor(random() * together))
        if (kill % 10 === 9 && (await open(ctx.db)) < 400) await fill()
      }
      // Each kill met work.
      expect(await open(ctx.db)).toBeGreaterThan(0)
      await writers.killAll()
    }
    // What is left goes out in peace.
    network.calmDown()
    await writers.put()
    for (let waited = 0; (await open(ctx.db)) > 0 && waited < 400_000; waited += 250) await pause(250)
    await writers.killAll()
    const sends = await readSends(ctx.db)
    const counts = judge(sends, network)
    expect(counts.faults).toEqual([])
    // The chances that were to be met were met.
    expect(counts.published).toBeGreaterThan(300)
    for (const kind of kinds) expect(counts.doubtful[kind], kind).toBeGreaterThan(30)
    console.info(
      `sends: ${sends.length}, published: ${counts.published}, unknown: ${counts.unknown}, doubtful: ${JSON.stringify(counts.doubtful)}`,
    )
  } finally {
    await writers.killAll()
    await network.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

type SendLine = { key: string; kind: Kind; state: string; parts: number; posts: { id: string }[]; open: boolean }

/** Every send against what the network knows of it. */
function judge(sends: SendLine[], { accepted, doubtful }: KillNetwork) {
  const faults: string[] = []
  const seen: Record<Kind, number> = { keys: 0, find: 0, neither: 0 }
  let published = 0
  let unknown = 0
  for (const { key, kind, state, parts, posts, open } of sends) {
    const places = Array.from({ length: parts }, (_, part) => `${key} ${part}`)
    const out = places.map(place => accepted.get(place)?.times ?? 0)
    const doubts = places.map(place => doubtful.get(place) ?? 0)
    if (doubts.some(times => times > 0)) seen[kind] += 1
    const told = `${kind} ${key} ${state} out ${out} doubts ${doubts}`
    if (out.some(times => times > 1)) faults.push(`doubled: ${told}`)
    if (state === 'published') {
      published += 1
      const ids = places.map(place => accepted.get(place)?.id)
      if (out.some(times => times !== 1)) faults.push(`lost: ${told}`)
      if (posts.length !== parts || posts.some((post, part) => post.id !== ids[part])) faults.push(`links: ${told}`)
      // Where nobody can tell, an answer that was lost may not be taken for anything.
      if (kind === 'neither' && doubts.some(times => times > 0)) faults.push(`believed: ${told}`)
    } else if (state === 'unknown') {
      unknown += 1
      if (kind !== 'neither') faults.push(`could be told: ${told}`)
      if (!open) faults.push(`without a doubt: ${told}`)
    } else faults.push(`neither out nor told: ${told}`)
  }
  return { faults, published, unknown, doubtful: seen }
}

type Db = Awaited<ReturnType<typeof testContext>>['db']

const open = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from send where state in ('waiting', 'sending', 'held')`.execute(db)
  return rows[0]!.n
}

async function readSends(db: Db): Promise<SendLine[]> {
  const { rows } = await sql<SendLine>`
    select s.key, c.connector as kind, s.state, jsonb_array_length(s.draft -> 'parts') as parts, s.posts,
      s.begun_at is not null as open
    from send s join channel c on c.organisation_id = s.organisation_id and c.id = s.channel_id`.execute(db)
  return rows
}

async function connectAccounts(db: Db, organisationId: string, port: number): Promise<string[]> {
  const ids: string[] = []
  for (const kind of kinds)
    for (let n = 0; n < accountsOfKind; n += 1) {
      const id = newId()
      ids.push(id)
      await sql`
        insert into channel (organisation_id, id, connector, settings, settings_key, name, account_key, account, state,
          created_at, created_by, updated_at)
        values (${organisationId}, ${id}, ${kind}, ${JSON.stringify({ port, account: `${kind}${n}` })}, '', ${kind},
          ${`${kind}${n}`}, '{}', 'working', now(), 'test', now())`.execute(db)
    }
  return ids
}

/** Five sends for each account, due now, of one to three parts. */
async function addSends(db: Db, organisationId: string, channels: string[], random: () => number): Promise<void> {
  const rows = channels.flatMap(channel =>
    Array.from({ length: 5 }, () => {
      const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, n) => ({ text: `part ${n}`, media: [] }))
      const draft = { title: null, parts, summary: null, link: null, language: 'fr', options: {} }
      return { id: newId(), channel, variant: newId(), key: newId(), draft }
    }),
  )
  await sql`
    insert into send (organisation_id, id, entry_id, variant_id, channel_id, key, draft, draft_hash, due_at, next_at, state,
      created_at, created_by)
    select ${organisationId}, (r ->> 'id')::uuid, (r ->> 'variant')::uuid, (r ->> 'variant')::uuid, (r ->> 'channel')::uuid,
      r ->> 'key', r -> 'draft', '', now(), now(), 'waiting', now(), 'test'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`.execute(db)
}

/** One file out of the writer and all that it imports: two hundred starts of it should not read a thousand. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'kill-during-sending-writer.ts'),
      outDir: folder,
      minify: false,
      rolldownOptions: { external: ['pg-native'], output: { entryFileNames: 'writer.mjs' } },
    },
  })
  return join(folder, 'writer.mjs')
}

/** How much longer a writer needs to load than on a machine that does nothing else; a whole number between 1 and 12. */
async function measureSlowness(file: string, database: string[]): Promise<number> {
  const probe = writersOf(file, [...database, '0', '1'], 1)
  const started = performance.now()
  await probe.put()
  const took = performance.now() - started
  await probe.killAll()
  return Math.min(12, Math.max(1, Math.round(took / 500)))
}

type Writer = ChildProcessByStdio<Writable, Readable, null>

/** Writers that work, and some that are loaded and wait for their turn: loading takes longer than a life. */
function writersOf(file: string, args: string[], ahead = 4) {
  const loaded: { child: Writer; ready: Promise<void> }[] = []
  const working: Writer[] = []
  const start = () => {
    const child = spawn(process.execPath, [file, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'vigie-compile-cache') },
    })
    const ready = new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve())
      child.once('exit', code => reject(new Error(`a writer ended by itself (${code})`)))
    })
    ready.catch(() => {})
    loaded.push({ child, ready })
  }
  const end = async (child: Writer) => {
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  return {
    working: () => working.length,
    async put() {
      while (loaded.length < ahead) start()
      const { child, ready } = loaded.shift()!
      await ready
      working.push(child)
      child.stdin.write('go\n')
    },
    async kill(index: number) {
      const [child] = working.splice(index, 1)
      if (child?.exitCode !== null) throw new Error('a writer ended by itself')
      await end(child)
    },
    sleep(index: number, milliseconds: number) {
      const child = working[index]
      child?.kill('SIGSTOP')
      setTimeout(() => child?.kill('SIGCONT'), milliseconds)
    },
    async killAll() {
      await Promise.all([...working.splice(0), ...loaded.splice(0).map(one => one.child)].map(end))
    },
  }
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
