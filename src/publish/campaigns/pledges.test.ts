import { expect, test } from 'vitest'
import { createOrganisation } from '../../org/endpoints.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { pledgeMetrics } from '../index.ts'
import { publishing, refusal } from '../testing/publishing.ts'
import { forgetPledges } from './keep-pledges.ts'
import { signPledgeOf } from './sign-pledge.ts'

const page = {
  open: true,
  title: 'Sauvons le phare',
  body: 'Je viendrai une nuit.',
  consent: 'Mon nom et mon adresse sont gardés.',
  keepUntil: '2027-06-30',
  language: 'fr' as const,
  goal: 100,
}
const ana = { firstName: 'Ana', lastName: 'Roy', email: 'ana@example.org', shown: true, consent: true as const }

async function pledging() {
  const world = await publishing()
  const { ada, ctx, server } = world
  const campaign = { name: 'Nuit', from: '2027-03-01', to: '2027-03-31' }
  const { id } = await ada.call(endpoints.createCampaign, campaign)
  const { link } = await ada.call(endpoints.changePledgePage, { id, ...page })
  const token = link!.split('/pledge/')[1]!
  const somebody = visitor(server)
  let seen = 0
  /** What was posted since the last look. */
  const mails = async () => {
    const waiting = await ctx.jobs.waiting('org.send-mail')
    const fresh = waiting.slice(seen)
    seen = waiting.length
    return fresh.map(
      ({ data }) =>
        JSON.parse(ctx.secrets.open((data as { sealed: string }).sealed, 'org.mail')) as { to: string; text: string },
    )
  }
  const sign = (more: object = {}) => somebody.call(endpoints.signPledge, { token, ...ana, ...more })
  const own = async () => /my-pledge\/([\w-]+)/.exec((await mails())[0]!.text)![1]!
  const form = () => somebody.call(endpoints.readPledgeForm, { token })
  return { ...world, id, token, somebody, sign, own, mails, form }
}

test('a pledge counts once, when its address confirms it; shown by first name and initial only where wished', async () => {
  const { ada, id, somebody, sign, own, form, mails, ctx, token } = await pledging()
  await sign()
  expect((await form()).pledges.web).toBe(0)
  const mine = await own()
  expect(await somebody.call(endpoints.readOwnPledge, { token: mine })).toMatchObject({ confirmed: false })
  await somebody.call(endpoints.confirmPledge, { token: mine })
  await somebody.call(endpoints.confirmPledge, { token: mine })
  expect(await form()).toMatchObject({ organisation: 'Le Phare', pledges: { web: 1 }, names: ['Ana R.'] })
  await sign({ email: 'bea@example.org', firstName: 'Béa', shown: false })
  await somebody.call(endpoints.confirmPledge, { token: await own() })
  expect(await form()).toMatchObject({ pledges: { web: 2 }, names: ['Ana R.'] })
  // Again within the hour: the same answer and no mail; later: a mail that says so, and still one pledge, in the words given.
  expect(await sign({ email: 'ANA@example.org', firstName: 'X' })).toEqual({})
  expect(await mails()).toEqual([])
  ctx.clock.advance({ hours: 2 })
  await sign({ email: 'ANA@example.org', firstName: 'X' })
  const again = await mails()
  expect(again).toMatchObject([{ to: 'ana@example.org', text: expect.stringContaining('compte déjà') }])
  expect(await form()).toMatchObject({ pledges: { web: 2 }, names: ['Ana R.'] })
  // A program that fills in what nobody sees is answered like everybody.
  expect(await sign({ email: 'robot@example.org', website: 'x' })).toEqual({})
  expect(await mails()).toEqual([])
  expect(await refusal(sign({ email: 'z@example.org', consent: false }))).not.toBe('accepted')
  await ada.call(endpoints.changePledgePage, { id, ...page, open: false })
  expect(await refusal(sign({ email: 'z@example.org' }))).toBe('publish.pledge-closed')
  expect((await form()).open).toBe(false)
  await ada.call(endpoints.changePledgePage, { id, ...page, renew: true })
  expect(await refusal(form())).toBe('publish.no-such-pledge-page')
  expect(token).not.toBe('')
})

test('whoever signed withdraws it; the organisation erases one, exports all; what nobody confirmed is forgotten', async () => {
  const { ada, ctx, id, somebody, sign, own, join, form } = await pledging()
  await sign()
  const mine = await own()
  await somebody.call(endpoints.confirmPledge, { token: mine })
  await somebody.call(endpoints.withdrawPledge, { token: mine })
  expect(await refusal(somebody.call(endpoints.readOwnPledge, { token: mine }))).toBe('publish.no-such-pledge')
  for (const [email, lastName] of [
    ['bea@example.org', 'Cho'],
    ['cho@example.org', 'D’Amours-Côté'],
  ] as const) {
    await sign({ email, lastName })
    await somebody.call(endpoints.confirmPledge, { token: await own() })
  }
  await sign({ email: 'later@example.org' })
  const anna = await join('Anna', 'contributor')
  expect(await refusal(anna.call(endpoints.listPledges, { id }))).toBe('app.not-allowed')
  const { people } = await ada.call(endpoints.listPledges, { id })
  expect(people.map(one => one.lastName).toSorted()).toEqual(['Cho', 'D’Amours-Côté'])
  await ada.call(endpoints.addPledgeCount, { id, way: 'post', count: 12, day: '2027-02-28', source: '=1+1' })
  const file = await ada.get(`/api/o/${ada.organisation}/publish/campaigns/${id}/pledges/file`)
  expect(file.body).toContain("'=1+1")
  expect(file.body).not.toContain('later@example.org')
  await ada.call(endpoints.erasePledge, { id, pledge: people[0]!.id })
  expect((await form()).pledges.web).toBe(1)
  expect((await ada.call(endpoints.readPledges, { id })).waiting).toBe(1)
  ctx.clock.advance({ days: 8 })
  await forgetPledges(ctx)
  expect((await ada.call(endpoints.readPledges, { id })).waiting).toBe(0)
  expect(await ctx.db.selectFrom('pledge').select('email').execute()).toHaveLength(1)
})

test('who signed for a campaign taken out still withdraws, and the team still erases', async () => {
  const { ada, id, somebody, sign, own, form } = await pledging()
  const links = []
  for (const email of ['ana@example.org', 'bea@example.org', 'late@example.org']) {
    await sign({ email })
    links.push(await own())
  }
  const [ana, bea, late] = links.map(link => ({ token: link! }))
  await somebody.call(endpoints.confirmPledge, ana!)
  await somebody.call(endpoints.confirmPledge, bea!)
  await ada.call(endpoints.removeCampaign, { id })
  expect(await refusal(form())).toBe('publish.no-such-pledge-page')
  expect(await somebody.call(endpoints.readOwnPledge, late!)).toMatchObject({ confirmed: false, open: false })
  expect(await refusal(somebody.call(endpoints.confirmPledge, late!))).toBe('publish.pledge-closed')
  await somebody.call(endpoints.withdrawPledge, ana!)
  expect((await ada.call(endpoints.listPledges, { id })).people).toMatchObject([{ email: 'bea@example.org' }])
  const file = await ada.get(`/api/o/${ada.organisation}/publish/campaigns/${id}/pledges/file`)
  expect(file.body).toContain('bea@example.org')
  await ada.call(endpoints.erasePledges, { id })
  expect((await ada.call(endpoints.listPledges, { id })).people).toEqual([])
})

test('names are kept until the day that was agreed to, and not a day longer; how many signed stays', async () => {
  const { ada, ctx, id, somebody, sign, own, form } = await pledging()
  expect((await form()).consent).toMatch(
    /sont gardés\. Les noms et les adresses sont effacés après le 30\sjuin\s2027\.$/,
  )
  const change = (more: object) => ada.call(endpoints.changePledgePage, { id, ...page, ...more })
  await change({ keepUntil: '2027-07-31' })
  await sign()
  const mine = await own()
  await somebody.call(endpoints.confirmPledge, { token: mine })
  const { consent } = await ctx.db.selectFrom('pledge').select('consent').executeTakeFirstOrThrow()
  expect(consent).toMatch(/31\sjuillet\s2027/)
  expect(await refusal(change({ keepUntil: '2027-08-01' }))).toBe('publish.pledge-kept-promised')
  expect(await refusal(change({ keepUntil: '2027-02-28' }))).toBe('publish.pledge-kept-over')
  await change({ keepUntil: '2027-03-02' })
  // In Montréal 2 March lasts until 5 in the morning, UTC.
  ctx.clock.advance({ hours: 38 })
  await forgetPledges(ctx)
  expect((await ada.call(endpoints.listPledges, { id })).people).toHaveLength(1)
  ctx.clock.advance({ hours: 2 })
  expect(await refusal(sign({ email: 'bea@example.org' }))).toBe('publish.pledge-closed')
  await forgetPledges(ctx)
  expect((await ada.call(endpoints.listPledges, { id })).people).toEqual([])
  const rows = await ctx.db.selectFrom('pledge').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/ana|roy|gardés/i)
  expect(await form()).toMatchObject({ open: false, pledges: { web: 1 }, names: [] })
  expect(await refusal(somebody.call(endpoints.readOwnPledge, { token: mine }))).toBe('publish.no-such-pledge')
  // Who has signed cannot be told any more: nobody signs twice.
  expect(await refusal(change({ keepUntil: '2027-12-31' }))).toBe('publish.pledges-erased')
  expect((await ada.call(endpoints.readPledges, { id })).page).toMatchObject({ open: false, erased: true })
})

test('a mailbox is written to once an hour and five times a month, however its address is spelt and whatever was withdrawn', async () => {
  const { ctx, id, sign, own, mails, somebody, ada } = await pledging()
  await sign({ email: 'ana.roy@gmail.com' })
  await somebody.call(endpoints.withdrawPledge, { token: await own() })
  await sign({ email: 'anaroy+phare@gmail.com' })
  await sign({ email: 'AnaRoy+2@googlemail.com' })
  expect(await mails()).toEqual([])
  for (let hour = 1; hour <= 6; hour += 1) {
    ctx.clock.advance({ hours: 2 })
    await sign({ email: `anaroy+${hour}@gmail.com` })
  }
  expect(await mails()).toHaveLength(4)
  expect((await ada.call(endpoints.readPledges, { id })).waiting).toBe(1)
  ctx.clock.advance({ days: 31 })
  await sign({ email: 'anaroy@gmail.com' })
  expect(await mails()).toHaveLength(1)
})

test('who floods the page stops themselves and nobody else', async () => {
  const { ctx, token, form, mails } = await pledging()
  const sign = (ip: string, number: number) =>
    signPledgeOf(ctx, { token, website: '', ...ana, email: `made-up-${number}@example.org` }, ip)
  for (let number = 1; number <= 60; number += 1) await sign(`2001:db8:0:1::${number}`, number)
  expect(await refusal(sign('2001:db8:0:1:f::', 61))).toBe('publish.pledge-full')
  expect(await mails()).toHaveLength(60)
  await sign('2001:db8:0:2::1', 62)
  expect(await mails()).toHaveLength(1)
  expect((await form()).open).toBe(true)
  ctx.clock.advance({ hours: 2 })
  await sign('2001:db8:0:1::1', 63)
  expect(await mails()).toHaveLength(1)
})

test('a name on the public page is a name, and the organisation takes one off it', async () => {
  const { ada, id, sign, own, form, somebody } = await pledging()
  for (const firstName of ['voir escroc.example', 'a@b', 'Appelez 555', 'x'.repeat(41), '-', ' '])
    expect(await refusal(sign({ firstName }))).toBe('app.invalid-input')
  await sign({ firstName: 'Votez Untel' })
  await somebody.call(endpoints.confirmPledge, { token: await own() })
  await sign({ email: 'ha@example.org', firstName: 'Hà-My', lastName: 'O’Neil', shown: false })
  await somebody.call(endpoints.confirmPledge, { token: await own() })
  expect((await form()).names).toEqual(['Votez Untel R.'])
  const { people } = await ada.call(endpoints.listPledges, { id })
  const hide = (hidden: boolean) =>
    Promise.all(people.map(one => ada.call(endpoints.hidePledgeName, { id, pledge: one.id, hidden })))
  await hide(true)
  expect(await form()).toMatchObject({ names: [], pledges: { web: 2 } })
  await hide(false)
  expect((await form()).names).toEqual(['Votez Untel R.'])
})

test('what the public page shows is changed by those who publish alone, and counts stay sane', async () => {
  const { ada, id, join } = await pledging()
  const anna = await join('Anna', 'contributor')
  expect(await refusal(anna.call(endpoints.removeCampaign, { id }))).toBe('publish.campaign-has-page')
  const longer = { id, to: '2031-03-31' }
  expect(await refusal(anna.call(endpoints.changeCampaign, longer))).toBe('publish.campaign-has-page')
  await anna.call(endpoints.changeCampaign, { id, note: 'Rien de public' })
  await ada.call(endpoints.removeCampaign, { id })
  expect(await refusal(anna.call(endpoints.restoreCampaign, { id }))).toBe('publish.campaign-has-page')
  await ada.call(endpoints.restoreCampaign, { id })
  const other = await anna.call(endpoints.createCampaign, { name: 'Quai', from: '2027-03-01', to: '2027-03-31' })
  await anna.call(endpoints.removeCampaign, { id: other.id })
  const given = { id, way: 'hand' as const, count: 3, day: '2027-03-01', source: 'Marché' }
  expect(await refusal(anna.call(endpoints.addPledgeCount, given))).toBe('app.not-allowed')
  expect(await refusal(ada.call(endpoints.addPledgeCount, { ...given, day: '2027-03-02' }))).toBe(
    'publish.pledge-count-ahead',
  )
  expect(await refusal(ada.call(endpoints.addPledgeCount, { ...given, count: 100_001 }))).toBe('app.invalid-input')
  await ada.call(endpoints.addPledgeCount, given)
})

test('the total is the sum of the ways, each count with its source and day; a metric reads it by campaign and day', async () => {
  const { ada, ctx, id, sign, own, somebody } = await pledging()
  await sign()
  await somebody.call(endpoints.confirmPledge, { token: await own() })
  const count = (way: 'email' | 'post' | 'hand', number: number, day: string) =>
    ada.call(endpoints.addPledgeCount, { id, way, count: number, day, source: 'Marché' })
  await count('hand', 40, '2027-02-20')
  const mistaken = await count('post', 9, '2027-03-01')
  await count('email', 3, '2027-02-27')
  const read = async () => (await ada.call(endpoints.readCampaign, { id })).pledges
  expect(await read()).toEqual({ web: 1, email: 3, post: 9, hand: 40 })
  await ada.call(endpoints.removePledgeCount, { id, count: mistaken.id })
  expect(await read()).toEqual({ web: 1, email: 3, post: 0, hand: 40 })
  expect((await ada.call(endpoints.readPledges, { id })).counts.map(one => one.way)).toEqual(['email', 'hand'])
  const [metric] = await pledgeMetrics(ctx).list('')
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const ask = {
    window: 'last-7-days' as const,
    filters: { campaign: [id] },
    since: '2027-02-01',
    today: '2027-03-01',
    timeZone: 'America/Montreal',
    now: ctx.clock.now(),
    pointsSince: '2027-02-26',
  }
  expect(await metric!.read(organisationId, ask)).toMatchObject({
    value: 4,
    from: '2027-02-23',
    points: [
      { on: '2027-02-26', value: 40 },
      { on: '2027-02-27', value: 3 },
      { on: '2027-02-28', value: 3 },
      { on: '2027-03-01', value: 4 },
    ],
  })
  expect((await metric!.read(organisationId, { ...ask, window: 'since-start', filters: {} }))?.value).toBe(44)
  expect(await metric!.read(organisationId, { ...ask, filters: { campaign: ['gone'] } })).toBeNull()
})

test('a page opens only where mail can be sent, and of its own organisation', async () => {
  const { ada, ctx, id } = await pledging()
  ctx.config.smtpUrl = null
  expect(await refusal(ada.call(endpoints.changePledgePage, { id, ...page }))).toBe('publish.pledge-needs-mail')
  expect((await ada.call(endpoints.readPledges, { id })).mails).toBe(false)
  ada.organisation = (await ada.call(createOrganisation, { name: 'Autre' })).organisation
  expect(await refusal(ada.call(endpoints.readPledges, { id }))).toBe('publish.no-such-campaign')
})
