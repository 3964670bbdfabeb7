import { inject } from 'vitest'
import { connect, type Db, newId } from '../db/index.ts'
import { atEnd } from './at-end.ts'
import { cloneTemplate, dropDatabase, testServer } from './test-server.ts'

export type TestDb = {
  db: Db
  /** For a second connection or another process: `connect(host, { database: name })`. */
  host: string
  name: string
  /** Closes and drops it; happens by itself at the end of the file (or of the test that made it). */
  close(): Promise<void>
}

/**
 * A database of one's own, migrated and empty. At the top of a file: `const { db } = await testDb()`, shared by its
 * tests; within a test: gone with the test.
 */
export async function testDb(): Promise<TestDb> {
  const host = await testServer(inject('testFolder'))
  const name = `test_${newId().replaceAll('-', '')}`
  await cloneTemplate(host, name)
  const db = connect(host, { database: name, max: 6, name })
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await db.destroy()
    await dropDatabase(host, name)
  }
  atEnd(close)
  return { db, host, name, close }
}
