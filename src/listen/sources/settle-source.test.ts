import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { bringUpToDate } from '../figures/figures.ts'
import { createListen } from '../index.ts'
import { ingest } from '../ingest/ingest.ts'
import { readRiver } from '../mentions/river-service.ts'
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
import { changeSource, deleteSource } from './source-service.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
createListen(ctx).registerJobs()

/** One page that two sources led to, first `all`, then `matches`. */
async function sharedPage(text: string) {
  const actor = await makeOrganisation(ctx)
  await makeTopic(ctx, actor, 'Nous', 'musée')
  await ctx.drain()
  const all = await makeSource(ctx, actor, { name: 'a', show: 'all' })
  const matches = await makeSource(ctx, actor, { name: 'b', show: 'matches' })
  const page = { kind: 'article' as const, title: 'Une annonce', url: 'https://example.org/x' }
  await ingest(ctx, ingestSource(ctx, actor, all, { show: 'all' }), [makeItem('a', text, page)], commitNothing)
  await ingest(ctx, ingestSource(ctx, actor, matches), [makeItem('b', text, page)], commitNothing)
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  const counted = async () => {
    await bringUpToDate(ctx.db, actor.organisationId)
    const rows = await ctx.db
      .selectFrom('mention_hour')
      .select(['source_id', 'mentions'])
      .where('organisation_id', '=', actor.organisationId)
      .where('topic_id', '>', 0)
      .execute()
    return rows.map(row => [row.source_id, row.mentions])
  }
  return { actor, all, matches, river, counted }
}

test('figures follow a mention to the source that remains', async () => {
  const { actor, all, matches, river, counted } = await sharedPage('Le musée rouvre.')
  expect(await counted()).toEqual([[all, 1]])
  await deleteSource(ctx, actor, all)
  await ctx.drain()
  expect(await river()).toHaveLength(1)
  expect(await counted()).toEqual([[matches, 1]])
})

test('a mention without a topic is shown as the source that remains says', async () => {
  const { actor, all, river } = await sharedPage('La gare rouvre.')
  expect(await river()).toHaveLength(1)
  await deleteSource(ctx, actor, all)
  await ctx.drain()
  expect(await river()).toEqual([])
  expect(await river({ unmatched: 'only' })).toHaveLength(1)
})

test('what a source shows is not for another one to change', async () => {
  const { actor, matches, river } = await sharedPage('La gare rouvre.')
  await changeSource(ctx, actor, matches, { show: 'all' })
  await changeSource(ctx, actor, matches, { show: 'matches' })
  await ctx.drain()
  expect(await river()).toHaveLength(1)
})
