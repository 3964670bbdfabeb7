import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { AppError } from '../../errors.ts'
import { lockDataFolder, lockHolder, lockPlace } from './data-lock.ts'
import { startOf } from './process-info.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'vigie-lock-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}
const errorOf = (run: () => unknown): AppError => {
  try {
    run()
  } catch (error) {
    return error as AppError
  }
  throw new Error('no error')
}

describe('the lock of a data folder', () => {
  it('is held once, and tells by whom and where', () => {
    const path = folder()
    const lock = lockDataFolder(path)
    expect(errorOf(() => lockDataFolder(path))).toMatchObject({ code: 'app.data-folder-in-use-starting' })
    lock.setAddress('http://localhost:4242')
    expect(errorOf(() => lockDataFolder(path))).toMatchObject({
      code: 'app.data-folder-in-use',
      params: { pid: String(process.pid), address: 'http://localhost:4242', folder: path },
    })
    lock.release()
    expect(lockHolder(path)).toBe(null)
    lockDataFolder(path).release()
    expect(readdirSync(path)).toEqual([])
  })

  it('of a copy of it does not open the database that both name', () => {
    const [path, copy] = [folder(), folder()]
    const database = join(folder(), 'postgres')
    const lock = lockPlace(database, path)
    expect(errorOf(() => lockPlace(database, copy))).toMatchObject({
      code: 'app.database-of-another-folder',
      params: { folder: copy, other: path, database, pid: String(process.pid) },
    })
    lock.release()
    lockPlace(database, copy).release()
  })

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, started: null, address: null }],
    ['another process that had this number', { pid: process.pid, started: `${startOf(process.pid)}0`, address: null }],
  ])('left by %s is replaced', (_, holder) => {
    const path = folder()
    writeFileSync(join(path, 'vigie.lock'), JSON.stringify(holder))
    expect(lockHolder(path)).toBe(null)
    lockDataFolder(path).release()
  })

  it.each(['', '{', '{"pid":"x"}', 'null'])('that is unreadable (%j) is replaced', text => {
    const path = folder()
    writeFileSync(join(path, 'vigie.lock'), text)
    lockDataFolder(path).release()
  })
})
