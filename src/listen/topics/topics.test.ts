import { expect, test } from 'vitest'
import { testContext } from '../../testing/index.ts'
import { readFourFigures, readPortrait, readTrend } from '../figures/figures.ts'
import { createListen } from '../index.ts'
import { ingest } from '../ingest/ingest.ts'
import { readRiver } from '../mentions/river-service.ts'
import { deleteSource } from '../sources/source-service.ts'
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
import { previewQuery } from './preview-query.ts'
import { changeTopic, createTopic, deleteTopic, listTopics } from './topic-service.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
createListen(ctx).registerJobs()

async function stored(texts: string[]) {
  const actor = await makeOrganisation(ctx)
  const source = await makeSource(ctx, actor)
  const bring = (items: string[], from = source) =>
    ingest(
      ctx,
      ingestSource(ctx, actor, from),
      items.map(text => makeItem(`${from} ${text}`, text)),
      commitNothing,
    )
  await bring(texts)
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 200 })).mentions
  return { actor, source, bring, river }
}

test('a new topic is applied to what is stored, with progress', async () => {
  const { actor, river } = await stored(['Le musée rouvre.', 'La gare ferme pour travaux.'])
  expect(await river()).toEqual([])
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  expect(topic.applying).toEqual({ done: 0, total: 2 })
  await ctx.drain()
  expect((await listTopics(ctx, actor, undefined))[0]!.applying).toBeNull()
  expect((await river()).map(one => one.text)).toEqual(['Le musée rouvre.'])
  expect(await river({ topic: [topic.id] })).toHaveLength(1)
})

test('a changed query takes mentions in and out', async () => {
  const { actor, river } = await stored(['Le musée rouvre.', 'La gare ferme pour travaux.'])
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  await ctx.drain()
  await changeTopic(ctx, actor, topic.id, { query: 'gare' })
  await ctx.drain()
  expect((await river()).map(one => one.text)).toEqual(['La gare ferme pour travaux.'])
  expect((await river({ unmatched: 'only' })).map(one => one.text)).toEqual(['Le musée rouvre.'])
})

test('a run of an older revision does nothing', async () => {
  const { actor, river } = await stored(['Le musée rouvre.'])
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  await changeTopic(ctx, actor, topic.id, { query: 'gare' })
  await ctx.drain()
  expect(await river()).toEqual([])
})

test('a deleted topic lets go of its mentions; those of another stay', async () => {
  const { actor, river } = await stored(['Le musée et la gare.', 'Le musée seul, fermé.'])
  const first = await makeTopic(ctx, actor, 'Musée', 'musée')
  const second = await makeTopic(ctx, actor, 'Gare', 'gare')
  await ctx.drain()
  await deleteTopic(ctx, actor, first.id)
  expect((await listTopics(ctx, actor, undefined)).map(one => one.id)).toEqual([second.id])
  await ctx.drain()
  const mentions = await river()
  expect(mentions.map(one => one.topics.map(topic => topic.id))).toEqual([[second.id]])
})

test('a topic restricted to sources takes only what these bring', async () => {
  const { actor, source, bring, river } = await stored([])
  const other = await makeSource(ctx, actor, { name: 'b' })
  await makeTopic(ctx, actor, 'Nous', 'musée', [other])
  await bring(['Le musée par ici.'], source)
  await bring(['Le musée par là-bas, plus loin.'], other)
  expect((await river()).map(one => one.source.id)).toEqual([other])
})

test('the only source of a topic stays until the topic has another; one of several goes', async () => {
  const { actor, source } = await stored([])
  const other = await makeSource(ctx, actor, { name: 'b' })
  const both = await makeTopic(ctx, actor, 'Deux', 'gare', [source, other])
  const one = await makeTopic(ctx, actor, 'Nous', 'musée', [other])
  await expect(deleteSource(ctx, actor, other)).rejects.toMatchObject({
    code: 'listen.source-of-topics',
    params: { count: 1, topics: 'Nous' },
  })
  await changeTopic(ctx, actor, one.id, { sources: [] })
  await deleteSource(ctx, actor, other)
  expect((await listTopics(ctx, actor, undefined)).find(topic => topic.id === both.id)!.sources).toEqual([source])
  await expect(deleteSource(ctx, actor, source)).rejects.toThrow('listen.source-of-topics')
})

test('an archived topic takes nothing more, and everything again when it is back', async () => {
  const { actor, bring, river } = await stored([])
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  await changeTopic(ctx, actor, topic.id, { archived: true })
  await bring(['Le musée rouvre.'])
  expect(await river()).toEqual([])
  await changeTopic(ctx, actor, topic.id, { archived: false })
  await ctx.drain()
  expect(await river()).toHaveLength(1)
})

test('an edit leaves an archived topic what it has', async () => {
  const { actor, source, bring, river } = await stored(['Le musée rouvre.'])
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  await ctx.drain()
  await changeTopic(ctx, actor, topic.id, { archived: true })
  const edited = makeItem(`${source} Le musée rouvre.`, 'Le musée rouvre enfin.')
  const { changed } = await ingest(ctx, ingestSource(ctx, actor, source), [edited], commitNothing)
  expect(changed).toBe(1)
  expect(await river({ topic: [topic.id] })).toMatchObject([
    { text: 'Le musée rouvre enfin.', topics: [{ id: topic.id }] },
  ])
  await bring(['Le musée ferme, autre nouvelle bien distincte.'])
  expect(await river()).toHaveLength(1)
})

test('a wrong query is refused with its place and remedy', async () => {
  const { actor } = await stored([])
  const wrong = createTopic(ctx, actor, { name: 'x', kind: 'theme', query: 'musée (', colour: '#123456', sources: [] })
  await expect(wrong).rejects.toMatchObject({ code: 'listen.query-wrong', params: { column: expect.any(Number) } })
  const preview = await previewQuery(ctx, actor, 'musée "', [])
  expect(preview.problems[0]).toMatchObject({
    code: 'query.unclosed-quote',
    message: expect.stringMatching(/./),
    remedy: expect.stringMatching(/./),
  })
})

test('two topics of one organisation have two names', async () => {
  const { actor } = await stored([])
  await makeTopic(ctx, actor, 'Nous', 'musée')
  await expect(makeTopic(ctx, actor, 'nous', 'gare')).rejects.toThrow('listen.topic-name-taken')
})

test('a preview counts what is stored and shows where the query matches', async () => {
  const { actor } = await stored(['Le musée rouvre.', 'La gare ferme pour travaux.', 'Deux musées à visiter cet été.'])
  const preview = await previewQuery(ctx, actor, 'musée', [])
  expect(preview).toMatchObject({ examined: 3, matched: 2, problems: [] })
  expect(preview.sample.map(one => one.spans.length)).toEqual([1, 1])
})

test('a preview looks at so much text, one after the other for each person', async () => {
  const { actor } = await stored(['Le musée rouvre.', 'La gare ferme pour travaux.', 'Deux musées à visiter cet été.'])
  const asked: string[] = []
  const slow = {
    ...ctx,
    get db() {
      asked.push('asked')
      return ctx.db
    },
  }
  const limits = { items: 2, characters: 1_000 }
  const previews = ['musée', 'gare', 'été'].map(query => previewQuery(slow, actor, query, [], limits))
  await Promise.resolve()
  expect(asked.length).toBeLessThan(2)
  expect((await Promise.all(previews)).map(one => one.examined)).toEqual([2, 2, 2])
  expect(await previewQuery(ctx, actor, 'musée', [], { items: 9, characters: 32 })).toMatchObject({ examined: 2 })
})

test('topics of two organisations do not see each other', async () => {
  const mine = await stored(['Le musée rouvre.'])
  const other = await stored(['Le musée rouvre.'])
  await makeTopic(ctx, mine.actor, 'Nous', 'musée')
  await ctx.drain()
  expect(await mine.river()).toHaveLength(1)
  expect(await other.river()).toEqual([])
  await expect(deleteTopic(ctx, other.actor, 1)).rejects.toThrow('listen.no-such-topic')
})

test('trend, portrait and the four figures agree with what was said', async () => {
  const { actor, bring } = await stored([])
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  await bring([
    'Le musée est superbe, bravo.',
    'Le musée est horrible, une honte.',
    'Au musée on inaugure mardi #nuit',
    'La gare.',
  ])
  const period = { since: '2026-03-01T00:00:00Z', until: '2026-03-03T00:00:00Z' }
  const trend = await readTrend(ctx, actor, { ...period, by: 'day', split: 'tone' })
  expect(Object.fromEntries(trend.series.map(one => [one.key, one.total]))).toMatchObject({
    negative: 1,
    positive: 1,
    neutral: 1,
  })
  const portrait = await readPortrait(ctx, actor, { ...period, topic: [topic.id] })
  expect(portrait).toMatchObject({ total: 3, examined: 3, tones: { negative: 1, positive: 1, neutral: 1 } })
  expect(portrait.authors[0]).toMatchObject({ label: 'Ana', mentions: 3 })
  expect(portrait.keywords.map(one => one.label)).toContain('musée')
  const [figures] = await readFourFigures(ctx, actor, [topic.id])
  expect(figures).toMatchObject({
    strength: { share: 0.75, mentions: 3, collected: 4 },
    sentiment: { positive: 1, negative: 1, neutral: 1 },
    passion: { share: 1, repeatAuthors: 1, authors: 1 },
    reach: { share: 1 / 3, authors: 1, mentions: 3 },
  })
})

test('what belongs to two topics counts once for both, whatever it is split by', async () => {
  const { actor, bring, river } = await stored([])
  const topics = [await makeTopic(ctx, actor, 'Nous', 'musée'), await makeTopic(ctx, actor, 'Fleuve', 'fleuve')]
  const topic = topics.map(one => one.id)
  await bring(['Le musée du fleuve est superbe, bravo.', 'Le musée ouvre.', 'Le fleuve monte.', 'La gare ferme.'])
  const shown = (await river({ topic })).length
  expect(shown).toBe(3)
  const period = { since: '2026-03-01T00:00:00Z', until: '2026-03-03T00:00:00Z', topic }
  for (const split of ['none', 'tone', 'source', 'language'] as const) {
    const { series } = await readTrend(ctx, actor, { ...period, by: 'day', split })
    expect(series.reduce((sum, one) => sum + one.total, 0)).toBe(shown)
  }
  const { series } = await readTrend(ctx, actor, { ...period, by: 'hour', split: 'topic' })
  expect(series.map(one => [one.key, one.total])).toEqual(topic.map(id => [String(id), 2]))
  const portrait = await readPortrait(ctx, actor, period)
  expect(portrait).toMatchObject({ total: shown, tones: { positive: 1, neutral: 2, negative: 0 } })
  expect(portrait.sources).toMatchObject([{ mentions: shown }])
  expect(portrait.topics.map(one => one.mentions)).toEqual([2, 2])
  expect((await readFourFigures(ctx, actor, undefined)).map(one => one.strength.mentions)).toEqual([2, 2])
})

test('a trend of too many points is refused', async () => {
  const { actor } = await stored([])
  const asked = { since: '2016-03-01T00:00:00Z', until: '2026-03-03T00:00:00Z', split: 'none' } as const
  await expect(readTrend(ctx, actor, { ...asked, by: 'hour' })).rejects.toThrow('listen.period-too-long')
  expect((await readTrend(ctx, actor, { ...asked, by: 'day' })).series).toEqual([])
})

test('figures of nothing are empty, never infinite', async () => {
  const { actor } = await stored([])
  await makeTopic(ctx, actor, 'Nous', 'musée')
  const [figures] = await readFourFigures(ctx, actor, undefined)
  expect([figures!.strength.share, figures!.passion.share, figures!.reach.share]).toEqual([null, null, null])
})
