import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Item } from '../../connectors/index.ts'
import { newId } from '../../db/index.ts'
import { testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { ingest } from '../ingest/ingest.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { markAuthor } from '../people/authors.ts'
import { mergeTag, pourTagInto } from '../people/merge-tag.ts'
import { addNote, changeNote, deleteNote } from '../people/notes.ts'
import { countTags, createTag, deleteTag, listTags } from '../people/tags.ts'
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
import { setToneWord } from '../topics/tone-words.ts'
import { exportedMentions, linesOf } from './export-mentions.ts'
import { countMentions, readMention, readRiver, readSome } from './river-service.ts'
import { createView, listViews } from './views.ts'
import { actOnMentions, undoAction } from './work-service.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
createListen(ctx).registerJobs()

async function heard(items: Item[]) {
  const actor = await makeOrganisation(ctx)
  await makeTopic(ctx, actor, 'Nous', 'musée')
  const source = await makeSource(ctx, actor)
  await ingest(ctx, ingestSource(ctx, actor, source), items, commitNothing)
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  const ids = (await river()).map(one => one.id)
  return { actor, source, river, ids }
}
const three = () => [
  makeItem('1', 'Le musée ouvre une aile neuve.'),
  makeItem('2', 'Le musée cherche des bénévoles.', {
    author: { key: 'bo', name: 'Bo', handle: null, url: null, avatarUrl: null, followers: null },
  }),
  makeItem('3', 'Grève au musée mardi prochain.'),
]

test('each action shows in the filter that asks for it, and undo takes it back', async () => {
  const { actor, river, ids } = await heard(three())
  const tag = await createTag(ctx, actor, { name: 'À lire', colour: '#123456' })
  const [first] = ids
  const { changed, undo } = await actOnMentions(ctx, actor, {
    ids: [first!],
    actions: [
      { do: 'star', on: true },
      { do: 'tag', add: [tag.id], remove: [] },
      { do: 'classify', as: 'question' },
      { do: 'prioritise', as: 'high' },
      { do: 'set-status', to: 'in-progress' },
      { do: 'set-tone', to: 'negative' },
    ],
  })
  expect(changed).toBe(1)
  const filters = [
    { starred: true },
    { tag: [tag.id] },
    { classification: ['question' as const] },
    { priority: ['high' as const] },
    { status: ['in-progress' as const] },
    { tone: ['negative' as const] },
  ]
  for (const filter of filters)
    expect(
      (await river(filter)).map(one => one.id),
      JSON.stringify(filter),
    ).toEqual([first])
  expect(await river({ priority: ['normal'] })).toHaveLength(2)
  expect(await river({ classification: ['none'] })).toHaveLength(2)
  expect(await river({ status: ['new'] })).toHaveLength(2)
  expect((await undoAction(ctx, actor, undo!)).changed).toBe(1)
  for (const filter of filters)
    expect(
      (await river(filter)).map(one => one.id),
      JSON.stringify(filter),
    ).not.toContain(first)
  await expect(undoAction(ctx, actor, undo!)).rejects.toThrow('listen.nothing-to-undo')
})

test('an action may be given to all that a filter shows', async () => {
  const { actor, river } = await heard(three())
  const { changed } = await actOnMentions(ctx, actor, {
    filter: { text: 'grève' },
    actions: [{ do: 'set-status', to: 'ignored' }],
  })
  expect(changed).toBe(1)
  expect((await river({ status: ['ignored'] })).map(one => one.text)).toEqual(['Grève au musée mardi prochain.'])
})

test('a foreign organisation’s mention cannot be changed or read', async () => {
  const mine = await heard(three())
  const other = await heard(three())
  expect(
    await actOnMentions(ctx, other.actor, {
      ids: ['00000000-0000-8000-8000-000000000000'],
      actions: [{ do: 'star', on: true }],
    }),
  ).toEqual({ changed: 0, undo: null })
  await actOnMentions(ctx, other.actor, { ids: mine.ids, actions: [{ do: 'star', on: true }] })
  expect(await mine.river({ starred: true })).toEqual([])
  await expect(readMention(ctx, await makeOrganisation(ctx), mine.ids[0]!)).rejects.toThrow('listen.no-such-mention')
})

test('a mention tells why it matched, why its tone, its thread, its author and what was done', async () => {
  const { actor, river } = await heard([
    makeItem('a', 'Le musée est magnifique.', { title: 'Bravo' }),
    makeItem('b', 'Ce musée ? Horrible, vraiment.', {
      kind: 'reply',
      replyTo: 'a',
      thread: 'a',
      publishedAt: new Date('2026-03-02T08:30:00Z'),
    }),
  ])
  const answer = (await river({ kind: ['reply'] }))[0]!
  await actOnMentions(ctx, actor, { ids: [answer.id], actions: [{ do: 'star', on: true }] })
  const detail = await readMention(ctx, actor, answer.id)
  expect(detail.thread.map(one => one.title)).toEqual(['Bravo'])
  expect(detail.toneSpans.map(span => detail.mention.text.slice(span.start, span.end))).toContain('Horrible')
  expect(detail.history.map(one => one.action)).toEqual([{ do: 'star', on: true }])
  expect(detail.byAuthor).toHaveLength(1)
  const parent = await readMention(ctx, actor, detail.thread[0]!.id)
  expect(parent.thread.map(one => one.id)).toEqual([answer.id])
  const inTitle = parent.toneSpans.find(span => span.field === 'title')!
  expect('Bravo'.slice(inTitle.start, inTitle.end)).toBe('Bravo')
})

test('notes are counted, change and go, only by who wrote them', async () => {
  const { actor, ids, river } = await heard(three())
  const note = await addNote(ctx, { ...actor, userId: 'u1' }, ids[0]!, 'À suivre')
  expect((await river())[0]!.notes).toBe(1)
  await expect(changeNote(ctx, { ...actor, userId: 'u2', role: 'animator' }, note.id, 'x')).rejects.toThrow(
    'listen.note-of-another',
  )
  const administrator = { ...actor, userId: 'u3' }
  await expect(changeNote(ctx, administrator, note.id, 'x')).rejects.toThrow('listen.note-of-another')
  await changeNote(ctx, { ...actor, userId: 'u1' }, note.id, 'Suivi')
  expect((await readMention(ctx, actor, ids[0]!)).notes.map(one => one.text)).toEqual(['Suivi'])
  const another = await addNote(ctx, { ...actor, userId: 'u1' }, ids[0]!, 'Encore')
  await deleteNote(ctx, administrator, another.id)
  await deleteNote(ctx, { ...actor, userId: 'u1' }, note.id)
  expect((await river())[0]!.notes).toBe(0)
})

test('a tag is poured into another: mentions, authors and views carry that one', async () => {
  const { actor, ids, river } = await heard(three())
  const [wrong, right] = [
    await createTag(ctx, actor, { name: 'Presse', colour: '#123456' }),
    await createTag(ctx, actor, { name: 'Médias', colour: '#654321' }),
  ]
  const tag = (id: string, add: number[]) =>
    actOnMentions(ctx, actor, { ids: [id], actions: [{ do: 'tag', add, remove: [] }] })
  await tag(ids[0]!, [wrong.id])
  await tag(ids[1]!, [wrong.id, right.id])
  const author = (await river())[0]!.author!
  await markAuthor(ctx, actor, author.id, { tags: [wrong.id] })
  const view = { name: 'Presse', filter: { tag: [String(wrong.id)], text: 'musée' }, shared: true }
  await createView(ctx, actor, view)
  expect(await countTags(ctx, actor)).toEqual([
    { id: right.id, mentions: 1, authors: 0 },
    { id: wrong.id, mentions: 2, authors: 1 },
  ])

  await mergeTag(ctx, actor, wrong.id, right.id)
  await ctx.drain()
  expect(await listTags(ctx, actor)).toEqual([right])
  expect(await countTags(ctx, actor)).toEqual([{ id: right.id, mentions: 2, authors: 1 }])
  const found = await river({ tag: [right.id] })
  expect(found.map(one => one.id).sort()).toEqual([ids[0], ids[1]].sort())
  expect(found.map(one => one.tags)).toEqual([[right.id], [right.id]])
  expect((await listViews(ctx, actor))[0]!.filter).toEqual({ tag: [right.id], text: 'musée' })
  await markAuthor(ctx, actor, found[0]!.author!.id, { hidden: true })
  await ctx.drain()
  expect((await countTags(ctx, actor))[0]!.mentions).toBe((await river({ tag: [right.id] })).length)
  await expect(mergeTag(ctx, actor, right.id, right.id)).rejects.toThrow('listen.tag-into-itself')
  await expect(mergeTag(ctx, actor, wrong.id, right.id)).rejects.toThrow('listen.no-such-tag')
  const other = await makeOrganisation(ctx)
  await expect(mergeTag(ctx, other, right.id, 999)).rejects.toThrow('listen.no-such-tag')
})

test('a long merge goes on where it stopped, tells how far it is, and lets nobody touch its tags', async () => {
  const many = 1_100
  const { actor, ids } = await heard(Array.from({ length: many }, (_, i) => makeItem(`${i}`, `Le musée, jour ${i}.`)))
  const gone = await createTag(ctx, actor, { name: 'Presse', colour: '#123456' })
  const kept = await createTag(ctx, actor, { name: 'Médias', colour: '#654321' })
  const add = { do: 'tag' as const, add: [gone.id], remove: [] }
  const { undo } = await actOnMentions(ctx, actor, { filter: { duplicates: 'all' }, actions: [add] })
  await mergeTag(ctx, actor, gone.id, kept.id)
  let batches = 0
  const dies = {
    throwIfAborted() {
      if (batches++ === 1) throw new Error('stopped')
    },
  } as AbortSignal
  await expect(pourTagInto(ctx, actor.organisationId, gone.id, dies)).rejects.toThrow('stopped')
  expect(await listTags(ctx, actor)).toEqual([kept, { ...gone, merging: { into: kept.id, done: 1_000, total: many } }])
  for (const touched of [
    () => mergeTag(ctx, actor, kept.id, gone.id),
    () => mergeTag(ctx, actor, gone.id, kept.id),
    () => deleteTag(ctx, actor, kept.id),
    () => deleteTag(ctx, actor, gone.id),
  ])
    await expect(touched()).rejects.toThrow('listen.tag-merging')
  await expect(actOnMentions(ctx, actor, { ids: ids.slice(0, 1), actions: [add] })).rejects.toThrow(
    'listen.no-such-tag',
  )

  await ctx.drain()
  expect(await listTags(ctx, actor)).toEqual([kept])
  expect(await countTags(ctx, actor)).toEqual([{ id: kept.id, mentions: many, authors: 0 }])
  // What the merge did since is newer than what put the first tag on.
  await undoAction(ctx, actor, undo!)
  expect((await countTags(ctx, actor))[0]!.mentions).toBe(many)
})

test('tags are counted whatever the organisation’s index prefix is', async () => {
  let id = newId()
  while (!indexPrefix(id).includes('0')) id = newId()
  const other = await makeOrganisation(ctx, { id })
  const tag = await createTag(ctx, other, { name: 'Presse', colour: '#123456' })
  expect(await countTags(ctx, other)).toEqual([{ id: tag.id, mentions: 0, authors: 0 }])
})

test('a corrected tone can be given back to the product', async () => {
  const { actor, ids, river } = await heard([makeItem('1', 'Le musée est superbe.')])
  await actOnMentions(ctx, actor, { ids, actions: [{ do: 'set-tone', to: 'negative' }] })
  expect((await river())[0]!.tone).toMatchObject({ value: 'negative', corrected: true })
  await actOnMentions(ctx, actor, { ids, actions: [{ do: 'set-tone', to: null }] })
  expect((await river())[0]!.tone).toMatchObject({ value: 'positive', corrected: false })
})

test('the weight of a word holds for what is stored and what comes, not against a person’s correction', async () => {
  const { actor, source, river, ids } = await heard([
    makeItem('1', 'Le musée fait des vagues.'),
    makeItem('2', 'Des vagues devant un autre musée, disent-ils.'),
  ])
  await actOnMentions(ctx, actor, { ids: [ids[0]!], actions: [{ do: 'set-tone', to: 'positive' }] })
  await setToneWord(ctx, actor, 'fr', 'vagues', -3)
  await ctx.drain()
  await ingest(
    ctx,
    ingestSource(ctx, actor, source),
    [makeItem('3', 'Le musée et ses vagues, encore une fois de plus.')],
    commitNothing,
  )
  expect(await river({ tone: ['negative'] })).toHaveLength(2)
  await setToneWord(ctx, actor, 'fr', 'vagues', null)
  await ctx.drain()
  expect(await river({ tone: ['negative'] })).toEqual([])
})

test('words, phrases, beginnings and exclusions find by folded words', async () => {
  const { river } = await heard(three())
  const texts = async (text: string) => (await river({ text })).map(one => one.text)
  expect(await texts('benevole')).toEqual(['Le musée cherche des bénévoles.'])
  expect(await texts('"cherche des bénévoles"')).toHaveLength(1)
  expect(await texts('"bénévoles des cherche"')).toHaveLength(0)
  expect(await texts('bénév*')).toHaveLength(1)
  expect(await texts('musée -grève')).toHaveLength(2)
  for (const odd of ["'", '\\', '"', ':*', '& | !', '«', "l'", '((', 'a:b']) await texts(odd)
})

test('counting, some of them, and saved views', async () => {
  const { actor, ids } = await heard(three())
  expect(await countMentions(ctx, actor, {})).toEqual({ count: 3, exact: true })
  expect(await countMentions(ctx, actor, { text: 'grève' })).toEqual({ count: 1, exact: true })
  expect((await readSome(ctx, actor, ids, { text: 'grève' })).mentions).toHaveLength(1)
  await createView(ctx, { ...actor, userId: 'u1' }, { name: 'Grève', filter: { text: 'grève' }, shared: false })
  expect(await listViews(ctx, { ...actor, userId: 'u1' })).toHaveLength(1)
  expect(await listViews(ctx, { ...actor, userId: 'u2' })).toEqual([])
})

test('pages follow each other without gap or repetition', async () => {
  const same = new Date('2026-03-01T00:00:00Z')
  const { actor } = await heard(
    Array.from({ length: 23 }, (_, i) =>
      makeItem(`${i}`, `Le musée ${'abcdefghijklmnopqrstuvwxyz'[i]} dit bonjour ${i}`, {
        publishedAt: i % 2 ? same : new Date(same.getTime() + i * 1000),
      }),
    ),
  )
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await readRiver(ctx, actor, { duplicates: 'all' }, { after, limit: 5 })
    seen.push(...page.mentions.map(one => one.id))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(seen).toHaveLength(23)
  expect(new Set(seen).size).toBe(23)
})

test('an export holds what the filter shows, as CSV that a spreadsheet does not run', async () => {
  const { actor } = await heard([makeItem('1', '=HYPERLINK("x") musée, "cité"'), makeItem('2', 'La gare.')])
  let csv = ''
  for await (const line of linesOf(exportedMentions(ctx, actor, {}), 'csv')) csv += line
  expect(csv.split('\n').filter(line => line !== '')).toHaveLength(2)
  expect(csv).toContain(`"'=HYPERLINK(""x"") musée, ""cité"""`)
})

test('a network whose rule forbids it is not exported', async () => {
  const closed = testNetwork({
    sourceRule: { maxAgeDays: 2, keepAuthor: true, exportAllowed: false, onDelete: 'remove' },
  })
  const strict = { ...ctx, connectors: withNetworks(closed) }
  const { actor } = await heard(three())
  const lines: string[] = []
  for await (const line of linesOf(exportedMentions(strict, actor, {}), 'ndjson')) lines.push(line)
  expect(lines).toEqual([])
})

test('what was said is counted by hour for figures that stay right after a correction', async () => {
  const { actor, ids } = await heard(three())
  const { bringUpToDate } = await import('../figures/figures.ts')
  const sums = async () => {
    await bringUpToDate(ctx.db, actor.organisationId)
    const { rows } = await sql<{ tone: number; n: number }>`
      select tone, sum(mentions)::int as n from mention_hour where organisation_id = ${actor.organisationId} and topic_id = 0 group by tone order by tone`.execute(
      ctx.db,
    )
    return Object.fromEntries(rows.map(row => [row.tone, row.n]))
  }
  const before = await sums()
  expect(Object.values(before).reduce((sum, n) => sum + n, 0)).toBe(3)
  await actOnMentions(ctx, actor, { ids, actions: [{ do: 'set-tone', to: 'positive' }] })
  expect(await sums()).toEqual({ 1: 3 })
})
