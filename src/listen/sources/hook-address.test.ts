import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../db/index.ts'
import { migrateWithin } from '../../db/migrate.ts'
import { createSecrets } from '../../secrets/index.ts'
import { testContext } from '../../testing/index.ts'
import { makeOrganisation } from '../testing/listening.ts'
import { sealHooks } from './hook-address.ts'
import { receiveHook } from './receive-hook.ts'
import { createSource, listSources, rotateHook } from './source-service.ts'

const tokenOf = (hookUrl: string | null) => hookUrl!.split('/').at(-1)!
const wholeRow = async (db: Parameters<typeof migrate>[0]) =>
  JSON.stringify((await sql`select * from source`.execute(db)).rows)
const post = { text: 'La gare' }

test('the address of a webhook lies nowhere in clear, works, is shown to who manages sources, and can be renewed', async () => {
  const ctx = await testContext()
  const actor = await makeOrganisation(ctx)
  const source = await createSource(ctx, actor, { connector: 'webhook', settings: { name: 'forum' }, title: 'Forum' })
  const token = tokenOf(source.hookUrl)
  expect(token.length).toBeGreaterThan(30)
  expect(await wholeRow(ctx.db)).not.toContain(token)
  expect(await receiveHook(ctx, token, post, 'fr')).toMatchObject({ received: 1 })
  expect((await listSources(ctx, actor))[0]!.hookUrl).toBe(source.hookUrl)
  expect((await listSources(ctx, { ...actor, role: 'reader' }))[0]!.hookUrl).toBeNull()

  const renewed = tokenOf((await rotateHook(ctx, actor, source.id)).hookUrl)
  expect(renewed).not.toBe(token)
  await expect(receiveHook(ctx, token, post, 'fr')).rejects.toThrow('listen.no-such-hook')
  expect(await receiveHook(ctx, renewed, post, 'fr')).toMatchObject({ received: 1 })
})

test('with another secret the address still receives, is not shown, and can be renewed', async () => {
  const ctx = await testContext()
  const actor = await makeOrganisation(ctx)
  const source = await createSource(ctx, actor, { connector: 'webhook', settings: { name: 'forum' }, title: 'Forum' })
  const restored = { ...ctx, secrets: createSecrets(['another secret, after a restore without the former']) }
  expect((await listSources(restored, actor))[0]!.hookUrl).toBeNull()
  expect(await receiveHook(restored, tokenOf(source.hookUrl), post, 'fr')).toMatchObject({ received: 1 })
  expect((await rotateHook(restored, actor, source.id)).hookUrl).toContain('/api/hooks/')
})

test('an address that an older version kept in clear goes on working and is sealed at the next start', async () => {
  const ctx = await testContext()
  const token = 'abcdefghijklmnopqrstuvwxyz_-0123'
  await sql`drop schema public cascade; create schema public`.execute(ctx.db)
  await ctx.db.transaction().execute(tx => migrateWithin(tx, { upTo: '0003-listen' }))
  const actor = await makeOrganisation(ctx)
  await sql`
    insert into source (organisation_id, id, connector, settings, settings_key, title, every_minutes, hook_token, warnings, created_at)
    values (${actor.organisationId}, 1, 'webhook', '{"name":"forum"}', 'k', 'Forum', 60, ${token}, '{"old remark"}', now())
  `.execute(ctx.db)
  await migrate(ctx.db)
  const shown = async () => (await listSources(ctx, actor))[0]!
  expect(tokenOf((await shown()).hookUrl)).toBe(token)
  expect((await shown()).health.warnings).toEqual([])

  expect([await sealHooks(ctx), await sealHooks(ctx)]).toEqual([1, 0])
  expect(await wholeRow(ctx.db)).not.toContain(token)
  expect(tokenOf((await shown()).hookUrl)).toBe(token)
  expect(await receiveHook(ctx, token, post, 'fr')).toMatchObject({ received: 1 })
})
