import { expect, test } from 'vitest'
import { createApiKey } from '../../org/endpoints.ts'
import * as endpoints from '../endpoints.ts'
import { letters } from './testing/letters.ts'

const report = (messageId: string, email: string, status: string) =>
  [
    'To: retours@phare.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${email}`,
    'Action: failed',
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--b--',
    '',
  ].join('\r\n')

/** A newsletter whose returned messages are handed over with an API key. */
async function reports() {
  const world = await letters()
  const { ada, letter, server } = world
  await ada.call(endpoints.changeNewsletter, { id: letter.id, bounceAddress: 'retours@phare.example', softBounces: 2 })
  const { key } = await ada.call(createApiKey, { name: 'retours', role: 'manager' })
  const hand = async (body: string, authorization = `Bearer ${key}`) => {
    const answer = await server.inject({
      method: 'POST',
      url: `/api/o/${ada.organisation}/publish/newsletter-reports`,
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body,
    })
    return answer.statusCode === 200 ? answer.json().taken : answer.statusCode
  }
  return { ...world, hand }
}

test('a message that comes back is told on its row; a dead address is written to no more, a full one after several', async () => {
  const { ctx, hand, issue, list, mail, person, subscribed } = await reports()
  await subscribed('ana@exemple.org', 'bo@exemple.org')
  await issue('Mars')
  const about = (email: string) => mail.to(email).mail.messageId!
  const [ana, bo] = ['ana@exemple.org', 'bo@exemple.org'] as const
  const [anaMars, boMars] = [about(ana), about(bo)]
  expect(mail.to(ana).returnTo).toBe(`retours+${/^<(\w{37})@phare\.example>$/.exec(anaMars)![1]}@phare.example`)
  expect(await hand(report(anaMars, ana, '5.1.1'), 'Bearer nobody')).toBe(401)
  expect([await hand(report(anaMars, ana, '5.1.1')), await hand(report(anaMars, ana, '5.1.1'))]).toEqual([
    'bounce',
    'bounce',
  ])
  expect(await hand(report(boMars, bo, '5.2.2'))).toBe('bounce')
  expect(await hand('Subject: Absente\r\n\r\nEn vacances')).toBe('none')
  expect([(await person('ana'))!.state, (await person('bo'))!.state]).toEqual(['bounced', 'active'])
  expect((await list()).counts).toMatchObject({ bounced: 1, active: 1 })
  await issue('Avril')
  expect(await hand(report(about(bo), bo, '4.2.2'))).toBe('bounce')
  expect((await person('bo'))!.state).toBe('bounced')
  // Who comes back by the form is subscribed anew.
  ctx.clock.advance({ minutes: 11 })
  await subscribed('bo@exemple.org')
  expect((await person('bo'))!.state).toBe('active')
})

test('a report counts only by the mark that its message carried, and against the address that was written to', async () => {
  const { hand, issue, mail, people, person, subscribed } = await reports()
  await subscribed('ana@exemple.org')
  const { sendId } = await issue('Mars')
  const email = 'ana@exemple.org'
  const { id } = (await people(sendId)).recipients[0]!
  const { messageId = '' } = mail.to(email).mail
  const forged = messageId.replace(/.(?=@)/, last => (last === '0' ? '1' : '0'))
  for (const mark of [`<${id}@phare.example>`, forged]) expect(await hand(report(mark, email, '5.1.1'))).toBe('none')
  expect((await people(sendId)).issue.counts).toMatchObject({ sent: 1, bounced: 0 })
  // Passed on to another address, which is gone: the message came back, the person is there.
  expect(await hand(report(messageId, 'ailleurs@exemple.org', '5.1.1'))).toBe('bounce')
  expect((await people(sendId)).issue.counts).toMatchObject({ sent: 0, bounced: 1 })
  expect((await person('ana'))!.state).toBe('active')
})
