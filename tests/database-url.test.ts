/** The product on an organisation's own PostgreSQL: Debian 12's, the oldest that is promised to do. */
import { execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parsePasswd } from '../src/db/embedded/account.ts'
import { migrationsFolder } from '../src/db/migrate.ts'
import { startProduct } from './browser/product.ts'

const binaries = '/usr/lib/postgresql/15/bin'
const isRoot = process.getuid?.() === 0
/** PostgreSQL refuses to run as root; Debian's package brings its account. */
const account = isRoot
  ? (parsePasswd(readFileSync('/etc/passwd', 'utf8')).find(one => one.name === 'postgres') ?? null)
  : null
const missing = !existsSync(join(binaries, 'postgres'))
  ? `there is no ${binaries}/postgres (on Debian 12: apt-get install postgresql-15)`
  : isRoot && account === null
    ? 'root has no account "postgres" to run it'
    : null
if (missing !== null) console.warn(`DATABASE_URL is not tested: ${missing}`)

const patience = 300_000
const password = 'mot-de-passe-de-la-base'

describe.skipIf(missing !== null)('DATABASE_URL with PostgreSQL 15', () => {
  let url = ''
  let stop = async () => {}

  beforeAll(async () => {
    const server = await startPostgres()
    url = server.url
    stop = server.stop
  }, patience)
  afterAll(() => stop(), patience)

  test('brings the tables up to date, answers in good health, and so does the next start', {
    timeout: patience,
  }, async () => {
    const environment = { DATABASE_URL: url, VIGIE_SECRET: 's'.repeat(40) }
    const steps = readMigrations()
    for (const start of ['first', 'second']) {
      const product = await startProduct(environment)
      const health = await fetch(`${product.url}/api/health`)
      expect([start, health.status, await health.json()]).toEqual([
        start,
        200,
        expect.objectContaining({ ok: true, database: true, jobs: true }),
      ])
      const page = await fetch(product.url, { headers: { accept: 'text/html' } })
      expect(await page.text()).toContain('<title>')
      await product.stop()
      const { version, applied, organisations } = await look(url)
      expect(version).toBe(15)
      expect(applied).toEqual(steps)
      expect(organisations).toBe(0)
    }
  })
})

const pooler = '/usr/sbin/pgbouncer'
if (!existsSync(pooler))
  console.warn(`PgBouncer is not tested: there is no ${pooler} (on Debian: apt-get install pgbouncer)`)

describe.skipIf(missing !== null || !existsSync(pooler))('DATABASE_URL through PgBouncer', () => {
  const all = 'options,statement_timeout,idle_in_transaction_session_timeout'
  test.each([
    ['which lends sessions by transaction', 'transaction', all, 'UTC'],
    ['which drops our settings', 'session', all, 'America/Montreal'],
    ['which knows none of our settings', 'session', '', 'UTC'],
  ])('%s is refused at the start, and told', { timeout: patience }, async (_what, mode, ignored, zone) => {
    const server = await startPostgres()
    onTestFinished(() => server.stop())
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.query(`alter role vigie set timezone to '${zone}'`)
    await client.end()
    const port = await startPooler(server.url, mode, ignored)
    const url = server.url.replace(/:\d+\//, `:${port}/`)
    const started = startProduct({ DATABASE_URL: url, VIGIE_SECRET: 's'.repeat(40) })
    const said = await started.then(
      product => product.stop().then(() => 'it started'),
      error => String(error),
    )
    expect(said).toContain('PgBouncer')
    expect(said).not.toContain(password)
  })
})

/** In front of a server, for the account that the tests use; gone with the test. */
async function startPooler(url: string, mode: string, ignored: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-pgbouncer-'))
  const port = await freePort()
  writeFileSync(join(folder, 'users'), `"vigie" "${password}"\n`)
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    [
      '[databases]',
      `vigie = host=127.0.0.1 port=${new URL(url).port} dbname=vigie`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = scram-sha-256',
      `auth_file = ${join(folder, 'users')}`,
      `pool_mode = ${mode}`,
      `ignore_startup_parameters = ${ignored}`,
    ].join('\n'),
  )
  if (account !== null)
    for (const path of ['', 'users', 'pgbouncer.ini']) chownSync(join(folder, path), account.uid, account.gid)
  const as = account === null ? {} : { uid: account.uid, gid: account.gid }
  const child = spawn(pooler, [join(folder, 'pgbouncer.ini')], {
    ...as,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>(done => child.once('close', () => done()))
  onTestFinished(async () => {
    child.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  await new Promise<void>((ready, failed) => {
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('process up')) ready()
    })
    void ended.then(() => failed(new Error(said)))
  })
  return port
}

const readMigrations = () =>
  readdirSync(migrationsFolder)
    .filter(file => /^\d{4}-.*\.ts$/.test(file))
    .map(file => file.slice(0, -3))
    .sort()

async function look(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: applied } = await client.query<{ name: string }>('select name from schema_migration order by name')
    const { rows } = await client.query<{ version: string; organisations: string }>(
      `select current_setting('server_version_num') as version, (select count(*) from organisation) as organisations`,
    )
    return {
      version: Math.floor(Number(rows[0]!.version) / 10_000),
      applied: applied.map(row => row.name),
      organisations: Number(rows[0]!.organisations),
    }
  } finally {
    await client.end()
  }
}

/** A server of its own, reached by TCP with a password, whose database belongs to an account without special rights. */
async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-postgres-15-'))
  const as = account === null ? {} : { uid: account.uid, gid: account.gid }
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'password'), password)
  if (account !== null)
    for (const path of ['', 'data', 'password']) chownSync(join(folder, path), account.uid, account.gid)
  const words = ['--pgdata', join(folder, 'data'), '--username', 'postgres', '--pwfile', join(folder, 'password')]
  execFileSync(
    join(binaries, 'initdb'),
    [...words, '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
    { ...as, cwd: folder, stdio: 'pipe', env: { PATH: '/usr/bin:/bin' } },
  )
  const port = await freePort()
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', join(folder, 'data'), '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: '/usr/bin:/bin' } },
  )
  const ended = new Promise<void>(done => child.once('close', () => done()))
  const stop = async () => {
    child.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await new Promise<void>((ready, failed) => {
      let said = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.includes('ready to accept connections')) ready()
      })
      void ended.then(() => failed(new Error(said)))
    })
    const administrator = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
    await administrator.connect()
    await administrator.query(`create role vigie login password '${password}'`)
    await administrator.query('create database vigie owner vigie')
    await administrator.end()
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `postgres://vigie:${password}@127.0.0.1:${port}/vigie`, stop }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => found(port))
    })
  })
}
