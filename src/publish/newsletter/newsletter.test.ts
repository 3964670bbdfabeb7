import { expect, test } from 'vitest'
import { pauseChannel, resumeChannel } from '../../channels/endpoints.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { refusal } from '../testing/publishing.ts'
import { tendNewsletters } from './job-types.ts'
import { letters } from './testing/letters.ts'

test('who asks is written to, who confirms is subscribed, and the words they agreed to are kept', async () => {
  const { ada, ask, confirm, letter, list, mail, person, linkIn, sent, server, token, ctx } = await letters()
  const form = await visitor(server).call(endpoints.readSubscribeForm, { token })
  expect(form).toMatchObject({ title: 'La Lettre du phare', purpose: 'Une fois par mois, le programme du musée.' })
  await ask(' Ana@Exemple.org ')
  expect(sent().map(one => one.to)).toEqual(['ana@exemple.org'])
  expect(mail.to('ana@exemple.org').mail.from?.address).toBe('lettre@phare.example')
  expect((await list()).counts).toMatchObject({ pending: 1, active: 0 })
  ctx.clock.advance({ minutes: 5 })
  await confirm('ana@exemple.org')
  expect(mail.to('ana@exemple.org').mail.subject).toBe('Votre abonnement à La Lettre du phare est confirmé')
  expect((await list()).counts).toMatchObject({ pending: 0, active: 1 })
  const { id } = (await person('ana'))!
  const { consents } = await ada.call(endpoints.readSubscriber, { id: letter.id, subscriber: id })
  expect(consents.map(one => [one.act, one.at])).toEqual([
    ['asked', '2027-03-01T14:00:00.000Z'],
    ['confirmed', '2027-03-01T14:05:00.000Z'],
  ])
  expect(consents[0]!.wording).toMatch(
    /^J’accepte de recevoir par courriel l’infolettre «\sLa Lettre du phare\s», publiée par /,
  )
  expect(consents[0]!.wording).toContain('Une fois par mois')
  // The link of the welcome opens the page of the subscription, which does not tell the whole address.
  const mine = await visitor(server).call(endpoints.readSubscription, {
    token: linkIn('ana@exemple.org', 'subscription'),
  })
  expect(mine).toMatchObject({ email: 'a…@exemple.org', state: 'active', mayReturn: false })
})

test('nobody learns who is subscribed, a program is sent away, a mailbox is not filled, a link ends', async () => {
  const { ask, ctx, confirm, mail, linkIn, server, token, subscribed } = await letters()
  await subscribed('ana@exemple.org')
  const before = mail.received.length
  const answers = await Promise.all(
    ['ana@exemple.org', 'nobody@exemple.org'].map(email =>
      visitor(server).call(endpoints.subscribe, { token, email, language: 'fr', consent: true }),
    ),
  )
  expect(answers).toEqual([{}, {}])
  await ctx.drain({ failures: 'keep' })
  // Ana asked a moment ago: she is written to again only later, and then hears that she is subscribed.
  expect(mail.received.slice(before).map(one => one.to)).toEqual(['nobody@exemple.org'])
  ctx.clock.advance({ minutes: 11 })
  await ask('ana@exemple.org')
  expect(mail.to('ana@exemple.org').mail.subject).toContain('est confirmé')
  const filled = mail.received.length
  for (let time = 0; time < 8; time += 1) {
    await ask('nobody@exemple.org')
    ctx.clock.advance({ minutes: 11 })
  }
  expect(mail.received.length - filled).toBe(4)
  await ask('robot@exemple.org', { website: 'https://spam.example' })
  expect(mail.to('robot@exemple.org')).toBeUndefined()
  const stale = linkIn('nobody@exemple.org', 'confirm')
  ctx.clock.advance({ hours: 73 })
  const late = visitor(server).call(endpoints.confirmSubscription, { token: stale })
  expect(await refusal(late)).toBe('publish.subscription-link-over')
  expect(
    await refusal(visitor(server).call(endpoints.subscribe, { token, email: 'x', language: 'fr', consent: true })),
  ).toBe('app.invalid-input')
  await ask('nobody@exemple.org')
  await confirm('nobody@exemple.org')
})

test('an issue reaches each subscriber once, as a message that anybody can read and leave', async () => {
  const { issue, linkIn, sent, server, people, subscribed, go, ctx, ada, letter } = await letters()
  await subscribed('ana@exemple.org', 'bo@exemple.org')
  const token = linkIn('bo@exemple.org', 'subscription')
  await visitor(server).call(endpoints.changeSubscription, { token, language: 'en' })
  const before = sent().length
  const { sendId } = await issue(
    'Mars au phare',
    '<h2>Nocturne</h2><p>Voyez <a href="https://phare.example/?utm_source=lettre">le programme</a>.</p>',
  )
  await go(30)
  const out = sent().slice(before)
  expect(out.map(one => one.to).sort()).toEqual(['ana@exemple.org', 'bo@exemple.org'])
  const { recipients, issue: told } = await people(sendId)
  expect(recipients.map(one => [one.email, one.state]).sort()).toEqual([
    ['ana@exemple.org', 'sent'],
    ['bo@exemple.org', 'sent'],
  ])
  expect(told.endedAt).not.toBe(null)
  const { mail: read } = out.find(one => one.to === 'ana@exemple.org')!
  const english = out.find(one => one.to === 'bo@exemple.org')!.mail.text
  expect(english).toContain('You receive this message because you asked for')
  expect(read.subject).toBe('Mars au phare')
  expect(read.messageId).toMatch(/^<[0-9a-z]{37}@phare\.example>$/)
  const header = (name: string) => read.headers.find(one => one.key === name)?.value
  expect(header('list-unsubscribe')).toMatch(/^<http:\/\/localhost:4242\/api\/publish\/newsletter-leave\/[\w-]{64}>$/)
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(read.html).toContain('<h2>Nocturne</h2>')
  expect(read.html).toContain('1, rue du Quai, Rimouski')
  expect(read.html).not.toMatch(/<img|<script/)
  expect(read.text).toContain('le programme (https://phare.example/?utm_source=lettre)')
  expect(read.text).toContain('Vous recevez ce message parce que vous avez demandé l’infolettre')
  // Handed over once more by a job that ran twice: nothing follows.
  await ctx.drain()
  expect(sent().length - before).toBe(2)
  const { issues, sizes } = await ada.call(endpoints.readNewsletter, { id: letter.id })
  expect(issues[0]).toMatchObject({ subject: 'Mars au phare', counts: { sent: 2 }, left: 0 })
  expect(sizes).toEqual([{ day: '2027-03-01', size: 2 }])
})

test('one click without signing in ends a subscription; looking at the address does not; leaving can be undone', async () => {
  const { issue, mail, subscribed, server, person, people, ctx } = await letters()
  await subscribed('ana@exemple.org', 'bo@exemple.org')
  const { sendId } = await issue('Mars')
  const url = new URL(
    mail
      .to('ana@exemple.org')
      .mail.headers.find(one => one.key === 'list-unsubscribe')!
      .value.slice(1, -1),
  )
  const token = url.pathname.split('/').at(-1)!
  const looked = await server.inject({ method: 'GET', url: url.pathname })
  expect([looked.statusCode, looked.body.includes(`/newsletter/subscription/${token}`)]).toEqual([200, true])
  expect((await person('ana'))!.state).toBe('active')
  const click = () =>
    server.inject({
      method: 'POST',
      url: url.pathname,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
  expect([(await click()).statusCode, (await click()).statusCode]).toEqual([200, 200])
  expect((await person('ana'))!.state).toBe('left')
  expect((await people(sendId)).issue.left).toBe(1)
  const parts = await server.inject({
    method: 'POST',
    url: url.pathname,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  })
  expect(parts.statusCode).toBe(200)
  const next = await issue('Avril')
  expect((await people(next.sendId)).recipients.map(one => one.email)).toEqual(['bo@exemple.org'])
  const page = visitor(server)
  expect(await page.call(endpoints.changeSubscription, { token, back: true, language: 'en' })).toMatchObject({
    state: 'active',
    language: 'en',
  })
  expect((await people(sendId)).issue.left).toBe(0)
  await page.call(endpoints.leaveNewsletter, { token })
  ctx.clock.advance({ hours: 25 })
  expect(await page.call(endpoints.changeSubscription, { token, back: true })).toMatchObject({ state: 'left' })
  const forged = `${token.slice(0, -8)}${token.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`
  expect(await refusal(page.call(endpoints.leaveNewsletter, { token: forged }))).toBe('publish.subscription-link-over')
})

test('what the server refuses, what it leaves open, and what it says later are told person by person', async () => {
  let busy = true
  const { issue, mail, subscribed, states, go, person } = await letters(address => {
    if (address === 'gone@exemple.org' && !busy) return { code: 550, says: '5.1.1 No such user' }
    if (address === 'silent@exemple.org' && !busy) return 'falls-silent'
    if (address === 'grey@exemple.org' && !busy) return { code: 451, says: '4.7.1 Come back later' }
    return 'takes'
  })
  await subscribed('ana@exemple.org', 'gone@exemple.org', 'silent@exemple.org', 'grey@exemple.org')
  busy = false
  const { sendId } = await issue('Mars')
  expect(await states(sendId)).toEqual({
    'ana@exemple.org': 'sent',
    'gone@exemple.org': 'refused',
    'silent@exemple.org': 'unknown',
    'grey@exemple.org': 'waiting',
  })
  expect([(await person('gone'))!.state, (await person('silent'))!.state]).toEqual(['bounced', 'active'])
  busy = true
  await go(2)
  expect((await states(sendId))['grey@exemple.org']).toBe('sent')
  // What was in doubt is not sent a second time.
  await go(60)
  expect(mail.received.filter(one => one.to === 'silent@exemple.org' && one.mail.subject === 'Mars')).toHaveLength(1)
  const second = await issue('Avril')
  expect(Object.keys(await states(second.sendId)).sort()).toEqual([
    'ana@exemple.org',
    'grey@exemple.org',
    'silent@exemple.org',
  ])
})

test('messages keep the pace of the list, wait in a pause, and skip who leaves meanwhile', async () => {
  const { ada, issue, letter, states, subscribed, go, mail, person } = await letters()
  await subscribed('ana@exemple.org', 'bo@exemple.org', 'cy@exemple.org', 'di@exemple.org')
  await ada.call(endpoints.changeNewsletter, { id: letter.id, perMinute: 6 })
  const { sendId } = await issue('Mars')
  const count = async () => Object.values(await states(sendId)).filter(state => state === 'sent').length
  expect(await count()).toBe(1)
  await ada.call(pauseChannel, { id: letter.id, why: 'relecture' })
  await go(5)
  expect(await count()).toBe(1)
  const last = Object.entries(await states(sendId)).findLast(([, state]) => state === 'waiting')![0]
  await ada.call(endpoints.endSubscription, { id: letter.id, subscriber: (await person(last))!.id })
  await ada.call(resumeChannel, { id: letter.id })
  await go(2)
  expect(await count()).toBe(2)
  await go(1)
  await go(1)
  expect([await count(), (await states(sendId))[last]]).toEqual([3, 'skipped'])
  expect(mail.received.filter(one => one.mail.subject === 'Mars')).toHaveLength(3)
})

test('a server that is away holds the issue and says so, and no attempt is counted against anybody', async () => {
  const { ctx, mail, issue, people, subscribed, go } = await letters()
  await subscribed('ana@exemple.org')
  await mail.stop()
  const { sendId } = await issue('Mars')
  const told = (await people(sendId)).issue
  expect([told.counts.waiting, told.endedAt]).toEqual([1, null])
  expect(told.error).toContain('Le serveur de courrier n’accepte rien')
  for (let minute = 0; minute < 9; minute += 1) await go(1)
  const row = await ctx.db.selectFrom('newsletter_recipient').select(['state', 'tries']).executeTakeFirstOrThrow()
  expect(row).toEqual({ state: 'waiting', tries: 0 })
})

test('an answer that its process took to the grave leaves the person in doubt, never written to twice', async () => {
  const { ctx, issue, mail, states, subscribed, go } = await letters()
  await subscribed('ana@exemple.org')
  const { sendId } = await issue('Mars')
  await ctx.db
    .updateTable('newsletter_recipient')
    .set({ state: 'sending', begun_at: ctx.clock.now(), ended_at: null })
    .execute()
  await ctx.db.updateTable('newsletter_issue').set({ ended_at: null }).execute()
  await ctx.jobs.send(ctx.db, tendNewsletters, {})
  await go(1)
  expect((await states(sendId))['ana@exemple.org']).toBe('sending')
  await go(12)
  expect((await states(sendId))['ana@exemple.org']).toBe('unknown')
  expect(mail.received.filter(one => one.mail.subject === 'Mars')).toHaveLength(1)
})

test('a person is shown whole, exported, erased for good, and addresses are veiled for other roles', async () => {
  const { ada, issue, join, letter, person, people, subscribed, ctx } = await letters()
  await subscribed('ana@exemple.org')
  const { sendId } = await issue('Mars')
  const { id } = (await person('ana'))!
  const one = { id: letter.id, subscriber: id }
  const whole = await ada.call(endpoints.readSubscriber, one)
  expect(whole.received).toEqual([{ subject: 'Mars', state: 'sent', at: '2027-03-01T14:00:00.000Z' }])
  const file = await ada.get(`/api/o/${ada.organisation}/publish/newsletters/${letter.id}/subscribers.csv`)
  expect(file.body).toContain('ana@exemple.org')
  const cleo = await join('Cleo', 'contributor')
  const seen = await cleo.call(endpoints.readRecipients, { id: sendId })
  expect(seen.recipients[0]).toMatchObject({ email: 'a…@exemple.org', subscriberId: null, answer: null })
  expect(await refusal(cleo.call(endpoints.listSubscribers, { id: letter.id }))).toBe('app.not-allowed')
  await ada.call(endpoints.endSubscription, one)
  await ada.call(endpoints.eraseSubscriber, one)
  expect(await person('ana')).toBeUndefined()
  expect((await people(sendId)).recipients[0]).toMatchObject({ email: '', state: 'sent' })
  for (const table of ['newsletter_subscriber', 'newsletter_consent', 'newsletter_recipient'] as const) {
    const rows = await ctx.db.selectFrom(table).selectAll().execute()
    expect([table, JSON.stringify(rows).includes('ana@')]).toEqual([table, false])
  }
})

test('a variant is seen as the message that it becomes, and sent to oneself for a trial', async () => {
  const { ada, letter, mail, write } = await letters(undefined, { publicUrl: 'https://vigie.example' })
  const entry = await write({
    title: 'Mars',
    variants: [
      {
        channelId: letter.id,
        content: {
          title: 'Mars',
          parts: [
            { text: '<p>Bonjour</p><script>alert(1)</script><a href="https://phare.example/?a=1&#038;b=2">ici</a>' },
          ],
          summary: 'Tôt',
          links: { tags: { source: 'lettre', medium: '', campaign: '', content: '' }, short: true },
        },
      },
    ],
  })
  const at = { id: entry.id, variant: entry.variants[0]!.id }
  const seen = await ada.call(endpoints.previewIssue, at)
  expect(seen).toMatchObject({ subject: 'Mars', from: 'Musée du Phare <lettre@phare.example>' })
  expect(seen.html).toContain('<p>Bonjour</p>')
  expect(seen.html).not.toContain('alert')
  const { to } = await ada.call(endpoints.testIssue, at)
  expect(mail.to(to).mail.subject).toBe('[test] Mars')
  // No short link is made for a trial, and one that leads nowhere is not sent.
  for (const html of [seen.html, mail.to(to).mail.html])
    expect(html).toContain('href="https://phare.example/?a=1&amp;b=2&amp;utm_source=lettre"')
})
