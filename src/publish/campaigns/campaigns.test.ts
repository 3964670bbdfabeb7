import { expect, test } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { publishing, refusal } from '../testing/publishing.ts'
import { campaignLinks } from './campaign-links.ts'

const days = { from: '2027-03-01', to: '2027-03-31' }

test('a campaign has days, an objective and entries; it is changed, taken out and brought back', async () => {
  const { ada, ctx, join, write, read } = await publishing()
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const made = await ada.call(endpoints.createCampaign, { name: 'La nuit du phare', ...days, objective: 'o1' })
  expect(made).toMatchObject({ name: 'La nuit du phare', ...days, objective: 'o1', state: 'running', topicId: null })
  const { id } = made
  const entry = await write({ campaignId: id, planned: { local: '2027-03-10T10:00' } })
  await write({ planned: { local: '2027-03-10T11:00' } })
  expect(await ada.call(endpoints.readCampaign, { id })).toMatchObject({ entries: 1 })
  await ada.call(endpoints.createCampaign, { name: 'Sans objectif', ...days })
  const links = await campaignLinks(ctx.db, organisationId)
  expect(links.nodes).toEqual([
    { at: `campaign/${id}`, kind: 'campaign', name: 'La nuit du phare', opens: `publish/campaigns/${id}` },
    { at: `content/${entry.id}`, kind: 'content', name: entry.title, opens: `publish/entries/${entry.id}` },
  ])
  expect(links.edges).toEqual([
    { from: 'objectives/o1', to: `campaign/${id}`, how: 'made-for' },
    { from: `campaign/${id}`, to: 'objectives/o1/metric', how: 'works-for' },
    { from: `campaign/${id}`, to: `content/${entry.id}`, how: 'made-for' },
  ])
  const march = { from: '2027-03-01T05:00:00Z', to: '2027-04-01T04:00:00Z', campaign: id }
  expect((await ada.call(endpoints.readCalendar, march)).entries.map(one => one.id)).toEqual([entry.id])
  const change = (more: object) => ada.call(endpoints.changeCampaign, { id, ...more })
  expect(await change({ from: '2027-04-01', to: '2027-04-30', note: 'Reportée' })).toMatchObject({
    name: 'La nuit du phare',
    state: 'coming',
    note: 'Reportée',
  })
  expect(await change({ from: '2027-02-01', to: '2027-02-28' })).toMatchObject({ state: 'over' })
  expect(await refusal(change({ from: '2027-03-02' }))).toBe('publish.campaign-days-reversed')
  const eva = await join('Eva', 'reader')
  expect(await refusal(eva.call(endpoints.changeCampaign, { id, name: 'x' }))).toBe('app.not-allowed')
  await ada.call(endpoints.removeCampaign, { id })
  expect((await eva.call(endpoints.listCampaigns, {})).campaigns).toHaveLength(1)
  expect((await campaignLinks(ctx.db, organisationId)).nodes).toEqual([])
  expect(await refusal(write({ campaignId: id }))).toBe('publish.no-such-campaign')
  expect((await read(entry.id)).campaignId).toBe(id)
  await ada.call(endpoints.restoreCampaign, { id })
  expect((await eva.call(endpoints.listCampaigns, {})).campaigns).toHaveLength(2)
  expect(await refusal(ada.call(endpoints.restoreCampaign, { id }))).toBe('publish.no-such-campaign')
})

test('a hashtag has its topic: made once, found again, made by nobody who may not', async () => {
  const { ada, ctx, join } = await publishing()
  const anna = await join('Anna', 'contributor')
  const make = (hashtag: string, by = ada) =>
    by.call(endpoints.createCampaign, { name: hashtag, ...days, hashtag, listen: true })
  const first = await make('#NuitDuPhare')
  expect(first).toMatchObject({ hashtag: 'NuitDuPhare', topicId: expect.any(Number) })
  const topics = await ctx.db.selectFrom('topic').select(['id', 'name', 'kind', 'query']).execute()
  expect(topics).toEqual([{ id: first.topicId, name: '#NuitDuPhare', kind: 'campaign', query: '#NuitDuPhare' }])
  expect((await make('nuitduphare', anna)).topicId).toBe(first.topicId)
  expect(await refusal(make('Autre', anna))).toBe('app.not-allowed')
  expect((await ada.call(endpoints.listCampaigns, {})).campaigns).toHaveLength(2)
  const other = await ada.call(endpoints.changeCampaign, { id: first.id, hashtag: 'Phare' })
  expect(other.topicId).toBeNull()
  expect((await ada.call(endpoints.changeCampaign, { id: first.id, listen: true })).topicId).not.toBe(first.topicId)
  expect(await refusal(make('deux mots'))).not.toBe('accepted')
})

test('a key date belongs to a campaign of one’s own', async () => {
  const { ada } = await publishing()
  const { id } = await ada.call(endpoints.createCampaign, { name: 'Nuit', ...days })
  const date = await ada.call(endpoints.createKeyDate, { name: 'Lancement', day: '2027-03-05', campaignId: id })
  expect(date.campaignId).toBe(id)
  const unknown = '018f0000-0000-7000-8000-000000000000'
  const to = (campaignId: string | null) => ada.call(endpoints.changeKeyDate, { ...date, campaignId })
  expect(await refusal(to(unknown))).toBe('publish.no-such-campaign')
  expect((await to(null)).campaignId).toBeNull()
})
