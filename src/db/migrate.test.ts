import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testDb } from '../testing/index.ts'
import { loadMigrations, migrate, pendingMigrations } from './migrate.ts'

const none = async () => {}
const known = [
  { name: '0001-a', hash: 'a', up: none },
  { name: '0002-b', hash: 'b', up: none },
  { name: '0003-c', hash: 'c', up: none },
]
const names = (migrations: { name: string }[]) => migrations.map(migration => migration.name)

describe('pendingMigrations', () => {
  it('is what follows the applied ones', () => {
    expect(names(pendingMigrations(known, []))).toEqual(['0001-a', '0002-b', '0003-c'])
    expect(names(pendingMigrations(known, [{ name: '0001-a', hash: 'a' }]))).toEqual(['0002-b', '0003-c'])
  })

  it('refuses a database of a later version', () => {
    expect(() => pendingMigrations(known, [{ name: '0004-d', hash: 'd' }])).toThrow('app.database-newer')
  })

  it('refuses a step that changed after it was applied', () => {
    expect(() => pendingMigrations(known, [{ name: '0001-a', hash: 'x' }])).toThrow('app.migration-changed')
  })

  it('refuses a hole in the history', () => {
    expect(() => pendingMigrations(known, [{ name: '0002-b', hash: 'b' }])).toThrow('app.migration-out-of-order')
  })
})

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}
const step = (statement: string) =>
  `import { sql } from '${join(import.meta.dirname, '../../node_modules/kysely/dist/index.js')}'\nexport const up = db => sql\`${statement}\`.execute(db)\n`

describe('migrate', () => {
  it('has brought the test database up to date, and does nothing a second time', async () => {
    const { db } = await testDb()
    expect(await migrate(db)).toEqual([])
    expect((await db.selectFrom('installation').selectAll().execute()).length).toBe(1)
  })

  it('applies all steps or none', async () => {
    const { db } = await testDb()
    await sql`delete from schema_migration`.execute(db)
    const folder = await folderWith({
      '0001-good.ts': step('create table good (id int)'),
      '0002-bad.ts': step('create table bad (id nonsense)'),
    })
    await expect(migrate(db, folder)).rejects.toThrow('nonsense')
    const { rows } = await sql`select to_regclass('good') as good`.execute(db)
    expect(rows).toEqual([{ good: null }])
  })

  it('applies each step once when several processes start together', async () => {
    const { db } = await testDb()
    await sql`delete from schema_migration`.execute(db)
    const folder = await folderWith({ '0001-one.ts': step('create table one (id int)') })
    const applied = await Promise.all([migrate(db, folder), migrate(db, folder), migrate(db, folder)])
    expect(applied.flat()).toEqual(['0001-one'])
  })

  it('takes reformatting for no change', async () => {
    const [a] = await loadMigrations(await folderWith({ '0001-a.ts': 'export const up = async () => {}\n' }))
    const [b] = await loadMigrations(await folderWith({ '0001-a.ts': 'export const up =\n  async () => {}\n' }))
    expect(a!.hash).toBe(b!.hash)
  })

  it('refuses two steps with one number', async () => {
    const folder = await folderWith({ '0001-a.ts': '', '0001-b.ts': '' })
    await expect(loadMigrations(folder)).rejects.toThrow('two migrations have the number 0001')
  })
})
