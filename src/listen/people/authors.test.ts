import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Item } from '../../connectors/index.ts'
import { testContext } from '../../testing/index.ts'
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
import { listMarkedAuthors, markAuthor } from './authors.ts'
import { listAuthorMentions, readAuthor } from './read-author.ts'
import { createTag, deleteTag } from './tags.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
createListen(ctx).registerJobs()

async function heard(items: Item[]) {
  const actor = await makeOrganisation(ctx)
  const topic = await makeTopic(ctx, actor, 'Nous', 'musée')
  const source = await makeSource(ctx, actor)
  await ingest(ctx, ingestSource(ctx, actor, source), items, commitNothing)
  const river = async (filter = {}) => (await readRiver(ctx, actor, filter, { limit: 50 })).mentions
  return { actor, topic, river }
}
const three = () => [
  makeItem('1', 'Le musée ouvre une aile neuve.'),
  makeItem('2', 'Le musée cherche des bénévoles.', {
    author: { key: 'bo', name: 'Bo', handle: null, url: null, avatarUrl: null, followers: null },
  }),
  makeItem('3', 'Grève au musée mardi prochain.'),
]

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
    ctx.db,
  )
  return rows[0]!.n
}

test('figures of an author count all that is stored of them, and the list goes on to the first', async () => {
  const start = new Date('2026-02-10T12:00:00Z').getTime()
  const many = 487
  const { actor, topic, river } = await heard([
    ...Array.from({ length: many }, (_, i) =>
      makeItem(
        `a${i}`,
        `${i % 5 === 0 ? 'Le musée est superbe' : i % 5 === 1 ? 'Le quai est horrible' : 'Le quai'}, jour ${i}`,
        {
          // Several at one moment: a page may end between them.
          publishedAt: new Date(start + Math.floor(i / 3) * 3_600_000),
        },
      ),
    ),
    three()[1]!,
  ])
  const id = (await river({ text: 'musée' })).find(one => one.author?.name === 'Ana')!.author!.id
  const answer = await readAuthor(ctx, actor, id)
  expect(answer).toMatchObject({
    author: { name: 'Ana' },
    total: many,
    firstAt: new Date(start).toISOString(),
    lastAt: new Date(start + Math.floor((many - 1) / 3) * 3_600_000).toISOString(),
    topics: [{ id: topic.id, mentions: Math.ceil(many / 5) }],
    tones: { positive: Math.ceil(many / 5), negative: Math.ceil((many - 1) / 5) },
  })
  expect(Object.values(answer.tones).reduce((sum, n) => sum + n, 0)).toBe(many)
  const seen = answer.mentions.map(one => one.id)
  for (let next = answer.next; next !== null; ) {
    const page = await listAuthorMentions(ctx, actor, id, next)
    seen.push(...page.mentions.map(one => one.id))
    next = page.next
  }
  expect([seen.length, new Set(seen).size]).toEqual([many, many])
  await expect(readAuthor(ctx, await makeOrganisation(ctx), id)).rejects.toThrow('listen.no-such-author')
})

test('an author who is hidden leaves the river, and comes back', async () => {
  const { actor, river } = await heard(three())
  const author = (await river({ text: 'bénévoles' }))[0]!.author!
  await markAuthor(ctx, actor, author.id, { hidden: true })
  await ctx.drain()
  expect(await river()).toHaveLength(2)
  expect(await river({ hidden: 'only' })).toHaveLength(1)
  expect((await listMarkedAuthors(ctx, actor, { limit: 50 })).authors.map(one => one.name)).toEqual(['Bo'])
  await markAuthor(ctx, actor, author.id, { hidden: false })
  await ctx.drain()
  expect(await river()).toHaveLength(3)
})

test('marked authors are listed by name, page after page, and found by name or note', async () => {
  const names = ['Zoé', 'ana', 'Ana', 'Bo 100 %', 'Élise', 'Bo', 'Carl', 'Ana B\nC']
  const { actor, river } = await heard(
    names.map((name, i) =>
      makeItem(`m${i}`, `Le musée, ${i}`, {
        author: { key: `k${i}`, name, handle: null, url: null, avatarUrl: null, followers: null },
      }),
    ),
  )
  for (const { author } of await river({ duplicates: 'all' }))
    await markAuthor(ctx, actor, author!.id, author!.name === 'Carl' ? { note: 'Du journal' } : { hidden: true })
  const seen: string[] = []
  let next: string | null | undefined
  for (let pages = 0; next !== null && pages < 9; pages++) {
    const page = await listMarkedAuthors(ctx, actor, { limit: 2, ...(next === undefined ? {} : { after: next }) })
    seen.push(...page.authors.map(one => one.name))
    next = page.next
  }
  expect([...seen].sort()).toEqual([...names].sort())
  expect(seen.slice(0, 2).map(name => name.toLowerCase())).toEqual(['ana', 'ana'])
  const found = async (text: string) =>
    (await listMarkedAuthors(ctx, actor, { text, limit: 50 })).authors.map(one => one.name)
  expect(await found('journal')).toEqual(['Carl'])
  expect(await found('100 %')).toEqual(['Bo 100 %'])
  expect(await found('éli')).toEqual(['Élise'])
  expect((await listMarkedAuthors(ctx, await makeOrganisation(ctx), { limit: 50 })).authors).toEqual([])
})

test('a tag sticks to an author and finds all that they wrote', async () => {
  const { actor, river } = await heard(three())
  const tag = await createTag(ctx, actor, { name: 'Journaliste', colour: '#123456' })
  const author = (await river({ text: 'grève' }))[0]!.author!
  await markAuthor(ctx, actor, author.id, { tags: [tag.id] })
  expect(await river({ authorTag: [tag.id] })).toHaveLength(2)
  expect((await readAuthor(ctx, actor, author.id)).total).toBe(2)
  await deleteTag(ctx, actor, tag.id)
  expect(await river({ authorTag: [tag.id] })).toEqual([])
})

test('two people mark an author at once: each changes only what they name', async () => {
  const { actor, river } = await heard(three())
  const tag = await createTag(ctx, actor, { name: 'Journaliste', colour: '#123456' })
  const { id } = (await river({ text: 'grève' }))[0]!.author!
  await markAuthor(ctx, actor, id, { note: 'Vu' })
  let second = Promise.resolve<unknown>(null)
  // The note is being written while somebody else sets a tag.
  await ctx.db.transaction().execute(async tx => {
    await sql`update author_mark set note = 'Rappelé' where organisation_id = ${actor.organisationId} and author_id = ${id}`.execute(
      tx,
    )
    second = markAuthor(ctx, actor, id, { tags: [tag.id] })
    await expect.poll(waiting, { timeout: 20_000 }).toBe(1)
  })
  await second
  expect(await readAuthor(ctx, actor, id)).toMatchObject({ note: 'Rappelé', author: { tags: [tag.id] } })
})

test('a decision about an author holds for items that were being judged meanwhile', async () => {
  const { actor, river } = await heard(three())
  const ana = (await river({ text: 'grève' }))[0]!.author!
  const source = await makeSource(ctx, actor, { name: 'b' })
  // The batch is judged, then waits for whoever changes topics; the author is hidden and settled in between.
  const judged = ctx.db.transaction().execute(async tx => {
    await tx
      .selectFrom('listen_state')
      .selectAll()
      .where('organisation_id', '=', actor.organisationId)
      .forUpdate()
      .execute()
    const stored = ingest(
      ctx,
      ingestSource(ctx, actor, source),
      [makeItem('9', 'Encore le musée, dit-elle.')],
      commitNothing,
    )
    await expect.poll(waiting, { timeout: 20_000 }).toBe(1)
    await tx
      .insertInto('author_mark')
      .values({
        organisation_id: actor.organisationId,
        author_id: ana.id,
        name: 'Ana',
        hidden: true,
        updated_at: ctx.clock.now(),
      })
      .execute()
    return { stored }
  })
  await (await judged).stored
  expect(await river({ text: 'encore' })).toEqual([])
  expect(await river({ hidden: 'only' })).toHaveLength(1)
})
