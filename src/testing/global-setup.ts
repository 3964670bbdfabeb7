import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readPostmaster, stateOf, stopPostmaster } from '../db/embedded/postmaster.ts'
import { isAlive } from '../db/embedded/process-info.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testFolder: string
  }
}

/**
 * Gives every test file of the run one folder. The first test that wants a database starts PostgreSQL in it
 * (test-server.ts); a run without such tests starts none. At the end the server is stopped and the folder removed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const name of readdirSync(tmpdir())) if (isAbandoned(name)) await discard(join(tmpdir(), name))
  const folder = mkdtempSync(join(tmpdir(), `vigie-test-${process.pid}-`))
  project.provide('testFolder', folder)
  return () => discard(folder)
}

/** Left by a run that was killed: ours, and the process that its name tells is gone. */
function isAbandoned(name: string): boolean {
  const pid = /^vigie-test-(\d+)-/.exec(name)?.[1]
  if (pid === undefined || isAlive(Number(pid))) return false
  return statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.uid === process.getuid?.()
}

async function discard(folder: string): Promise<void> {
  const pgdata = join(folder, 'postgres', 'data')
  const server = readPostmaster(pgdata)
  if (server && stateOf(pgdata, server.pid) === 'running') await stopPostmaster(server.pid)
  rmSync(folder, { recursive: true, force: true })
}
