import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { newId } from '../src/db/index.ts'
import { makeOrganisation } from '../src/listen/testing/listening.ts'

import { beginIssue, settleRest } from '../src/publish/newsletter/issue-store.ts'
import { startMailServer } from '../src/publish/testing/mail-server.ts'
import { type TestContext, testContext } from '../src/testing/index.ts'

const people = 240
const kills = 12

test(`kill -9 at ${kills} moments of an issue writes to nobody twice, and tells of everybody`, {
  timeout: 600_000,
}, async () => {
  const ctx = await testContext()
  const { organisationId } = await makeOrganisation(ctx)
  const sendId = await writeIssue(ctx, organisationId)
  const folder = mkdtempSync(join(tmpdir(), 'vigie-kill-letters-'))
  let seen = 0
  let reached: (() => void) | null = null
  let moment = 0
  // A moment is counted in recipients that the server was told of, so that each kill meets work on any machine.
  const mail = await startMailServer(() => {
    seen += 1
    if (seen >= moment) reached?.()
    return 'takes'
  })
  const random = seeded(18)
  try {
    const file = await bundled(folder)
    const args = [file, ctx.database.host, ctx.database.name, new URL(mail.url).port, organisationId, sendId]
    const written = (states: string[]) => count(ctx, states)
    for (let kill = 0; kill < kills; kill += 1) {
      const met = new Promise<void>(resolve => {
        reached = resolve
      })
      moment = seen + 1 + Math.floor(random() * 9)
      // Every other time two processes share the issue.
      const writers = await Promise.all(Array.from({ length: 1 + (kill % 2) }, () => start(args)))
      for (const writer of writers) writer.stdin?.write('go\n')
      await met
      await Promise.all(writers.map(end))
    }
    expect(await written(['waiting'])).toBeGreaterThan(0)
    // What is left goes out in peace; what was under way when its process died is in doubt by then.
    const last = await start(args)
    const ended = new Promise(resolve => last.once('exit', resolve))
    last.stdin?.write('go\n')
    await ended
    await settleRest(ctx.db, { organisationId, sendId }, new Date(Date.now() + 3_600_000))
    const { rows } = await sql<{ email: string; state: string }>`
      select email, state from newsletter_recipient where send_id = ${sendId}`.execute(ctx.db)
    const took = (email: string) => mail.received.filter(one => one.to === email).length
    const faults = rows.filter(
      ({ email, state }) => took(email) > 1 || (state === 'sent' ? took(email) !== 1 : state !== 'unknown'),
    )
    expect(faults).toEqual([])
    expect(rows).toHaveLength(people)
    // Doubts were met, and are no more than were under way at the kills.
    const doubts = rows.filter(row => row.state === 'unknown').length
    expect(doubts).toBeGreaterThan(0)
    expect(doubts).toBeLessThanOrEqual(4 * kills * 1.5)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function count({ db }: TestContext, states: string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from newsletter_recipient where state = any(${states})`.execute(db)
  return rows[0]!.n
}

/** A list with everybody subscribed, and an issue that was handed over. */
async function writeIssue(ctx: TestContext, organisationId: string): Promise<string> {
  const [channel, send] = [newId(), newId()]
  const draft = {
    title: 'Mars',
    parts: [{ text: '<p>Bonjour</p>', media: [] }],
    summary: null,
    link: null,
    language: 'fr',
    options: {},
  }
  await sql`
    insert into channel (organisation_id, id, connector, settings, settings_key, name, account_key, account, state,
      created_at, created_by, updated_at)
    values (${organisationId}, ${channel}, 'newsletter', '{}', '', 'x', 'x', '{}', 'working', now(), 'test', now())`.execute(
    ctx.db,
  )
  await sql`
    insert into newsletter_list (organisation_id, channel_id, token, open, title, sender_name, sender_address, postal_address,
      language, purpose, per_minute, soft_bounces, created_at, updated_at)
    values (${organisationId}, ${channel}, 'x', true, 'x', 'x', 'x@example.org', 'x', 'fr', 'x', 6000, 4, now(), now())`.execute(
    ctx.db,
  )
  await sql`
    insert into send (organisation_id, id, entry_id, variant_id, channel_id, key, draft, draft_hash, due_at, next_at, state,
      created_at, created_by)
    values (${organisationId}, ${send}, ${newId()}, ${newId()}, ${channel}, 'x', ${JSON.stringify(draft)}, '', now(), now(),
      'published', now(), 'test')`.execute(ctx.db)
  for (let one = 0; one < people; one += 1)
    await sql`
      insert into newsletter_subscriber (organisation_id, channel_id, id, email, mailbox, language, state, token, created_at)
      values (${organisationId}, ${channel}, ${newId()}, ${`p${one}@example.org`}, '', 'fr', 'active', ${`t${one}`},
        now())`.execute(ctx.db)
  await ctx.db
    .transaction()
    .execute(tx => beginIssue(tx, { organisationId, sendId: send }, channel, new Date(Date.now() - 1_000)))
  return send
}

/** One file out of the writer and all that it imports: its starts should not read a thousand. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'kill-during-newsletter-writer.ts'),
      outDir: folder,
      minify: false,
      rolldownOptions: { external: ['pg-native'], output: { entryFileNames: 'writer.mjs' } },
    },
  })
  return join(folder, 'writer.mjs')
}

/** A writer that is loaded and waits for its word. */
async function start(args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'vigie-compile-cache') },
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', code => reject(new Error(`a writer ended by itself (${code})`)))
  })
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
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
