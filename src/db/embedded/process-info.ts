import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process lives; a zombie (dead, not yet reaped by its parent) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return isForeign(pid)
  }
  return stat(pid)?.state !== 'Z'
}

/** Whether a process that exists belongs to somebody whom we may send nothing. */
export function isForeign(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** True while the process exists in any form, zombies included. */
export const isZombie = (pid: number): boolean => stat(pid)?.state === 'Z'

/**
 * What tells one process from a later one with the same number: the machine's boot and the clock tick of its start.
 * Null where the system has no /proc (then the number alone must do) or the process is gone.
 */
export function startOf(pid: number): string | null {
  const ticks = stat(pid)?.start
  if (ticks === undefined) return null
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`
  } catch {
    return `:${ticks}`
  }
}

/** The folder a process works in; null when it is gone, not ours to see, or the system cannot tell. */
export function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** proc(5): `pid (name) state ppid …`; the start time is the 22nd field. The name may hold spaces and parentheses. */
function stat(pid: number): { state: string; start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0]!, start: fields[19]! }
  } catch {
    return undefined
  }
}
