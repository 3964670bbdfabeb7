import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { ingest } from '../ingest/ingest.ts'
import { readRiver } from '../mentions/river-service.ts'
import { actOnMentions, undoAction } from '../mentions/work-service.ts'
import { readDueSources } from '../polling/source-runner.ts'
import { changeSource, createSource } from '../sources/source-service.ts'
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
import { setToneWord } from './tone-words.ts'

const network = testNetwork()
const ctx = await testContext({ connectors: withNetworks(network) })
createListen(ctx).registerJobs()

test('the first items of a source are judged under the name that it tells with them', async () => {
  const actor = await makeOrganisation(ctx)
  const topic = await makeTopic(ctx, actor, 'Journal', 'source:"Le Monde"')
  await createSource(ctx, actor, { connector: 'test', settings: { name: 'a' }, title: '', show: 'matches' })
  const more = { cursor: null, more: true, title: 'Le Monde' }
  network.pages.push(
    { ...more, items: [makeItem('1', 'Une gare.')] },
    { ...more, more: false, items: [makeItem('2', 'Un pont.')] },
  )
  await readDueSources(ctx)
  const { mentions } = await readRiver(ctx, actor, { topic: [topic.id] }, { limit: 9 })
  expect(mentions.map(one => one.text).sort()).toEqual(['Un pont.', 'Une gare.'])
})

test('a source that takes another name brings its stored mentions into the topics that ask for it', async () => {
  const actor = await makeOrganisation(ctx)
  const topic = await makeTopic(ctx, actor, 'Journal', 'source:"Le Devoir"')
  const id = await makeSource(ctx, actor)
  await ingest(ctx, ingestSource(ctx, actor, id), [makeItem('1', 'Une gare.')], commitNothing)
  await changeSource(ctx, actor, id, { title: 'Le Devoir' })
  await ctx.drain()
  expect((await readRiver(ctx, actor, { topic: [topic.id] }, { limit: 9 })).mentions).toHaveLength(1)
  await changeSource(ctx, actor, id, { title: 'La Presse' })
  await ctx.drain()
  expect((await readRiver(ctx, actor, { topic: [topic.id] }, { limit: 9 })).mentions).toEqual([])
})

test('a corrected tone takes mentions into the topics that ask for it and out of others, undo puts them back', async () => {
  const actor = await makeOrganisation(ctx)
  const angry = await makeTopic(ctx, actor, 'Colère', 'fleuve AND sentiment:negative')
  const calm = await makeTopic(ctx, actor, 'Calme', 'fleuve -sentiment:negative')
  const source = ingestSource(ctx, actor, await makeSource(ctx, actor))
  await ingest(ctx, source, [makeItem('1', 'Le fleuve monte ce matin.'), makeItem('2', 'Une gare.')], commitNothing)
  const under = async (topic: number) => (await readRiver(ctx, actor, { topic: [topic] }, { limit: 9 })).mentions
  const [mention] = await under(calm.id)
  const { undo } = await actOnMentions(ctx, actor, {
    ids: [mention!.id],
    actions: [{ do: 'set-tone', to: 'negative' }],
  })
  expect([await under(calm.id), (await under(angry.id)).map(one => one.id)]).toEqual([[], [mention!.id]])
  await undoAction(ctx, actor, undo!)
  expect([(await under(calm.id)).map(one => one.id), await under(angry.id)]).toEqual([[mention!.id], []])
})

test('words weighed anew take mentions into the topics that ask for their tone, into the river too', async () => {
  const actor = await makeOrganisation(ctx)
  const angry = await makeTopic(ctx, actor, 'Colère', 'fleuve AND sentiment:negative')
  const source = ingestSource(ctx, actor, await makeSource(ctx, actor))
  await ingest(ctx, source, [makeItem('1', 'Le fleuve et ses vagues ce matin.')], commitNothing)
  const river = async () => (await readRiver(ctx, actor, {}, { limit: 9 })).mentions
  expect(await river()).toEqual([])
  await setToneWord(ctx, actor, 'fr', 'vagues', -3)
  await ctx.drain()
  expect((await river()).map(one => one.topics.map(topic => topic.id))).toEqual([[angry.id]])
  await setToneWord(ctx, actor, 'fr', 'vagues', null)
  await ctx.drain()
  expect(await river()).toEqual([])
})
