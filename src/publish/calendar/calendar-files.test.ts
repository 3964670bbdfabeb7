import { expect, test } from 'vitest'
import { changeRole } from '../../org/endpoints.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { publishing } from '../testing/publishing.ts'

test('a subscription is one’s own, renewed, ended, and ends with the right to read', async () => {
  const { ada, ctx, server, join, idOf, write, variant } = await publishing()
  const mia = await join('Mia', 'reader')
  const first = await write({ title: 'Nocturne, et après', planned: { local: '2027-03-14T03:00' } })
  await write({
    title: 'Deux heures',
    planned: { local: '2027-03-20T10:00' },
    variants: [
      variant('a'),
      {
        channelId: null,
        target: 'Affiche',
        content: { parts: [{ text: 'b' }] },
        planned: { local: '2027-03-21T10:00' },
      },
    ],
  })
  await ada.call(endpoints.createKeyDate, { name: 'Fondation', day: '2027-03-31' })
  const open = async (address: string) => {
    const { statusCode: status, body: text } = await visitor(server).get(new URL(address).pathname)
    return { status, text }
  }
  expect(await mia.call(endpoints.readCalendarFeed, {})).toEqual({ since: null })
  const { address } = await mia.call(endpoints.renewCalendarFeed, {})
  const { status, text } = await open(address)
  expect(status).toBe(200)
  expect(text).toContain('SUMMARY:Nocturne\\, et après\r\n')
  expect(text).toContain('DTSTART:20270314T070000Z\r\n')
  expect(text).toContain(`UID:${first.id}@vigie\r\n`)
  expect(text).toContain('DTSTART;VALUE=DATE:20270331\r\n')
  const uids = (stream: string) => stream.match(/^UID:.*$/gm)!.sort()
  expect(new Set(uids(text)).size).toBe(4)
  // Moved: the same events, elsewhere.
  await ada.call(endpoints.moveEntry, { id: first.id, planned: { local: '2027-03-15T03:00' } })
  const moved = (await open(address)).text
  expect(uids(moved)).toEqual(uids(text))
  expect(moved).toContain('DTSTART:20270315T070000Z\r\n')
  // Only its hash is kept.
  const { token_hash } = await ctx.db.selectFrom('calendar_feed').selectAll().executeTakeFirstOrThrow()
  expect(address).not.toContain(token_hash)
  const { address: second } = await mia.call(endpoints.renewCalendarFeed, {})
  expect([(await open(address)).status, (await open(second)).status]).toEqual([404, 200])
  expect((await open(second.replace(/.\.ics$/, 'x.ics'))).status).toBe(404)
  await ada.call(changeRole, { userId: await idOf('Mia'), role: 'employee' })
  expect((await open(second)).status).toBe(404)
  await ada.call(changeRole, { userId: await idOf('Mia'), role: 'reader' })
  expect((await open(second)).status).toBe(200)
  await mia.call(endpoints.endCalendarFeed, {})
  expect((await open(second)).status).toBe(404)
})

test('the calendar as a table and as a plan: its days, and nothing that a spreadsheet would run', async () => {
  const { ada, write } = await publishing()
  await write({ title: '=HYPERLINK("https://x")', planned: { local: '2027-03-31T23:59' }, effortMinutes: 30 })
  await write({ title: 'Avril', planned: { local: '2027-04-01T00:00' } })
  const file = (format: 'csv' | 'html', to = '2027-03-31') =>
    ada.get(`/api/o/${ada.organisation}/publish/calendar/file?from=2027-03-01&to=${to}&format=${format}`)
  const { body: csv } = await file('csv')
  expect(csv).toContain(`2027-03-31,23:59,"'=HYPERLINK(""https://x"")",Brouillon`)
  expect(csv).not.toContain('Avril')
  const { body: plan } = await file('html')
  expect(plan).toContain('Plan éditorial')
  expect(plan).toContain('Lundi de Pâques')
  expect((await file('html', '2027-05-31')).body).not.toContain('Ascension')
  expect((await file('csv', '2030-01-01')).body).toContain('publish.calendar-too-long')
})
