import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, isForeign, isZombie, workingFolderOf } from './process-info.ts'

/** What `postmaster.pid` says (its lines: pid, folder, start, port, socket folder, address, shared memory, status). */
export type Postmaster = { pid: number; socketFolder: string; ready: boolean }

export function readPostmaster(pgdata: string): Postmaster | null {
  const lines = readText(join(pgdata, 'postmaster.pid'))?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, socketFolder: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * Whether the server that `postmaster.pid` names really runs on this folder: `zombie` dies as soon as its parent
 * reaps it, `other` is a number that the system gave to somebody else since.
 */
export function stateOf(pgdata: string, pid: number): 'running' | 'zombie' | 'other' | 'gone' {
  if (isZombie(pid)) return 'zombie'
  if (!isAlive(pid)) return 'gone'
  // PostgreSQL too takes another user's process for none of its own; root's server is its substitute's.
  if (process.getuid?.() !== 0 && isForeign(pid)) return 'other'
  const folder = workingFolderOf(pid)
  // Without /proc its number is all there is to go by.
  return folder === null || folder === realpathSync(pgdata) ? 'running' : 'other'
}

/** The options a running server was started with, as PostgreSQL notes them: ` "-D" "…" "-c" "…"`. */
export const notedOptions = (pgdata: string): string | null => {
  const text = readText(join(pgdata, 'postmaster.opts'))
  const start = text?.indexOf(' "-D"') ?? -1
  return text === null || start < 0 ? null : text.slice(start).trim()
}

/** The same notation for options we would start it with. */
export const noteOptions = (options: string[]): string => options.map(option => `"${option}"`).join(' ')

/** Fast shutdown (open sessions are ended, a checkpoint is written); after 20 s immediate shutdown. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    const end = performance.now() + seconds * 1000
    while (isAlive(pid) && performance.now() < end) await pause(3)
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
