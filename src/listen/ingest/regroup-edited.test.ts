import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
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
import { ingest } from './ingest.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })

const reopening = 'Le musée de la pêche annonce sa réouverture au public le premier juin prochain'
const strike = 'Les employés du musée votent la grève générale illimitée dès ce vendredi matin'

/** `texts` are brought in turn under the keys 1, 2, 3 …; groups are read as key: keys behind it. */
async function bringing(...texts: string[]) {
  const actor = await makeOrganisation(ctx)
  await makeTopic(ctx, actor, 'Nous', 'musée')
  const source = await makeSource(ctx, actor)
  const bring = (...items: Parameters<typeof ingest>[2]) =>
    ingest(ctx, ingestSource(ctx, actor, source), items, commitNothing)
  const say = (key: string, text: string) =>
    makeItem(key, text, { publishedAt: new Date(Date.UTC(2026, 2, 2, 6 + Number(key))) })
  for (const [index, text] of texts.entries()) await bring(say(String(index + 1), text))
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  const groups = async () =>
    (await river()).map(one => `${one.url!.split('/').at(-1)}+${one.duplicates}`).sort((a, b) => (a < b ? -1 : 1))
  return { actor, bring, say, river, groups }
}

test('a copy that says something else now stands for itself', async () => {
  const { bring, say, groups } = await bringing(reopening, reopening, `${reopening} !`)
  expect(await groups()).toEqual(['1+2'])
  await bring(say('2', strike))
  expect(await groups()).toEqual(['1+1', '2+0'])
})

test('a first that says something else leaves its copies to the oldest of them', async () => {
  const { bring, say, groups, river } = await bringing(reopening, reopening, reopening)
  await bring(say('1', strike))
  expect(await groups()).toEqual(['1+0', '2+1'])
  expect(await river({ duplicates: 'only' })).toHaveLength(1)
})

test('an edit that says what another one says stands behind it, with those that leave and those that stay counted', async () => {
  const { bring, say, groups } = await bringing(reopening, reopening, strike)
  await bring(say('2', `${strike} !`))
  expect(await groups()).toEqual(['1+0', '3+1'])
  await bring(say('1', strike))
  expect(await groups()).toEqual(['3+2'])
})

test('a small correction changes nothing, neither of the first nor of a copy', async () => {
  const { bring, say, groups } = await bringing(reopening, reopening)
  await bring(say('1', `${reopening}, à midi`))
  await bring(say('2', `${reopening}, dès midi`))
  expect(await groups()).toEqual(['1+1'])
})

test('what repeats the old words of an edited text is no copy of the new ones', async () => {
  const { bring, say, groups } = await bringing(reopening)
  await bring(say('1', strike))
  await bring(say('2', reopening))
  expect(await groups()).toEqual(['1+0', '2+0'])
  await bring(say('3', reopening), say('4', strike))
  expect(await groups()).toEqual(['1+1', '2+1'])
})

test('a first and its copy edited together are together still', async () => {
  const { bring, say, groups } = await bringing(reopening, reopening)
  await bring(say('1', strike), say('2', strike))
  expect(await groups()).toEqual(['1+1'])
})

test('an edit and a new copy of it in one page are counted once', async () => {
  const { bring, say, groups } = await bringing(reopening)
  await bring(say('1', `${reopening}.`), say('2', reopening))
  expect(await groups()).toEqual(['1+1'])
})

test('a copy of a page that was stored through another source is not lost behind it', async () => {
  const { bring, say, river } = await bringing()
  const page = { kind: 'article' as const, url: 'https://example.org/une-page' }
  await bring(makeItem('9', reopening, page))
  await bring(makeItem('8', strike, page), say('1', strike))
  expect((await river()).map(one => one.text).sort()).toEqual([reopening, strike].sort())
})

test('an author’s new name is no edit of what they said', async () => {
  const { bring, say, river } = await bringing(reopening)
  const renamed = say('1', reopening)
  await bring({ ...renamed, author: { ...renamed.author!, name: 'Ana B.' } })
  expect((await river())[0]).toMatchObject({ author: { name: 'Ana B.' }, editedAt: null })
  await bring(say('1', `${reopening}.`))
  expect((await river())[0]!.editedAt).not.toBeNull()
})
