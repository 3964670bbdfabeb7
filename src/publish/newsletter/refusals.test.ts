import { expect, test } from 'vitest'
import { newId } from '../../db/index.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import type { Treatment } from '../testing/mail-server.ts'
import { letters } from './testing/letters.ts'

test('a server that refuses everybody stops the issue and unsubscribes nobody; once it is mended all are written to', async () => {
  let treatment: Treatment = 'takes'
  const { ada, ctx, go, issue, letter, list, people, states } = await letters(() => treatment)
  const emails = Array.from({ length: 13 }, (_, one) => `p${one}@exemple.org`)
  const { organisation_id } = await ctx.db
    .selectFrom('newsletter_list')
    .select('organisation_id')
    .executeTakeFirstOrThrow()
  const common = { organisation_id, channel_id: letter.id, language: 'fr', state: 'active' } as const
  const rows = emails.map(email => ({
    ...common,
    id: newId(),
    email,
    mailbox: email,
    token: email,
    created_at: ctx.clock.now(),
  }))
  await ctx.db.insertInto('newsletter_subscriber').values(rows).execute()
  await ada.call(endpoints.changeNewsletter, { id: letter.id, perMinute: 6_000, softBounces: 1 })
  treatment = { code: 550, says: 'relay not permitted' }
  const { sendId } = await issue('Mars')
  const told = (await people(sendId)).issue
  expect([told.counts.waiting, told.endedAt]).toEqual([13, null])
  expect(told.error).toContain('répond la même chose à tout le monde')
  expect(told.error).toContain('relay not permitted')
  expect((await list()).counts).toMatchObject({ active: 13, bounced: 0 })
  treatment = 'takes'
  await go(31)
  expect(await states(sendId)).toEqual(Object.fromEntries(emails.map(email => [email, 'sent'])))
  expect((await people(sendId)).issue.error).toBe(null)
})

test('where the line breaks before the message is asked for, nothing is in doubt: it goes out later', async () => {
  let treatment: Treatment = 'takes'
  const { go, issue, states, subscribed } = await letters(() => treatment)
  await subscribed('ana@exemple.org')
  treatment = 'hangs-up'
  const { sendId } = await issue('Mars')
  expect(await states(sendId)).toEqual({ 'ana@exemple.org': 'waiting' })
  treatment = 'takes'
  await go(2)
  expect(await states(sendId)).toEqual({ 'ana@exemple.org': 'sent' })
})

test('a letter that may have arrived is not sent a second time', async () => {
  const { ctx, mail, server, token } = await letters(address =>
    address === 'ana@exemple.org' ? 'falls-silent' : 'takes',
  )
  const asked = { token, email: 'ana@exemple.org', language: 'fr', consent: true } as const
  await visitor(server).call(endpoints.subscribe, asked)
  // Throws where a job failed, which would be tried again.
  await ctx.drain()
  expect(mail.received.filter(one => one.to === 'ana@exemple.org')).toHaveLength(1)
})

test('a person stops an issue for good: who waits gets nothing, now or later', async () => {
  const { ada, go, issue, join, letter, mail, people, subscribed } = await letters()
  await subscribed('ana@exemple.org', 'bo@exemple.org', 'cy@exemple.org')
  await ada.call(endpoints.changeNewsletter, { id: letter.id, perMinute: 6 })
  const { sendId } = await issue('Mars')
  const cleo = await join('Cleo', 'contributor')
  await expect(cleo.call(endpoints.stopIssue, { id: sendId })).rejects.toThrow('app.not-allowed')
  await ada.call(endpoints.stopIssue, { id: sendId })
  const told = (await people(sendId)).issue
  expect(told.counts).toMatchObject({ sent: 1, waiting: 0, skipped: 2 })
  expect(told.endedAt).not.toBe(null)
  await go(60)
  expect(mail.received.filter(one => one.mail.subject === 'Mars')).toHaveLength(1)
})
