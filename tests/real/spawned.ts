import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/**
 * Programs that the tests start. Each leads a process group of its own, so that stopping it takes its children along;
 * whatever still runs when the test process ends is killed with it.
 */
export type Spawned = {
  pid: number
  /** What it said so far on both outputs, for error messages. */
  said(): string
  exited: Promise<number | null>
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL')
})

export function start(command: string, args: string[], options: SpawnOptions = {}): Spawned {
  // `setpriv --pdeathsig` covers the one case that no handler sees: the test process itself killed.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', command, ...args], {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-8000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  running.add(child)
  const exited = new Promise<number | null>(resolve => {
    child.once('error', error => {
      said += String(error)
      running.delete(child)
      resolve(null)
    })
    child.once('exit', code => {
      running.delete(child)
      resolve(code)
    })
  })
  return {
    pid: child.pid ?? 0,
    said: () => said,
    exited,
    async stop() {
      signalGroup(child, 'SIGTERM')
      const late = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000)
      await exited
      clearTimeout(late)
      signalGroup(child, 'SIGKILL')
    },
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** Asks `ready` again until it says yes; fails with what the program said when it ends or `seconds` have passed. */
export async function until(
  what: string,
  ready: () => Promise<boolean>,
  program: Spawned,
  seconds = 60,
): Promise<void> {
  let ended = false
  void program.exited.then(() => {
    ended = true
  })
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    if (await ready().catch(() => false)) return
    if (ended) break
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`${what} did not start: ${program.said()}`)
}
