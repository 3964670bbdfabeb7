import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Db } from '../../db/index.ts'
import { createSender, jobType } from '../../jobs/index.ts'
import { silentLog } from '../../log.ts'
import { secretCheck } from '../../secrets/index.ts'
import { fillTables } from '../../testing/fill-tables.ts'
import { testClock, testDb } from '../../testing/index.ts'
import { planRestore, type RestoreOptions, restoreBackup } from './restore-backup.ts'
import { type BackupOptions, writeBackup } from './write-backup.ts'

const secret = 'the-secret-of-the-installation-in-these-tests'
const clock = testClock()

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'vigie-backup-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** An installation with rows in (nearly) every table, and jobs that wait. */
async function filledDb(rows = 3): Promise<Db> {
  const { db } = await testDb()
  const { filled, refused } = await fillTables(db, rows)
  expect(filled.length, `refused: ${refused}`).toBeGreaterThan(20)
  const sender = createSender(db, silentLog, clock)
  const type = jobType({ name: 'test.wait', data: z.object({ organisationId: z.string() }) })
  for (let i = 0; i < 3; i += 1) await sender.send(db, type, { organisationId: 'o' }, { key: `k${i}` })
  await sender.stop()
  await db
    .updateTable('installation')
    .set({ secret_check: secretCheck(secret) })
    .execute()
  return db
}

/** Every row of every table, as text, sorted. */
async function contents(db: Db): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'jobs') and c.relkind in ('r', 'p') and not c.relispartition
  `.execute(db)
  const all: Record<string, string[]> = {}
  for (const { name } of tables) {
    // When a step was applied is of the new database; everything else is of the old.
    const row = name === 'public.schema_migration' ? sql`(t.name, t.hash)::text` : sql`t::text`
    const { rows } = await sql<{ row: string }>`select ${row} as row from ${sql.raw(name)} t order by 1`.execute(db)
    all[name] = rows.map(one => one.row)
  }
  return all
}

/** Indexes, keys and triggers, by definition. */
const structure = async (db: Db) =>
  (
    await sql<{ text: string }>`
      select pg_get_indexdef(indexrelid) as text from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace in ('public'::regnamespace, 'jobs'::regnamespace)
      union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where connamespace in ('public'::regnamespace, 'jobs'::regnamespace)
      union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      order by 1
    `.execute(db)
  ).rows

const backup = (db: Db, path: string, more: Partial<BackupOptions> = {}) =>
  writeBackup({
    db,
    path,
    clock,
    version: '1.2.3',
    secret: null,
    progress: () => {},
    signal: new AbortController().signal,
    ...more,
  })

async function restore(db: Db, path: string, more: Partial<RestoreOptions> = {}) {
  const options: RestoreOptions = {
    path,
    config: { dataFolder: folder(), secret },
    passphrase: null,
    replace: false,
    newSecret: false,
    hold: null,
    progress: () => {},
    ...more,
  }
  return restoreBackup(db, await planRestore(options), options)
}

describe('backup and restore', () => {
  it('bring back every row of every table, and nothing else changes', async () => {
    const db = await filledDb()
    const path = join(folder(), 'b.tar.gz')
    const written = await backup(db, path)
    const { db: other } = await testDb()
    const before = await structure(other)
    const restored = await restore(other, path)
    expect(restored).toMatchObject({ rows: written.rows, version: '1.2.3', secretRestored: false })
    expect(await contents(other)).toEqual(await contents(db))
    expect(await structure(other)).toEqual(before)
  })

  it('let nothing out that may have gone out since: all wait, and what was due is in doubt', async () => {
    const db = await filledDb(1)
    await sql`update publish_state set paused_at = null`.execute(db)
    const at = new Date('2026-03-10T09:00:00Z')
    for (const [key, hours, state, why] of [
      ['past', -5, 'waiting', null],
      ['past, held', -5, 'held', 'access'],
      ['past, late', -5, 'late', null],
      ['future', 5, 'waiting', null],
    ] as const)
      await sql`
        insert into send (organisation_id, id, entry_id, variant_id, channel_id, key, draft, draft_hash, due_at, next_at,
          state, held_why, created_at, created_by)
        select organisation_id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), id, ${key}, '{}', 'h',
          ${at}::timestamptz + ${hours} * interval '1 hour', ${at}::timestamptz + ${hours} * interval '1 hour',
          ${state}, ${why}, ${at}, 'Ada' from channel`.execute(db)
    await sql`insert into newsletter_issue (organisation_id, send_id, channel_id, begun_at)
      select organisation_id, id, channel_id, ${at} from send where key = 'past'`.execute(db)
    await sql`insert into newsletter_recipient (organisation_id, send_id, id, email, token, state, next_at)
      select organisation_id, id, gen_random_uuid(), 'a@b.example', 'word', 'waiting', ${at} from send where key = 'past'`.execute(
      db,
    )
    const sender = createSender(db, silentLog, clock)
    for (const name of ['org.send-mail', 'org.start-reset', 'publish.send-letter', 'publish.send-settled'] as const)
      await sender.send(db, jobType({ name, data: z.object({}) }), {})
    await sender.stop()
    await sql`update jobs.job set state = 'active', started_on = now() where name = 'org.send-mail'`.execute(db)
    const path = join(folder(), 'b.tar.gz')
    await backup(db, path)
    const { db: other } = await testDb()
    const { doubtful } = await restore(other, path, { hold: { at, why: 'restored' } })
    expect(doubtful).toEqual({ sends: 3, recipients: 1 })
    const read = async (statement: string) => (await sql.raw<Record<string, unknown>>(statement).execute(other)).rows
    expect(
      await read('select distinct paused_why from organisation left join publish_state p on p.organisation_id = id'),
    ).toEqual([{ paused_why: 'restored' }])
    expect(
      await read(`select key, state, held_why, error_code, begun_at <= intended_at as intent from send
        where key like 'past%' or key = 'future' order by key`),
    ).toEqual([
      { key: 'future', state: 'waiting', held_why: null, error_code: null, intent: null },
      ...['past', 'past, held', 'past, late'].map(key => ({
        key,
        state: 'unknown',
        held_why: null,
        error_code: 'publish.restored',
        intent: true,
      })),
    ])
    expect(await read(`select state from newsletter_recipient where token = 'word'`)).toEqual([{ state: 'unknown' }])
    expect(await read('select distinct name from jobs.job')).toEqual([{ name: 'test.wait' }])
    expect(await read(`select kind from send_event e join send s on s.id = e.send_id where key = 'past'`)).toEqual([
      { kind: 'unknown' },
    ])
  })

  it('refuse an installation that holds something, and replace it only when told', async () => {
    const db = await filledDb()
    const path = join(folder(), 'b.tar.gz')
    await backup(db, path)
    const { db: other } = await testDb()
    await fillTables(other, 5)
    const before = await contents(other)
    await expect(restore(other, path)).rejects.toThrow('cli.restore-not-empty')
    expect(await contents(other)).toEqual(before)
    await restore(other, path, { replace: true })
    expect(await contents(other)).toEqual(await contents(db))
  })

  it('see one moment, whatever is written meanwhile', async () => {
    const db = await filledDb()
    const before = await contents(db)
    const path = join(folder(), 'b.tar.gz')
    let disturbed = Promise.resolve()
    await backup(db, path, {
      progress: ({ done }) => {
        if (done === 1)
          disturbed = db
            .updateTable('installation')
            .set({ secret_check: null })
            .execute()
            .then(() => {})
      },
    })
    await disturbed
    const { db: other } = await testDb()
    await restore(other, path)
    expect(await contents(other)).toEqual(before)
  })

  it('cut large tables into parts that fit together again', async () => {
    const db = await filledDb()
    await sql`
      insert into attempt (key, count, window_ends_at)
      select 'large ' || i || repeat(' é', 400), i, now() from generate_series(1, 8000) i
    `.execute(db)
    const path = join(folder(), 'b.tar.gz')
    await backup(db, path)
    expect(gunzipSync(readFileSync(path)).toString('latin1')).toMatch(/tables\/\d{4}\/000002\.copy/)
    const { db: other } = await testDb()
    await restore(other, path)
    expect(await contents(other)).toEqual(await contents(db))
  })
})

describe('a backup', () => {
  it('leaves nothing when it is interrupted', async () => {
    const db = await filledDb()
    const place = folder()
    const interrupted = new AbortController()
    const running = backup(db, join(place, 'b.tar.gz'), {
      signal: interrupted.signal,
      progress: ({ done }) => {
        if (done === 3) interrupted.abort()
      },
    })
    await expect(running).rejects.toThrow('cli.interrupted')
    expect(readdirSync(place)).toEqual([])
  })

  it('leaves an existing file alone', async () => {
    const { db } = await testDb()
    const place = folder()
    writeFileSync(join(place, 'b.tar.gz'), 'mine')
    await expect(backup(db, join(place, 'b.tar.gz'))).rejects.toThrow('cli.backup-exists')
    expect(readFileSync(join(place, 'b.tar.gz'), 'utf8')).toBe('mine')
    expect(readdirSync(place)).toEqual(['b.tar.gz'])
  })

  it('is whole when two are written to one name: one has it, the other is refused', async () => {
    const { db } = await testDb()
    const place = folder()
    const path = join(place, 'b.tar.gz')
    const both = await Promise.allSettled([backup(db, path), backup(db, path)])
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(one => one.status === 'rejected')?.reason).toMatchObject({ code: 'cli.backup-exists' })
    expect(readdirSync(place)).toEqual(['b.tar.gz'])
    const { db: other } = await testDb()
    await restore(other, path)
  })

  it('is refused when it is damaged anywhere or cut short, before anything is touched', async () => {
    const db = await filledDb()
    const place = folder()
    const path = join(place, 'b.tar.gz')
    await backup(db, path)
    const whole = readFileSync(path)
    const plain = gunzipSync(whole)
    const { db: other } = await testDb()
    const before = await contents(other)
    const refused = async (bytes: Buffer) => {
      writeFileSync(join(place, 'damaged'), bytes)
      await expect(restore(other, join(place, 'damaged'), { replace: true })).rejects.toThrow('cli.backup-damaged')
    }
    await refused(Buffer.from('not a backup'))
    await refused(whole.subarray(0, whole.length - 20))
    for (let at = 30; at < whole.length - 8; at += Math.ceil(whole.length / 12)) {
      const damaged = Buffer.from(whole)
      damaged[at]! ^= 0x55
      await refused(damaged)
    }
    // What was read is whole, its checksum is not: seen only at the very end.
    const unsure = Buffer.from(whole)
    unsure[unsure.length - 6]! ^= 0x55
    await refused(unsure)
    // Well-formed to gzip, wrong to us: a changed letter, a missing end.
    const at = plain.indexOf('valeur')
    const changed = Buffer.from(plain)
    changed.write('volant', at)
    await refused(gzipSync(changed))
    await refused(gzipSync(plain.subarray(0, plain.indexOf('manifest.json'))))
    await refused(gzipSync(Buffer.concat([plain.subarray(0, plain.indexOf('manifest.json')), Buffer.alloc(1024)])))
    expect(await contents(other)).toEqual(before)
  })

  it('of a later version is refused', async () => {
    const db = await filledDb()
    await sql`insert into schema_migration (name, hash) values ('9999-later', 'x')`.execute(db)
    const path = join(folder(), 'b.tar.gz')
    await backup(db, path)
    const { db: other } = await testDb()
    await expect(restore(other, path)).rejects.toThrow('cli.backup-newer')
  })

  it('brings columns of an older queue into the present one', async () => {
    const db = await filledDb()
    await sql`alter table jobs.schedule add column once_there text`.execute(db)
    await sql`
      insert into jobs.schedule (name, key, cron, timezone, once_there)
      select name, '', '* * * * *', 'UTC', 'gone' from jobs.queue where name = 'test.wait'
    `.execute(db)
    const path = join(folder(), 'b.tar.gz')
    await backup(db, path)
    const { db: other } = await testDb()
    await restore(other, path)
    const { rows } = await sql`select name, cron from jobs.schedule`.execute(other)
    expect(rows).toEqual([{ name: 'test.wait', cron: '* * * * *' }])
  })
})

describe('the key', () => {
  const withKey = { secret: { secrets: [secret], passphrase: 'a long enough phrase' } }

  it('is never in the file in clear, and comes back with its passphrase alone', async () => {
    const db = await filledDb()
    const path = join(folder(), 'b.tar.gz')
    await backup(db, path, withKey)
    expect(gunzipSync(readFileSync(path)).includes(secret)).toBe(false)
    const { db: other } = await testDb()
    const config = { dataFolder: folder(), secret: null }
    await expect(restore(other, path, { config })).rejects.toThrow('cli.restore-needs-passphrase')
    await expect(restore(other, path, { config, passphrase: 'another long phrase' })).rejects.toThrow(
      'cli.wrong-passphrase',
    )
    expect(await restore(other, path, { config, passphrase: 'a long enough phrase' })).toMatchObject({
      secretRestored: true,
    })
    expect(readFileSync(join(config.dataFolder, 'secret'), 'utf8')).toBe(`${secret}\n`)
  })

  it('must be there, unless a new one is wanted', async () => {
    const db = await filledDb()
    const path = join(folder(), 'b.tar.gz')
    await backup(db, path)
    const { db: other } = await testDb()
    const config = { dataFolder: folder(), secret: 'x'.repeat(40) }
    await expect(restore(other, path, { config })).rejects.toThrow('cli.restore-secret-missing')
    await restore(other, path, { config, newSecret: true })
    expect(await other.selectFrom('installation').select('secret_check').execute()).toEqual([{ secret_check: null }])
  })

  it('of the environment is not silently set aside', async () => {
    const db = await filledDb()
    const path = join(folder(), 'b.tar.gz')
    await backup(db, path, withKey)
    const { db: other } = await testDb()
    const config = { dataFolder: folder(), secret: 'x'.repeat(40) }
    await expect(restore(other, path, { config, passphrase: 'a long enough phrase' })).rejects.toThrow(
      'cli.restore-secret-given',
    )
  })
})
