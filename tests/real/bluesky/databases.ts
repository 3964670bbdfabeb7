import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDebianPackages } from '../install.ts'
import { freePort, type Spawned, start, until } from '../spawned.ts'

export const whyNoDatabases = (): string | null => ensureDebianPackages(['postgresql-15', 'redis-server'])

/** The two databases that Bluesky's application needs, for one test, in a folder that the caller removes. */
export async function startDatabases(home: string, programs: Spawned[]): Promise<{ postgres: string; redis: string }> {
  const bin = '/usr/lib/postgresql/15/bin'
  const data = join(home, 'postgres')
  mkdirSync(data)
  // PostgreSQL refuses to be run by root; Debian's package made a user for it.
  const root = process.getuid?.() === 0
  const as = root ? ['--reuid=postgres', '--regid=postgres', '--clear-groups'] : []
  if (root) spawnSync('chown', ['-R', 'postgres:postgres', data])
  if (root) spawnSync('chmod', ['711', home])
  const made = spawnSync(
    'setpriv',
    [...as, `${bin}/initdb`, '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { encoding: 'utf8', cwd: '/' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}${made.stdout}`)
  const port = await freePort()
  const options = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${data}`,
    'fsync=off',
    'max_connections=200',
  ].flatMap(each => ['-c', each])
  const postgres = start('setpriv', [...as, `${bin}/postgres`, '-D', data, ...options], { cwd: '/' })
  programs.push(postgres)
  await until(
    'PostgreSQL',
    async () => spawnSync(`${bin}/pg_isready`, ['-h', '127.0.0.1', '-p', String(port)]).status === 0,
    postgres,
  )
  const redisPort = await freePort()
  const redis = start('redis-server', [
    '--port',
    String(redisPort),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    home,
  ])
  programs.push(redis)
  await until('Redis', async () => redis.said().includes('Ready to accept connections'), redis)
  return { postgres: `postgresql://postgres@127.0.0.1:${port}/postgres`, redis: `127.0.0.1:${redisPort}` }
}
