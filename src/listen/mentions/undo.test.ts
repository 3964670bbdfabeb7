import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { ingest } from '../ingest/ingest.ts'
import { createTag, deleteTag } from '../people/tags.ts'
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
import { readRiver } from './river-service.ts'
import { actOnMentions, undoAction } from './work-service.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })

async function heard() {
  const actor = await makeOrganisation(ctx)
  await makeTopic(ctx, actor, 'Nous', 'musée')
  const texts = ['Le musée ouvre une aile neuve.', 'Le musée cherche des bénévoles.', 'Grève au musée mardi prochain.']
  const items = texts.map((text, i) => makeItem(String(i), text))
  await ingest(ctx, ingestSource(ctx, actor, await makeSource(ctx, actor)), items, commitNothing)
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  return { actor, river, ids: (await river()).map(one => one.id) }
}

test('undo leaves what somebody changed since', async () => {
  const { actor, river, ids } = await heard()
  const { undo } = await actOnMentions(ctx, actor, {
    ids,
    actions: [
      { do: 'set-status', to: 'read' },
      { do: 'star', on: true },
    ],
  })
  await actOnMentions(ctx, actor, { ids: [ids[0]!], actions: [{ do: 'set-status', to: 'done' }] })
  await undoAction(ctx, actor, undo!)
  const mentions = new Map((await river()).map(one => [one.id, one]))
  expect(mentions.get(ids[0]!)).toMatchObject({ status: 'done', starred: false })
  expect(mentions.get(ids[1]!)).toMatchObject({ status: 'new', starred: false })
})

test('undo takes its own tags off, whatever tags came since, and brings none back that was deleted', async () => {
  const { actor, river, ids } = await heard()
  const [a, b, c] = await Promise.all(
    ['a', 'b', 'c'].map(name => createTag(ctx, actor, { name, colour: '#123456' }).then(tag => tag.id)),
  )
  const tag = (add: number[], remove: number[] = []) =>
    actOnMentions(ctx, actor, { ids, actions: [{ do: 'tag', add, remove }] })
  const tags = async () => (await river())[0]!.tags
  await tag([c!])
  const { undo } = await tag([a!], [c!])
  await tag([b!])
  await undoAction(ctx, actor, undo!)
  expect(await tags()).toEqual([b, c])
  expect(await river({ tag: [a!] })).toEqual([])
  expect(await river({ tag: [c!] })).toHaveLength(3)
  const off = await tag([], [c!])
  await deleteTag(ctx, actor, c!)
  await undoAction(ctx, actor, off.undo!)
  expect(await tags()).toEqual([b])
})
