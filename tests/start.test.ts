/** The product as a person runs it: a process of its own, signals, crashes. Nothing is shared but the built page. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { parsePasswd } from '../src/db/embedded/account.ts'
import { readPostmaster, stopPostmaster } from '../src/db/embedded/postmaster.ts'
import { isAlive } from '../src/db/embedded/process-info.ts'

const root = join(import.meta.dirname, '..')
const launcher = join(root, 'bin', 'vigie.js')
const isRoot = process.getuid?.() === 0
const patience = 150_000

function dataFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'vigie-start-'))
  chmodSync(path, 0o711)
  onTestFinished(async () => {
    const server = postmasterOf(path)
    if (server && isAlive(server)) await stopPostmaster(server)
    rmSync(path, { recursive: true, force: true })
  })
  return path
}
const postmasterOf = (data: string) => readPostmaster(join(data, 'postgres', 'data'))?.pid ?? null

type Options = { node?: string; env?: Record<string, string>; as?: { uid: number; gid: number } }

/** Runs a command; `said` grows with what it says on both outputs. */
function run(data: string, args: string[], { node = process.execPath, env = {}, as }: Options = {}) {
  const child = spawn(node, [launcher, ...args], {
    cwd: data,
    env: { PATH: '/usr/bin:/bin', LANG: 'en_US.UTF-8', VIGIE_PORT: '0', VIGIE_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const it = { child, said: '', exited: new Promise<number | null>(resolve => child.once('close', resolve)) }
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      it.said += text
    })
  return it
}
type Run = ReturnType<typeof run>

/** The address that it prints when it is ready. */
function ready(process: Run): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /is ready: (http:\S+)/.exec(process.said)?.[1]
      if (address !== undefined) resolve(address)
    }
    process.child.stdout!.on('data', look)
    process.exited.then(code => reject(new Error(`ended with ${code} before it was ready:\n${process.said}`)))
    look()
  })
}

async function healthOf(address: string): Promise<number> {
  return (await fetch(`${address}/api/health`)).status
}

const gone = (child: ChildProcess) => new Promise<void>(resolve => child.once('exit', () => resolve()))

beforeAll(async () => {
  // Once, so that no test below waits for the page.
  const { buildPage } = await import('../src/cli/build-page.ts')
  const { silentLog } = await import('../src/log.ts')
  await buildPage(root, silentLog, () => {})
}, patience)

describe('the process', () => {
  it('starts, answers, and Ctrl-C stops everything', { timeout: patience }, async () => {
    const data = dataFolder()
    const vigie = run(data, ['serve'])
    const address = await ready(vigie)
    expect(await healthOf(address)).toBe(200)
    expect(vigie.said).toContain(data)
    const server = postmasterOf(data)!
    expect(isAlive(server)).toBe(true)
    vigie.child.kill('SIGINT')
    expect(await vigie.exited).toBe(0)
    expect(isAlive(server)).toBe(false)
    expect(existsSync(join(data, 'vigie.lock'))).toBe(false)
    expect(existsSync(join(data, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
  })

  it('stops when asked while it starts, and with a connection kept open', { timeout: patience }, async () => {
    const data = dataFolder()
    const first = run(data, [])
    await new Promise<void>(resolve => {
      const timer = setInterval(() => {
        if (!existsSync(join(data, 'vigie.lock'))) return
        clearInterval(timer)
        resolve()
      }, 5)
    })
    first.child.kill('SIGTERM')
    expect(await first.exited).toBe(0)
    expect(postmasterOf(data)).toBe(null)

    const second = run(data, [])
    const address = await ready(second)
    const open = await fetch(`${address}/api/health`, { keepalive: true })
    expect(open.status).toBe(200)
    second.child.kill('SIGTERM')
    expect(await second.exited).toBe(0)
  })

  it('recovers by itself after kill -9, of itself or of the database as well', { timeout: patience }, async () => {
    const data = dataFolder()
    const first = run(data, [])
    await ready(first)
    const server = postmasterOf(data)!
    first.child.kill('SIGKILL')
    await gone(first.child)
    expect(isAlive(server)).toBe(true)

    const second = run(data, [])
    expect(await healthOf(await ready(second))).toBe(200)
    expect(postmasterOf(data)).toBe(server)
    second.child.kill('SIGKILL')
    process.kill(server, 'SIGKILL')
    await gone(second.child)

    const third = run(data, [])
    expect(await healthOf(await ready(third))).toBe(200)
    third.child.kill('SIGINT')
    expect(await third.exited).toBe(0)
    expect(postmasterOf(data)).toBe(null)
  })

  it('refuses a second start on its data, and goes on', { timeout: patience }, async () => {
    const data = dataFolder()
    const first = run(data, [])
    const address = await ready(first)
    const second = run(data, [])
    expect(await second.exited).toBe(1)
    expect(second.said).toContain(`process ${first.child.pid}`)
    expect(second.said).toContain(address)
    expect(second.said).not.toContain('    at ')
    expect(await healthOf(address)).toBe(200)
  })

  it('says which port is taken, in a sentence, and leaves nothing running', { timeout: patience }, async () => {
    const data = dataFolder()
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const vigie = run(data, [], { env: { VIGIE_PORT: String(port) } })
    expect(await vigie.exited).toBe(1)
    expect(vigie.said).toContain(`Port ${port} is already taken`)
    expect(postmasterOf(data)).toBe(null)
    expect(existsSync(join(data, 'vigie.lock'))).toBe(false)
  })

  it('outlives the reader of its output (npm start | head)', { timeout: patience }, async () => {
    const data = dataFolder()
    const vigie = run(data, [])
    const address = await ready(vigie)
    vigie.child.stdout!.destroy()
    vigie.child.stderr!.destroy()
    expect(await healthOf(address)).toBe(200)
    vigie.child.kill('SIGINT')
    await gone(vigie.child)
    expect(postmasterOf(data)).toBe(null)
  })
})

const nobody = parsePasswd(readFileSync('/etc/passwd', 'utf8')).find(({ name }) => name === 'nobody')

describe.runIf(isRoot && nobody)('an ordinary user', () => {
  it('runs it all, also what root started before', { timeout: patience }, async () => {
    const data = dataFolder()
    const as = { uid: nobody!.uid, gid: nobody!.gid }
    chownSync(data, as.uid, as.gid)
    const first = run(data, [], { as })
    expect(await healthOf(await ready(first))).toBe(200)
    first.child.kill('SIGINT')
    expect(await first.exited).toBe(0)

    const asRoot = run(data, [])
    expect(await healthOf(await ready(asRoot))).toBe(200)
    asRoot.child.kill('SIGKILL')
    await gone(asRoot.child)

    const again = run(data, [], { as })
    expect(await healthOf(await ready(again))).toBe(200)
    again.child.kill('SIGINT')
    expect(await again.exited).toBe(0)
  })

  it('is told whose folder it is that root made', { timeout: patience }, async () => {
    const data = dataFolder()
    const first = run(data, [])
    await ready(first)
    first.child.kill('SIGINT')
    expect(await first.exited).toBe(0)
    const second = run(data, [], { as: { uid: nobody!.uid, gid: nobody!.gid } })
    expect(await second.exited).toBe(1)
    expect(second.said).toMatch(/cannot write into the folder|belongs to the account/)
  })
})

const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(path => {
  try {
    return Number(/^v(\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1]) < 24
  } catch {
    return false
  }
})

describe.runIf(oldNode)('an older Node of the machine', () => {
  it('hands over, passes signals on and keeps the exit code', { timeout: patience }, async () => {
    const data = dataFolder()
    const wrong = run(data, ['nonsense'], { node: oldNode! })
    expect(await wrong.exited).toBe(2)
    const vigie = run(data, [], { node: oldNode! })
    expect(await healthOf(await ready(vigie))).toBe(200)
    // As a terminal and the launcher together do: the same request twice.
    vigie.child.kill('SIGINT')
    vigie.child.kill('SIGINT')
    expect(await vigie.exited).toBe(0)
    expect(postmasterOf(data)).toBe(null)
  })

  it('killed, takes the product down with it in good order', { timeout: patience }, async () => {
    const data = dataFolder()
    const vigie = run(data, [], { node: oldNode! })
    await ready(vigie)
    const server = postmasterOf(data)!
    vigie.child.kill('SIGKILL')
    await expect.poll(() => isAlive(server), { timeout: 20_000 }).toBe(false)
    await expect.poll(() => existsSync(join(data, 'vigie.lock')), { timeout: 20_000 }).toBe(false)
  })
})

describe('backup and restore', () => {
  it('move a running installation to another folder, which then serves', { timeout: patience }, async () => {
    const from = dataFolder()
    const to = dataFolder()
    const serving = run(from, [])
    const address = await ready(serving)
    const file = join(from, 'moved.tar.gz')
    const backup = run(from, ['backup', file, '--json'])
    expect(await backup.exited).toBe(0)
    expect(JSON.parse(backup.said)).toMatchObject({ file, withSecret: false })
    expect(await healthOf(address)).toBe(200)
    // As a scheduled task does: a folder, where each backup takes a name of its own.
    const dated = run(from, ['backup', from, '--json'])
    expect(await dated.exited).toBe(0)
    expect(dirname((JSON.parse(dated.said) as { file: string }).file)).toBe(from)
    expect(JSON.parse(dated.said)).toMatchObject({ file: expect.stringMatching(/vigie-[\d-]{17}\.tar\.gz$/) })
    const env = { VIGIE_SECRET: readFileSync(join(from, 'secret'), 'utf8').trim() }

    const onRunning = run(from, ['restore', file, '--replace'], { env })
    expect(await onRunning.exited).toBe(1)
    expect(onRunning.said).toContain('already runs')

    const restore = run(to, ['restore', file], { env })
    expect(await restore.exited, restore.said).toBe(0)
    expect(restore.said).toContain('The key is still that of VIGIE_SECRET')

    // Without its key it does not start, and makes no other one that would look right.
    const keyless = run(to, [])
    expect(await keyless.exited).toBe(1)
    expect(keyless.said).toContain('The key of this installation is missing')
    expect(existsSync(join(to, 'secret'))).toBe(false)
    const moved = run(to, [], { env })
    expect(await healthOf(await ready(moved))).toBe(200)
  })
})
