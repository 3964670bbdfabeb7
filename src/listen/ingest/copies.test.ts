import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { readRiver } from '../mentions/river-service.ts'
import { markAuthor } from '../people/authors.ts'
import { addNote } from '../people/notes.ts'
import { changeSource, deleteSource } from '../sources/source-service.ts'
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
import { changeTopic } from '../topics/topic-service.ts'
import { ingest } from './ingest.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
createListen(ctx).registerJobs()

const text = 'Le musée de la pêche annonce sa réouverture au public le premier juin prochain'
const by = (key: string) => ({
  author: { key, name: key, handle: `@${key}`, url: null, avatarUrl: null, followers: 1 },
})

async function repeated() {
  const actor = await makeOrganisation(ctx)
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  await ctx.drain()
  const source = await makeSource(ctx, actor)
  const second = await makeSource(ctx, actor, { name: 'b' })
  const bring = (items: Parameters<typeof ingest>[2], from = source, overrides = {}) =>
    ingest(ctx, ingestSource(ctx, actor, from, overrides), items, commitNothing)
  const at = (hour: number) => ({ publishedAt: new Date(Date.UTC(2026, 2, 2, hour)) })
  await bring([makeItem('1', text, { ...at(6), ...by('ana') })])
  await bring(
    [makeItem('2', text, { ...at(7), ...by('bo') }), makeItem('3', `${text} !`, { ...at(8), ...by('cy') })],
    second,
  )
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  const grouped = async (filter = {}) =>
    (await river(filter)).map(one => ({ author: one.author?.name ?? null, duplicates: one.duplicates }))
  expect(await grouped()).toEqual([{ author: 'ana', duplicates: 2 }])
  return { actor, topic, source, second, bring, river, grouped }
}

test('when the first of some copies is deleted at its source the oldest copy takes its place', async () => {
  const { bring, river, grouped } = await repeated()
  await bring([makeItem('1', '', { deleted: true })])
  expect(await grouped()).toEqual([{ author: 'bo', duplicates: 1 }])
  expect(await grouped({ duplicates: 'only' })).toEqual([{ author: 'bo', duplicates: 1 }])
  await bring([makeItem('2', '', { deleted: true })])
  expect(await grouped()).toEqual([{ author: 'cy', duplicates: 0 }])
  expect(await river({ duplicates: 'only' })).toEqual([])
})

test('when a copy goes there is one fewer', async () => {
  const { bring, grouped } = await repeated()
  await bring([makeItem('3', '', { deleted: true })])
  expect(await grouped()).toEqual([{ author: 'ana', duplicates: 1 }])
})

test('copies do not stand behind what is left of a first that somebody worked on', async () => {
  const { actor, bring, river, grouped } = await repeated()
  await addNote(ctx, actor, (await river())[0]!.id, 'Vu')
  await bring([makeItem('1', '', { deleted: true })])
  expect(await grouped()).toEqual([
    { author: 'bo', duplicates: 1 },
    { author: null, duplicates: 0 },
  ])
})

test('copies come forward when the author of the first is hidden, and no text is lost when they are back', async () => {
  const { actor, river, grouped } = await repeated()
  const author = (await river())[0]!.author!.id
  await markAuthor(ctx, actor, author, { hidden: true })
  await ctx.drain()
  expect(await grouped()).toEqual([{ author: 'bo', duplicates: 1 }])
  await markAuthor(ctx, actor, author, { hidden: false })
  await ctx.drain()
  expect(await grouped()).toEqual([
    { author: 'bo', duplicates: 1 },
    { author: 'ana', duplicates: 0 },
  ])
})

test('copies come forward when the first’s source goes', async () => {
  const { actor, source, grouped } = await repeated()
  await deleteSource(ctx, actor, source)
  await ctx.drain()
  expect(await grouped()).toEqual([{ author: 'bo', duplicates: 1 }])
})

test('copies come forward when the first no longer matches', async () => {
  const { actor, topic, second, grouped } = await repeated()
  await changeTopic(ctx, actor, topic.id, { sources: [second] })
  await ctx.drain()
  expect(await grouped()).toEqual([{ author: 'bo', duplicates: 1 }])
})

test('copies come forward when the first’s source shows less', async () => {
  const { actor, topic, source, second, grouped } = await repeated()
  await changeSource(ctx, actor, source, { show: 'all' })
  await changeTopic(ctx, actor, topic.id, { sources: [second] })
  await ctx.drain()
  expect(await grouped()).toEqual([{ author: 'ana', duplicates: 2 }])
  await changeSource(ctx, actor, source, { show: 'matches' })
  await ctx.drain()
  expect(await grouped()).toEqual([{ author: 'bo', duplicates: 1 }])
})

test('copies come forward when the first is edited away from its topic', async () => {
  const { bring, grouped } = await repeated()
  await bring([makeItem('1', 'La gare.', by('ana'))])
  expect(await grouped()).toEqual([{ author: 'bo', duplicates: 1 }])
})

test('an edited item is found by its new tone only', async () => {
  const { bring, river } = await repeated()
  await bring([makeItem('9', 'Le musée est superbe, quelle joie.')])
  expect(await river({ tone: ['positive'] })).toHaveLength(1)
  await bring([makeItem('9', 'Le musée est horrible, quelle honte.')])
  expect(await river({ tone: ['positive'] })).toEqual([])
  expect(await river({ tone: ['negative'] })).toHaveLength(1)
})

test('an edit that another source brings is found under both, and shown as its own source says', async () => {
  const { actor, bring, river } = await repeated()
  const all = await makeSource(ctx, actor, { name: 'c', show: 'all' })
  const matches = await makeSource(ctx, actor, { name: 'd' })
  await bring([makeItem('9', 'La gare ferme.')], all, { show: 'all' })
  await bring([makeItem('9', 'La gare rouvre.')], matches)
  expect((await river({ source: [matches] })).map(one => one.text)).toEqual(['La gare rouvre.'])
  expect(await river({ source: [all] })).toHaveLength(1)
})

test('a title is enough for a new topic, and stays under it when the topic changes', async () => {
  const { actor, bring, river } = await repeated()
  await bring([makeItem('9', '', { kind: 'article', title: 'La gare ferme' })])
  const topic = await makeTopic(ctx, actor, 'Gare', 'gare')
  await ctx.drain()
  expect((await river({ topic: [topic.id] })).map(one => one.title)).toEqual(['La gare ferme'])
  await changeTopic(ctx, actor, topic.id, { query: 'gare OR tram' })
  await ctx.drain()
  expect(await river({ topic: [topic.id] })).toHaveLength(1)
})

test('copies are found however much a firehose brings that nobody keeps', async () => {
  const { bring, grouped } = await repeated()
  const noise = (from: number) =>
    Array.from({ length: 2_000 }, (_, n) =>
      makeItem(`n${from + n}`, `Rien de rien à dire de ${from + n} choses dites ${n * 7} fois`),
    )
  for (let from = 0; from < 6_000; from += 2_000) await bring(noise(from), undefined, { keep: 'matches' })
  await bring([makeItem('9', `${text} encore`, by('di'))])
  expect(await grouped()).toEqual([{ author: 'ana', duplicates: 3 }])
})

test('an article behind a sealed link is grouped with the article itself, by publisher and title', async () => {
  const actor = await makeOrganisation(ctx)
  await makeTopic(ctx, actor, 'La Gazette', 'musée site:gazette.example')
  await ctx.drain()
  const [source, news] = [await makeSource(ctx, actor), await makeSource(ctx, actor, { name: 'b' })]
  const bring = (from: number, items: Parameters<typeof ingest>[2]) =>
    ingest(ctx, ingestSource(ctx, actor, from), items, commitNothing)
  const article = (key: string, title: string, text: string, url: string, more = {}) =>
    makeItem(key, text, { kind: 'article', title, url, publishedAt: new Date('2026-03-02T08:00:00Z'), ...more })
  const title = 'Le musée rouvre ses portes en juin'
  const body = 'Après deux ans de travaux, les salles accueilleront les familles dès le premier samedi du mois.'
  const sealed = (n: number) => `https://news.google.com/rss/articles/CBMiQUFVX3lxTE0${n}?oc=5`
  await bring(source, [
    article('1', title, body, 'https://www.gazette.example/a', { editedAt: new Date('2026-03-02T09:00:00Z') }),
  ])
  await bring(news, [
    article('2', `${title} !`, '', sealed(2), { site: 'gazette.example' }),
    article('3', title, '', sealed(3), { site: 'ailleurs.example' }),
    article('4', 'Le musée recrute', '', sealed(4), { site: 'www.gazette.example' }),
  ])
  const river = async () =>
    (await readRiver(ctx, actor, {}, { limit: 50 })).mentions.map(one => [one.title, one.url, one.duplicates])
  // The one of another publisher matches no topic: `site:` asks where it was published.
  expect((await river()).sort()).toEqual([
    ['Le musée recrute', sealed(4), 0],
    [title, 'https://www.gazette.example/a', 1],
  ])
  // An edit of what both say keeps them together while the title is the same.
  const later = { editedAt: new Date('2026-03-02T10:00:00Z') }
  await bring(source, [article('1', title, `${body} Entrée libre.`, 'https://www.gazette.example/a', later)])
  expect((await river()).map(one => one[2]).sort()).toEqual([0, 1])
  await bring(source, [article('1', 'Le musée reste fermé encore un an', body, 'https://www.gazette.example/a', later)])
  expect((await river()).map(one => one[2])).toEqual([0, 0, 0])
})
