import { spawn } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'

/** What the page is made of; a folder counts with all below it. */
const sources = ['src', 'locales', 'vite.config.ts', 'package-lock.json']
/** Parts that browsers never see (tests/architecture.test.ts): a change there needs no new page. */
const serverOnly = /^(app|cli|config|context|db|http|jobs|main|outbound|secrets|testing)(\.ts|\/|$)/

/**
 * Builds the web page into `<root>/dist` when it is missing or older than a source. Vite runs in a process of its own
 * (within ours its memory, some 900 MiB, would stay). The new page takes the old one's place when it is whole.
 * Throws `app.page-not-built` where there is no older page to go on with.
 */
export async function buildPage(root: string, log: Log, onStart: () => void, signal?: AbortSignal): Promise<void> {
  const dist = join(root, 'dist')
  const built = statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? null
  if (built !== null && sources.every(source => newest(join(root, source)) <= built)) return
  onStart()
  const draft = join(root, `dist.${process.pid}`)
  try {
    await runVite(root, draft, signal)
    putInPlace(draft, dist)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (signal?.aborted) return
    if (built === null) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new AppError('app.page-not-built', { reason }, { status: 500, cause: error })
    }
    log.error({ err: error }, 'the web page could not be built; the former one is served')
  }
}

/** Another start may build or read at the same moment: the page is away for two renames only; the later one's page stays. */
function putInPlace(draft: string, dist: string): void {
  const former = `${draft}.former`
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        if (existsSync(dist)) renameSync(dist, former)
        renameSync(draft, dist)
        return
      } catch (error) {
        if (tries === 5) throw error
        rmSync(former, { recursive: true, force: true })
      }
    }
  } finally {
    rmSync(former, { recursive: true, force: true })
  }
}

/** The latest change in a file or below a folder, in milliseconds; 0 when there is none. Tests are no sources. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  let latest = 0
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    if (name.includes('.test.') || serverOnly.test(name)) continue
    const file = statSync(join(path, name), { throwIfNoEntry: false })
    if (file?.isFile()) latest = Math.max(latest, file.mtimeMs)
  }
  return latest
}

function runVite(root: string, outDir: string, signal?: AbortSignal): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(said.trim().split('\n')[0] || `vite ended with ${code ?? signal}`))
    })
  })
}
