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

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
createListen(ctx).registerJobs()

/** Two sources, `Le Phare` and `Le Port`, that may bring the same things. */
async function twoSources() {
  const actor = await makeOrganisation(ctx)
  const named = async (name: string, title: string) => {
    const id = await makeSource(ctx, actor, { name })
    await ctx.db
      .updateTable('source')
      .set({ title })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .execute()
    return {
      id,
      bring: (items: Parameters<typeof ingest>[2]) =>
        ingest(ctx, ingestSource(ctx, actor, id, { title }), items, commitNothing),
    }
  }
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  const topics = async (filter = {}) => (await river(filter))[0]?.topics.map(one => one.id).sort((a, b) => a - b)
  return { actor, phare: await named('a', 'Le Phare'), port: await named('b', 'Le Port'), river, topics }
}

test('what comes unchanged through a second source gains the topics that want that one', async () => {
  const { actor, phare, port, river, topics } = await twoSources()
  const ofPort = await makeTopic(ctx, actor, 'Gare au Port', 'gare', [port.id])
  const byTitle = await makeTopic(ctx, actor, 'Gare, dit le Port', 'gare source:"Le Port"')
  const item = makeItem('1', 'La gare ouvre.')
  await phare.bring([item])
  expect(await river()).toEqual([])
  expect(await port.bring([item])).toMatchObject({ known: 1, changed: 0 })
  expect(await topics()).toEqual([ofPort.id, byTitle.id])
  expect(await river({ topic: [ofPort.id] })).toHaveLength(1)
  expect(await river({ unmatched: 'only' })).toEqual([])
  // Why it belongs is shown for both.
  expect((await river())[0]!.topics.map(one => one.spans.length > 0)).toEqual([true, true])
  await bringUpToDate(ctx.db, actor.organisationId)
  const hours = await ctx.db
    .selectFrom('mention_hour')
    .select(['topic_id', 'mentions'])
    .where('organisation_id', '=', actor.organisationId)
    .orderBy('topic_id')
    .execute()
  expect(hours).toEqual([0, ofPort.id, byTitle.id].map(topic_id => ({ topic_id, mentions: 1 })))
})

test('the same page told in other words by a second source is judged by the words that are stored', async () => {
  const { actor, phare, port, topics } = await twoSources()
  const ofPort = await makeTopic(ctx, actor, 'Gare au Port', 'gare', [port.id])
  await makeTopic(ctx, actor, 'Quai au Port', 'quai', [port.id])
  const page = { kind: 'article' as const, url: 'https://example.org/x' }
  await phare.bring([makeItem('a', 'La gare ouvre.', page)])
  await port.bring([makeItem('b', 'Le quai ouvre.', page)])
  expect(await topics()).toEqual([ofPort.id])
})

test('an author who is hidden stays so, whatever topics their words gain', async () => {
  const { actor, phare, port, river } = await twoSources()
  await makeTopic(ctx, actor, 'Gare au Port', 'gare', [port.id])
  const item = makeItem('1', 'La gare ouvre.')
  await phare.bring([item])
  await ctx.db
    .updateTable('mention')
    .set({ hidden: true })
    .where('organisation_id', '=', actor.organisationId)
    .execute()
  await port.bring([item])
  expect(await river()).toEqual([])
})

test('a topic that is applied to the store looks at all sources of a mention, and keeps it after an edit through either', async () => {
  const { actor, phare, port, topics } = await twoSources()
  await phare.bring([makeItem('1', 'La gare ouvre.')])
  await port.bring([makeItem('1', 'La gare ouvre.')])
  const first = await makeTopic(ctx, actor, 'Gare, dit le Phare', 'gare source:"Le Phare"')
  const second = await makeTopic(ctx, actor, 'Gare, dit le Port', 'gare source:"Le Port"')
  const ofPort = await makeTopic(ctx, actor, 'Gare au Port', 'gare', [port.id])
  await ctx.drain()
  const all = [first.id, second.id, ofPort.id]
  expect(await topics()).toEqual(all)
  await phare.bring([makeItem('1', 'La gare ouvre demain.')])
  expect(await topics()).toEqual(all)
  await port.bring([makeItem('1', 'La gare ouvre lundi.')])
  expect(await topics()).toEqual(all)
})
