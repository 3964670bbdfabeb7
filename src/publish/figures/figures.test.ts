import { expect, test } from 'vitest'
import { changeChannel, connectChannel } from '../../channels/endpoints.ts'
import { newId } from '../../db/index.ts'
import * as endpoints from '../endpoints.ts'
import { listNewsletters } from '../newsletter/newsletter-endpoints.ts'
import { subscriberMetrics } from '../newsletter/subscriber-metric.ts'
import { publishing } from '../testing/publishing.ts'
import { contentLinks, publishingFacts } from './plan-facts.ts'

test('a period’s contents are counted by what they serve; approvals and sends with them', async () => {
  const { ada, ctx, channel, join, write, variant, read, go } = await publishing()
  const mia = await join('Mia', 'manager')
  const first = await write({
    planned: { local: '2027-03-01T10:00' },
    objectives: ['o1', 'o2'],
    audiences: ['a1'],
    need: 'n1',
    effortMinutes: 90,
  })
  await write({ planned: { local: '2027-03-10T10:00' }, objectives: ['o1'], theme: 'patrimoine', about: 'us' })
  await write({ planned: { local: '2027-05-10T10:00' }, objectives: ['o3'] })
  const poster = variant('', { channelId: null, target: 'Affiche', content: { parts: [{ text: 'a' }] } })
  const waiting = await write({ planned: { local: '2027-03-11T10:00' }, variants: [poster] })
  await ada.call(endpoints.submitEntry, { id: waiting.id, version: 1 })
  await ada.call(endpoints.submitEntry, { id: first.id, version: 1 })
  ctx.clock.advance({ minutes: 30 })
  await mia.call(endpoints.decideEntry, { id: first.id, version: 1, decision: 'approved' })
  await ada.call(endpoints.scheduleEntry, { id: first.id })
  await go(30)
  expect((await read(first.id)).state).toBe('published')
  const march = { from: '2027-03-01T05:00:00Z', to: '2027-04-01T04:00:00Z' }
  expect(await ada.call(endpoints.readBalance, march)).toEqual({
    entries: 3,
    more: false,
    objectives: [
      { id: 'o1', entries: 2 },
      { id: 'o2', entries: 1 },
    ],
    audiences: [{ id: 'a1', entries: 1 }],
    needs: [{ id: 'n1', entries: 1 }],
    themes: [{ id: 'patrimoine', entries: 1 }],
    channels: expect.arrayContaining([
      { id: channel.id, planned: 1, published: 1, failed: 0 },
      { id: null, planned: 1, published: 0, failed: 0 },
    ]),
    about: { public: 2, us: 1 },
    effort: { minutes: 90, unsaid: 2 },
    approval: { ended: 1, medianHours: 0.5, returned: 0, emergencies: 0, waiting: 1, overdue: 0 },
  })
})

const momentOf = (now: Date) => ({ now, today: now.toISOString().slice(0, 10), timeZone: 'America/Montreal' })

test('the plan hears when publishing began, the cadence of each network, and what contents hang on', async () => {
  const { ada, ctx, channel, join, write, go } = await publishing()
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const facts = async () => (await publishingFacts(ctx.db, organisationId, momentOf(ctx.clock.now()))).publishing
  const nothing = { planned: [], campaigns: [], shared: {}, subscribers: [] }
  expect(await facts()).toEqual({ firstPublishedOn: null, networks: {}, ...nothing })
  await ada.call(changeChannel, { id: channel.id, strategyNetwork: 'bluesky' })
  const mia = await join('Mia', 'manager')
  const idea = await ada.call(endpoints.createIdea, { title: 'Nocturnes' })
  const entry = await ada.call(endpoints.takeIdea, {
    id: idea.id,
    objectives: ['o1'],
    need: 'n1',
    variants: [{ channelId: channel.id, content: { parts: [{ text: 'Bonjour' }] } }],
  })
  await ada.call(endpoints.submitEntry, { id: entry.id, version: 1 })
  await mia.call(endpoints.decideEntry, { id: entry.id, version: 1, decision: 'approved' })
  await ada.call(endpoints.scheduleEntry, { id: entry.id, when: 'now' })
  await go()
  await write({ planned: { local: '2027-03-10T10:00' } })
  ctx.clock.advance({ hours: 1 })
  expect(await facts()).toEqual({
    firstPublishedOn: '2027-03-01',
    networks: {
      bluesky: {
        lastPublishedOn: '2027-03-01',
        plannedPerWeek: 0.25,
        publishedPerWeek: 0.25,
        countedSince: '2027-03-01',
      },
    },
    ...nothing,
    planned: [{ on: '2027-03-10', network: 'bluesky', count: 1 }],
  })
  const [out] = (await ada.call(endpoints.readEntry, { id: entry.id })).variants
  expect(await contentLinks(ctx.db, organisationId)).toEqual({
    nodes: [
      { at: `content/${entry.id}`, kind: 'content', name: 'Nocturnes', opens: `publish/entries/${entry.id}` },
      {
        at: `post/${out?.id}`,
        kind: 'post',
        name: channel.name,
        opens: `publish/entries/${entry.id}`,
        url: out?.send?.posts[0]?.url,
      },
    ],
    edges: [
      { from: 'objectives/o1', to: `content/${entry.id}`, how: 'made-for' },
      { from: `content/${entry.id}`, to: 'objectives/o1/metric', how: 'works-for' },
      { from: 'needs/n1', to: `content/${entry.id}`, how: 'answers' },
      { from: `content/${entry.id}`, to: `post/${out?.id}`, how: 'published' },
    ],
  })
})

test('the plan hears which contents repeat their words from space to space, by address and hashtag apart, and of campaigns to come', async () => {
  const { ada, ctx, channel, connect, variant, write } = await publishing()
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const second = await connect()
  await ada.call(changeChannel, { id: channel.id, strategyNetwork: 'mur' })
  await ada.call(changeChannel, { id: second.id, strategyNetwork: 'place' })
  const planned = { local: '2027-03-10T23:30' }
  const both = (one: string, other: string) =>
    write({ planned, variants: [variant(one), variant(other, { channelId: second.id })] })
  await both('Le parc  ouvre', 'le parc ouvre https://parc.example/a #parc')
  await both('Le parc ouvre', 'Samedi, on plante')
  await write({ planned })
  await ada.call(endpoints.createCampaign, { name: 'Passée', from: '2027-02-01', to: '2027-02-28' })
  await ada.call(endpoints.createCampaign, { name: 'Collecte', from: '2027-02-20', to: '2027-03-01' })
  const { publishing: known } = await publishingFacts(ctx.db, organisationId, momentOf(ctx.clock.now()))
  expect(known.shared).toEqual({ mur: { contents: 2, same: 1 }, place: { contents: 2, same: 1 } })
  expect(known.campaigns).toEqual([{ name: 'Collecte', from: '2027-02-20', to: '2027-03-01' }])
  expect(known.planned).toEqual([
    { on: '2027-03-10', network: 'mur', count: 3 },
    { on: '2027-03-10', network: 'place', count: 2 },
  ])
})

test('subscribers are counted day by day, for an objective and for the plan’s checks', async () => {
  const { ada, ctx } = await publishing()
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const settings = {
    title: 'Le Fil',
    senderName: 'Musée',
    senderAddress: 'fil@musee.example',
    postalAddress: '1, rue du Port',
    language: 'fr',
    purpose: 'Les nouvelles',
  }
  const { id: channelId } = await ada.call(connectChannel, { connector: 'newsletter', settings })
  await ada.call(listNewsletters, {})
  const people: [from: string, to: string | null][] = [
    ['2026-12-15T12:00:00Z', null],
    ['2026-12-15T12:00:00Z', '2027-02-28T12:00:00Z'],
    ['2027-02-27T23:30:00Z', null],
    ['2027-02-28T05:30:00Z', null],
  ]
  await ctx.db
    .insertInto('newsletter_subscriber')
    .values(
      people.map(([from, to], at) => ({
        organisation_id: organisationId,
        channel_id: channelId,
        id: newId(),
        email: `p${at}@exemple.org`,
        mailbox: `p${at}@exemple.org`,
        token: `p${at}`,
        language: 'fr' as const,
        state: to === null ? ('active' as const) : ('left' as const),
        created_at: new Date(from),
        active_at: new Date(from),
        ended_at: to === null ? null : new Date(to),
      })),
    )
    .execute()
  const [metric] = await subscriberMetrics(ctx).list(organisationId)
  const ask = {
    ...momentOf(ctx.clock.now()),
    window: 'latest' as const,
    filters: {},
    since: '2027-01-01',
    pointsSince: '2027-02-26',
  }
  const reading = await metric!.read(organisationId, ask)
  expect(reading).toMatchObject({ value: 3, opens: `publish/newsletters/${channelId}`, source: { fr: 'Le Fil' } })
  expect(reading!.points.map(one => one.value)).toEqual([2, 3, 3, 3])
  expect(await metric!.read(organisationId, { ...ask, filters: { newsletter: ['gone'] } })).toBeNull()
  const { publishing: known } = await publishingFacts(ctx.db, organisationId, momentOf(ctx.clock.now()))
  expect(known.subscribers.map(one => one.count)).toEqual([2, 2, 3])
})
