import { expect, test } from 'vitest'
import { changeRole } from '../../org/endpoints.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { publishing, refusal } from '../testing/publishing.ts'

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

const place = (name: string) => ({ name, account: true })
const hand = (name: string) => ({ name, account: false })

test('a table brings drafts: what cannot be read is told, what is there already stays, and it is taken back', async () => {
  const { ada, join, read } = await publishing()
  const table = [
    'Titre;Date;Heure;Où;Texte;Minutes;Etat',
    'Cours du soir;2027-03-05;14 h 30;Musée 1 | Quora | musée 1;Venez;30;Publié',
    'Sans heure;2027-03-13;;;;;',
    ';14/03/2027;;;;;',
    'Sans jour;;;;;;',
    'Trente et un;31/02/2027;;;;;',
    'Heure sautée;14/03/2027;02:30;;;;',
    'Heure double;07/11/2027;01:30;;;;',
    'Avec sa zone;2027-03-06T04:15:00+02:00;;;;;',
  ].join('\n')
  const seen = await ada.call(endpoints.previewCalendarTable, { text: table })
  expect(seen.mapping).toMatchObject({ Titre: 'title', Date: 'day', Où: 'places', Etat: '' })
  expect(seen.rows).toEqual([
    {
      row: 2,
      at: '2027-03-05T19:30:00.000Z',
      title: 'Cours du soir',
      places: [place('Musée 1'), hand('Quora'), place('musée 1')],
    },
    { row: 3, at: '2027-03-13T14:00:00.000Z', title: 'Sans heure', places: [] },
    { row: 9, at: '2027-03-06T02:15:00.000Z', title: 'Avec sa zone', places: [] },
  ])
  expect(seen.refused.map(one => one.row)).toEqual([4, 5, 6, 7, 8])
  expect(seen.refused[3]!.why).toContain('n’existe pas')
  const mia = await join('Mia', 'reader')
  expect(await refusal(mia.call(endpoints.importCalendarTable, { text: table }))).toBe('app.not-allowed')
  const { ids, refused } = await ada.call(endpoints.importCalendarTable, { text: table })
  expect([ids.length, refused]).toEqual([3, seen.refused])
  // The same table again, from wherever it is kept: nothing of it is planned twice.
  expect((await ada.call(endpoints.previewCalendarTable, { text: table })).good).toBe(0)
  expect(await read(ids[0]!)).toMatchObject({
    state: 'draft',
    brief: 'Venez',
    effortMinutes: 30,
    planned: { local: '2027-03-05T14:30', at: '2027-03-05T19:30:00.000Z' },
    variants: [
      { channel: { name: 'Musée 1' }, content: { parts: [{ text: 'Venez' }] } },
      { channel: null, target: 'Quora' },
    ],
  })
  // What goes out comes in again: nothing twice, and elsewhere or once it was removed, as it was.
  const { body: csv } = await ada.get(
    `/api/o/${ada.organisation}/publish/calendar/file?from=2027-03-01&to=2027-03-31&format=csv`,
  )
  expect((await ada.call(endpoints.previewCalendarTable, { text: csv })).good).toBe(0)
  await ada.call(endpoints.changeEntry, { id: ids[1]!, version: 1, brief: 'Travaillé' })
  expect(await ada.call(endpoints.undoCalendarTable, { ids })).toEqual({ removed: 2, kept: 1 })
  const again = await ada.call(endpoints.previewCalendarTable, { text: csv })
  expect(again.rows.map(one => [one.title, one.at, one.places])).toEqual([
    ['Cours du soir', seen.rows[0]!.at, [place('Musée 1'), hand('Quora')]],
    ['Avec sa zone', seen.rows[2]!.at, []],
  ])
})
