import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listenAnnouncements } from '../../db/index.ts'
import { testContext } from '../../testing/index.ts'
import { ingest } from '../ingest/ingest.ts'
import { readRiver } from '../mentions/river-service.ts'
import { settleInBatches } from '../mentions/settle-in-batches.ts'
import {
  commitNothing,
  ingestSource,
  makeItem,
  makeOrganisation,
  makeSource,
  makeTopic,
  testNetwork,
  withNetworks,
} from '../testing/listening.ts'
import { markAuthor } from './authors.ts'
import { settleHidden } from './settle-hidden.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
const many = 1_100

/** An author of many mentions, more than one batch. */
async function prolific() {
  const actor = await makeOrganisation(ctx)
  await makeTopic(ctx, actor, 'Nous', 'musée')
  const source = await makeSource(ctx, actor)
  const items = Array.from({ length: many }, (_, i) => makeItem(String(i), `Musée ${i}`))
  await ingest(ctx, ingestSource(ctx, actor, source), items, commitNothing)
  const author = (await readRiver(ctx, actor, {}, { limit: 1 })).mentions[0]!.author!.id
  const count = async (condition: ReturnType<typeof sql>) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from mention where organisation_id = ${actor.organisationId} and ${condition}`.execute(
      ctx.db,
    )
    return rows[0]!.n
  }
  return { actor, author, count }
}

test('an author of many mentions is hidden and shown again in batches, each told', async () => {
  const { actor, author, count } = await prolific()
  const told: number[] = []
  const all = Promise.withResolvers<void>()
  const announcements = await listenAnnouncements(ctx.db, {
    onAnnouncement({ organisationId, kind, data }) {
      if (organisationId !== actor.organisationId || kind !== 'mentions-changed') return
      told.push((data as { count: number }).count)
      if (told.reduce((sum, n) => sum + n, 0) >= 2 * many) all.resolve()
    },
    onGap() {},
  })
  const never = new AbortController().signal
  await markAuthor(ctx, actor, author, { hidden: true })
  await settleHidden(ctx, actor.organisationId, author, never)
  expect([await count(sql`hidden and not shown`), await count(sql`shown`)]).toEqual([many, 0])
  await markAuthor(ctx, actor, author, { hidden: false })
  await settleHidden(ctx, actor.organisationId, author, never)
  expect(await count(sql`shown and not hidden`)).toBe(many)
  await all.promise
  expect(told).toEqual([1_000, 100, 1_000, 100])
  await announcements.stop()
})

test('a run that is stopped says so, keeps what it did, and the next one does the rest', async () => {
  const { actor, author, count } = await prolific()
  const stopping = new AbortController()
  const star = (signal: AbortSignal, then = () => {}) =>
    settleInBatches(ctx, actor.organisationId, signal, async (tx, limit) => {
      const { rows } = await sql<{ id: string; occurred_at: Date; source_id: number }>`
        update mention set starred = true where organisation_id = ${actor.organisationId} and id = any(array(
          select id from mention where organisation_id = ${actor.organisationId} and not starred limit ${limit}))
        returning id, occurred_at, source_id`.execute(tx)
      then()
      return rows
    })
  await expect(star(stopping.signal, () => stopping.abort(new Error('stopping')))).rejects.toThrow('stopping')
  expect(await count(sql`starred`)).toBe(1_000)
  await star(new AbortController().signal)
  expect(await count(sql`starred`)).toBe(many)
  await markAuthor(ctx, actor, author, { hidden: true })
  await expect(settleHidden(ctx, actor.organisationId, author, stopping.signal)).rejects.toThrow('stopping')
})
