import { expect, test } from 'vitest'
import { connectChannel, removeChannel } from '../../channels/endpoints.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { refusal } from '../testing/publishing.ts'
import { subscribeTo } from './subscribe.ts'
import { tend } from './tend-newsletters.ts'
import { letters } from './testing/letters.ts'

test('once its account is removed a list writes to nobody, and who is on it can leave, be exported and be erased', async () => {
  const { ada, go, issue, letter, linkIn, mail, person, people, server, subscribed, token } = await letters()
  await subscribed('ana@exemple.org', 'bo@exemple.org', 'cy@exemple.org')
  await ada.call(endpoints.changeNewsletter, { id: letter.id, perMinute: 6 })
  const { sendId } = await issue('Mars')
  await ada.call(removeChannel, { id: letter.id })
  await go(2)
  await go(2)
  const told = (await people(sendId)).issue
  expect(told.counts).toMatchObject({ sent: 1, waiting: 0, skipped: 2 })
  expect(told.endedAt).not.toBe(null)
  expect(mail.received.filter(one => one.mail.subject === 'Mars')).toHaveLength(1)

  expect(await refusal(visitor(server).call(endpoints.readSubscribeForm, { token }))).toBe('publish.no-such-newsletter')
  const left = await visitor(server).call(endpoints.leaveNewsletter, {
    token: linkIn('ana@exemple.org', 'subscription'),
  })
  expect(left).toMatchObject({ state: 'left', mayReturn: false })
  const { newsletters } = await ada.call(endpoints.listNewsletters, {})
  expect(newsletters.map(one => [one.id, one.removed, one.counts.active])).toEqual([[letter.id, true, 2]])
  const file = await ada.get(`/api/o/${ada.organisation}/publish/newsletters/${letter.id}/subscribers.csv`)
  expect(file.body).toContain('ana@exemple.org')
  for (const email of ['ana', 'bo', 'cy'])
    await ada.call(endpoints.eraseSubscriber, { id: letter.id, subscriber: (await person(email))!.id })
  expect((await ada.call(endpoints.listNewsletters, {})).newsletters).toEqual([])
})

test('the proof holds the words that were shown, and the link that confirmed brings nobody back who left', async () => {
  const { ada, ask, confirm, letter, linkIn, person, server } = await letters()
  await ask('ana@exemple.org', { language: 'en', shown: 'fr' })
  const link = linkIn('ana@exemple.org', 'confirm')
  await ada.call(endpoints.changeNewsletter, { id: letter.id, purpose: 'Tout autre chose, chaque jour.' })
  await confirm('ana@exemple.org')
  const { id } = (await person('ana'))!
  const one = { id: letter.id, subscriber: id }
  const { consents } = await ada.call(endpoints.readSubscriber, one)
  expect(consents.map(line => line.act)).toEqual(['asked', 'confirmed'])
  expect(consents[0]!.wording).toMatch(/^J’accepte .*\nUne fois par mois/)
  expect(consents[1]!.wording).toBe(consents[0]!.wording)
  await ada.call(endpoints.endSubscription, one)
  expect(await refusal(visitor(server).call(endpoints.confirmSubscription, { token: link }))).toBe(
    'publish.subscription-link-over',
  )
  expect((await person('ana'))!.state).toBe('left')
})

test('one mailbox is written to by none of its addresses more often than by one', async () => {
  const { ask, mail } = await letters()
  for (const email of [
    'ana.b@gmail.com',
    'an.ab+1@gmail.com',
    'anab+2@googlemail.com',
    'bo+1@exemple.org',
    'bo@exemple.org',
  ])
    await ask(email)
  const asked = mail.received.filter(one => one.mail.subject?.startsWith('Confirmez'))
  expect(asked.map(one => one.to)).toEqual(['ana.b@gmail.com', 'bo+1@exemple.org'])
})

test('the form is closed to more people who do not confirm, never by those who do', async () => {
  const { ask, ctx, letter, list, mail, subscribed, ada } = await letters()
  await subscribed('ana@exemple.org')
  const { organisation_id } = await ctx.db
    .selectFrom('newsletter_list')
    .select('organisation_id')
    .executeTakeFirstOrThrow()
  const now = ctx.clock.now()
  const many = Array.from({ length: 5_000 }, (_, one) => ({
    organisation_id,
    channel_id: letter.id,
    id: `01990000-0000-7000-8000-${String(one).padStart(12, '0')}`,
    email: `x${one}@exemple.org`,
    mailbox: `x${one}@exemple.org`,
    language: 'fr' as const,
    state: 'active' as const,
    token: `x${one}`,
    asked_at: now,
    created_at: now,
  }))
  await ctx.db.insertInto('newsletter_subscriber').values(many).execute()
  expect((await list()).full).toBe(false)
  await ask('bo@exemple.org')
  expect(mail.to('bo@exemple.org')).toBeDefined()
  await ctx.db.updateTable('newsletter_subscriber').set({ state: 'pending' }).where('email', 'like', 'x%').execute()
  expect((await ada.call(endpoints.readNewsletter, { id: letter.id })).newsletter.full).toBe(true)
  expect(await refusal(ask('cy@exemple.org'))).toBe('publish.newsletter-full')
})

test('without a mail server nobody is promised a message', async () => {
  const { ask, ctx, server, token } = await letters()
  Object.assign(ctx.config, { smtpUrl: null })
  expect(await refusal(visitor(server).call(endpoints.readSubscribeForm, { token }))).toBe('publish.no-such-newsletter')
  expect(await refusal(ask('ana@exemple.org'))).toBe('publish.no-such-newsletter')
})

test('one address may unsubscribe a whole crowd, as mail services do', async () => {
  const { linkIn, server, subscribed } = await letters()
  await subscribed('ana@exemple.org')
  const url = `/api/publish/newsletter-leave/${linkIn('ana@exemple.org', 'subscription')}`
  const statuses = await Promise.all(
    Array.from({ length: 70 }, async () => (await server.inject({ method: 'POST', url, payload: {} })).statusCode),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('a second list of the organisation is confirmed by a letter of its own, at once', async () => {
  const { ada, ask, mail } = await letters()
  const donors = await ada.call(connectChannel, {
    connector: 'newsletter',
    settings: {
      title: 'Donateurs',
      senderName: 'Musée du Phare',
      senderAddress: 'dons@phare.example',
      postalAddress: '1, rue du Quai, Rimouski (Québec)',
      purpose: 'Quatre fois par an.',
    },
  })
  const { newsletter } = await ada.call(endpoints.readNewsletter, { id: donors.id })
  await ask('ana@exemple.org')
  for (let times = 0; times < 2; times += 1)
    await ask('ana@exemple.org', { token: newsletter.link.split('/newsletter/')[1]! })
  const from = mail.received.filter(one => one.to === 'ana@exemple.org').map(one => one.mail.from?.address)
  expect(from).toEqual(['lettre@phare.example', 'dons@phare.example'])
})

test('one place asks for sixty an hour, and closes the form to nobody else', async () => {
  const { ctx, publish, token } = await letters()
  const askFrom = (ip: string, email: string) => {
    const one = { token, email, language: 'fr' as const, consent: true as const, website: '' }
    return refusal(subscribeTo({ ...ctx, ledger: publish.ledger }, one, ip))
  }
  for (let one = 0; one < 60; one += 1) await askFrom('192.0.2.7', `x${one}@exemple.org`)
  expect(await askFrom('192.0.2.7', 'ana@exemple.org')).toBe('publish.newsletter-asked-often')
  expect(await askFrom('192.0.2.8', 'ana@exemple.org')).toBe('accepted')
})

test('people are forgotten when their time is over: addresses of an issue after a year, who left after three', async () => {
  const { ada, ctx, issue, letter, people, person, subscribed } = await letters()
  await subscribed('ana@exemple.org', 'bo@exemple.org')
  const { sendId } = await issue('Mars')
  const ana = (await person('ana'))!.id
  await ada.call(endpoints.endSubscription, { id: letter.id, subscriber: ana })
  const days = async (days: number) => {
    ctx.clock.advance({ days })
    await tend(ctx)
  }
  await days(364)
  expect((await people(sendId)).recipients.map(one => one.email).sort()).toEqual(['ana@exemple.org', 'bo@exemple.org'])
  await days(2)
  const { issue: told, recipients } = await people(sendId)
  expect([told.counts.sent, recipients.map(one => one.email)]).toEqual([2, ['', '']])
  expect(await person('ana')).toBeDefined()
  await days(2 * 365)
  expect([await person('ana'), (await person('bo'))?.state]).toEqual([undefined, 'active'])
  expect(
    await ctx.db.selectFrom('newsletter_consent').select('act').where('subscriber_id', '=', ana).execute(),
  ).toEqual([])
})
