import { expect, test } from 'vitest'
import { newId } from '../../db/index.ts'
import { ingest } from '../../listen/index.ts'
import { commitNothing, makeItem, makeSource } from '../../listen/testing/listening.ts'
import type { Actor } from '../../permissions.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { publishing, refusal } from '../testing/publishing.ts'
import { bringIdeaOf, forgetContacts } from './idea-form.ts'

test('an idea is noted, found, taken into an entry, set aside with a reason, and opened again', async () => {
  const { ada, ctx, join, read, variant } = await publishing()
  const note = (title: string, more: object = {}) => ada.call(endpoints.createIdea, { title, ...more })
  const first = await note('Nocturnes', {
    note: 'Trois soirs en mars',
    objectives: ['o1'],
    audiences: ['a1'],
    need: 'n1',
  })
  ctx.clock.advance({ seconds: 1 })
  await note('Fête des pêcheurs', { origin: { kind: 'key-date', date: '2027-06-29', name: 'Saint-Pierre' } })
  ctx.clock.advance({ seconds: 1 })
  const third = await note('Marées', { origin: { kind: 'subject', term: 'marée', topicId: null } })
  const titles = async (filter: object) => (await ada.call(endpoints.listIdeas, filter)).ideas.map(idea => idea.title)
  expect(await titles({})).toEqual(['Marées', 'Fête des pêcheurs', 'Nocturnes'])
  expect(await titles({ origin: ['key-date'] })).toEqual(['Fête des pêcheurs'])
  expect([await titles({ objective: 'o1' }), await titles({ audience: 'a1' }), await titles({ need: 'n1' })]).toEqual([
    ['Nocturnes'],
    ['Nocturnes'],
    ['Nocturnes'],
  ])
  expect(await titles({ text: 'trois soirs' })).toEqual(['Nocturnes'])
  const page = await ada.call(endpoints.listIdeas, { limit: 2 })
  expect(await titles({ limit: 2, after: page.next! })).toEqual(['Nocturnes'])
  const entry = await ada.call(endpoints.takeIdea, {
    id: first.id,
    title: 'Nocturne du 5',
    variants: [variant('Ce soir')],
  })
  expect(entry).toMatchObject({
    title: 'Nocturne du 5',
    brief: 'Trois soirs en mars',
    objectives: ['o1'],
    need: 'n1',
    ideaId: first.id,
    state: 'draft',
  })
  expect(await ada.call(endpoints.readIdea, { id: first.id })).toMatchObject({
    state: 'taken',
    entries: [{ id: entry.id, title: 'Nocturne du 5', state: 'draft' }],
  })
  const aside = await ada.call(endpoints.setIdeaAside, { id: third.id, why: 'Trop technique' })
  expect(aside).toMatchObject({ state: 'aside', asideWhy: 'Trop technique' })
  expect(await titles({ state: ['open'] })).toEqual(['Fête des pêcheurs'])
  expect(await ada.call(endpoints.reopenIdea, { id: third.id })).toMatchObject({ state: 'open', asideWhy: '' })
  expect(await ada.call(endpoints.changeIdea, { id: third.id, title: 'Grandes marées' })).toMatchObject({ note: '' })
  await ada.call(endpoints.eraseIdea, { id: first.id })
  expect(await refusal(ada.call(endpoints.readIdea, { id: first.id }))).toBe('publish.no-such-idea')
  expect((await read(entry.id)).ideaId).toBeNull()
  const rita = await join('Rita', 'reader')
  expect(await refusal(rita.call(endpoints.createIdea, { title: 'x' }))).toBe('app.not-allowed')
})

test('of what was heard only the reference is kept, and the idea stays when the mention goes', async () => {
  const { ada, ctx } = await publishing()
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const actor: Actor = {
    organisationId,
    userId: null,
    name: 'Ada',
    role: 'administrator',
    via: 'session',
    locale: 'fr',
  }
  const source = await makeSource(ctx, actor, { connector: 'wall', show: 'all' })
  const rule = ctx.connectors.get('wall')!.sourceRule
  const given = {
    organisationId,
    id: source,
    title: 'Une source',
    connector: 'wall',
    show: 'all',
    keep: 'all',
    rule,
  } as const
  await ingest(ctx, given, [makeItem('1', 'À quelle heure ferme le quai')], commitNothing)
  const mention = await ctx.db.selectFrom('mention').select('id').executeTakeFirstOrThrow()
  const note = (mentionId: string) =>
    ada.call(endpoints.createIdea, { title: 'Dire les heures', origin: { kind: 'question', mentionId } })
  const idea = await note(mention.id)
  expect(idea).toMatchObject({ origin: { kind: 'question', mentionId: mention.id }, mentionKept: true })
  await ada.call(endpoints.createIdea, { title: 'Autre chose' })
  const drawn = await ada.call(endpoints.listIdeas, { mention: mention.id })
  expect(drawn.ideas.map(one => one.title)).toEqual(['Dire les heures'])
  expect(JSON.stringify(await ctx.db.selectFrom('idea').selectAll().execute())).not.toContain('quelle heure')
  await ctx.db.deleteFrom('mention').execute()
  expect(await ada.call(endpoints.readIdea, { id: idea.id })).toMatchObject({
    title: 'Dire les heures',
    mentionKept: false,
  })
  expect(await refusal(note(newId()))).toBe('publish.no-such-mention')
  expect((await ada.call(endpoints.listIdeas, {})).ideas.length).toBe(2)
})

test('staff and partners bring ideas by a public form, with consent, credited; it closes, moves, and is not flooded', async () => {
  const { ada, ctx, publish, server, join } = await publishing()
  expect(await ada.call(endpoints.readIdeaForm, {})).toMatchObject({ open: false, link: null })
  const set = (more: object = {}) =>
    ada.call(endpoints.changeIdeaForm, { open: true, intro: 'Vos idées', language: 'fr', ...more })
  const { link } = await set()
  const token = link!.split('/idea/')[1]!
  const partner = visitor(server)
  expect(await partner.call(endpoints.readPublicForm, { token })).toEqual({
    organisation: 'Le Phare',
    intro: 'Vos idées',
    language: 'fr',
  })
  const bring = (more: object = {}, by = partner) =>
    by.call(endpoints.bringIdea, {
      token,
      title: 'Le quai',
      credit: 'Ana',
      contact: 'ana@example.org',
      consent: true,
      ...more,
    })
  await bring()
  await bring({ title: 'Publicité', website: 'https://spam.example' })
  expect(await refusal(bring({ consent: false }))).not.toBe('accepted')
  const { ideas } = await ada.call(endpoints.listIdeas, {})
  expect(ideas).toMatchObject([
    { title: 'Le quai', credit: 'Ana', contact: 'ana@example.org', origin: { kind: 'form' }, createdBy: 'Ana' },
  ])
  const rita = await join('Rita', 'reader')
  expect((await rita.call(endpoints.listIdeas, {})).ideas[0]).toMatchObject({ credit: 'Ana', contact: '' })
  const other = (await set({ renew: true })).link!
  expect(other).not.toBe(link)
  expect(await refusal(bring())).toBe('publish.no-such-form')
  const renewed = other.split('/idea/')[1]!
  await bring({ token: renewed })
  // Who floods it from one place is stopped long before the form closes to everybody.
  const bringFrom = (ip: string) => {
    const one = { token: renewed, title: 'x', note: '', credit: '', contact: '', consent: true as const, website: '' }
    return refusal(bringIdeaOf({ ...ctx, ledger: publish.ledger }, one, ip))
  }
  for (let times = 0; times < 20; times += 1) await bringFrom('192.0.2.7')
  expect(await bringFrom('192.0.2.7')).toBe('publish.ideas-brought-often')
  expect(await bringFrom('192.0.2.8')).toBe('accepted')
  await set({ open: false })
  expect(await refusal(bring({ token: renewed }))).toBe('publish.no-such-form')
  await set()
  const { organisation_id } = await ctx.db.selectFrom('idea').select('organisation_id').executeTakeFirstOrThrow()
  const at = ctx.clock.now()
  await ctx.db
    .insertInto('idea')
    .values(
      Array.from({ length: 2_000 }, () => ({
        organisation_id,
        id: newId(),
        title: 'x',
        origin: 'form' as const,
        state: 'open' as const,
        created_at: at,
        created_by: '',
        updated_at: at,
      })),
    )
    .execute()
  expect(await refusal(bring({ token: renewed }))).toBe('publish.form-full')
  ctx.clock.advance({ hours: 25 })
  expect(await refusal(bring({ token: renewed }, visitor(server)))).toBe('accepted')
  const contacts = () =>
    ctx.db
      .selectFrom('idea')
      .select(['credit', 'contact'])
      .where('title', '=', 'Le quai')
      .orderBy('created_at')
      .execute()
  const [first, last] = [
    { credit: 'Ana', contact: 'ana@example.org' },
    { credit: 'Ana', contact: '' },
  ]
  const before = await contacts()
  expect(before.every(one => one.contact === first.contact)).toBe(true)
  ctx.clock.advance({ days: 364 })
  await forgetContacts(ctx)
  expect(await contacts()).toEqual([...before.slice(0, -1).map(() => last), first])
})
