import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { testDb } from '../testing/index.ts'
import { loadInstallationSecrets } from './load-installation-secrets.ts'

const { db } = await testDb()
const [ours, theirs] = ['a'.repeat(40), 'b'.repeat(40)]

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'vigie-secrets-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => error.code,
  )

beforeEach(async () => {
  await db.updateTable('installation').set({ secret_check: null }).execute()
})

test('a database keeps the key that it was given first', async () => {
  await loadInstallationSecrets(db, { dataFolder: folder(), secret: ours })
  expect(await code(loadInstallationSecrets(db, { dataFolder: folder(), secret: theirs }))).toBe('app.secret-differs')
  expect(await loadInstallationSecrets(db, { dataFolder: folder(), secret: `${theirs}, ${ours}` })).toEqual([
    theirs,
    ours,
  ])
})

test('a second data folder gets no key of its own for the database of the first', async () => {
  const [first, second] = [folder(), folder()]
  await loadInstallationSecrets(db, { dataFolder: first, secret: null })
  expect(await code(loadInstallationSecrets(db, { dataFolder: second, secret: null }))).toBe('app.secret-missing')
  expect(existsSync(join(second, 'secret'))).toBe(false)
})

test('of several that begin at the same moment one key is the right one, and no other stays', async () => {
  const folders = Array.from({ length: 4 }, folder)
  const started = await Promise.all(
    folders.map(dataFolder => code(loadInstallationSecrets(db, { dataFolder, secret: null }))),
  )
  expect(started.filter(one => one === 'accepted')).toHaveLength(1)
  for (const [at, path] of folders.entries())
    expect([started[at], existsSync(join(path, 'secret'))]).toEqual(
      started[at] === 'accepted' ? ['accepted', true] : ['app.secret-missing', false],
    )
})
