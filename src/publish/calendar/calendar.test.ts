import { expect, test } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { publishing, refusal } from '../testing/publishing.ts'
import { daysOf, eachDay, periodOf, weeksOf } from './calendar-days.ts'
import { itemsIn, itemsOf } from './calendar-items.ts'

const zone = 'America/Montreal'

test('month, weeks, days and list read the same of the database, around both clock changes and the leap day', async () => {
  const { ada, channel, variant, write } = await publishing()
  const times = [
    '2027-03-14T01:30',
    '2027-03-14T03:00',
    '2027-03-31T23:59',
    '2027-11-07T00:59',
    '2027-11-30T00:00',
    '2028-02-29T23:30',
    '2028-03-01T00:00',
  ]
  for (const local of times) await write({ title: local, planned: { local } })
  for (const at of ['2027-11-07T05:30:00.000Z', '2027-11-07T06:30:00.000Z'])
    await write({ title: at, planned: { local: '2027-11-07T01:30', at } })
  await write({
    title: 'deux heures',
    planned: { local: '2027-03-13T10:00' },
    variants: [
      variant('a'),
      {
        channelId: null,
        target: 'Affiche',
        content: { parts: [{ text: 'b' }] },
        planned: { local: '2027-03-14T04:00' },
      },
    ],
  })
  const shown = async (view: 'month' | 'week' | 'day' | 'list' | 'year', day: string) => {
    const days = daysOf(view, day)
    const { entries } = await ada.call(endpoints.readCalendar, periodOf(days, zone))
    return itemsIn(itemsOf(entries, zone), days).map(item => `${item.entry.title} ${item.at}`)
  }
  for (const [day, count] of [
    ['2027-03-14', 5],
    ['2027-11-07', 4],
    ['2028-02-29', 1],
    ['2028-03-01', 1],
  ] as const) {
    const month = await shown('month', day)
    expect(month, day).toHaveLength(count)
    expect(await shown('list', day)).toEqual(month)
    const days = daysOf('month', day)
    const weeks = (await Promise.all(weeksOf(days).map(week => shown('week', week[0]!)))).flat()
    expect(month.filter(one => !weeks.includes(one))).toEqual([])
    expect((await Promise.all(eachDay(days).map(one => shown('day', one)))).flat()).toEqual(month)
  }
  expect(await shown('year', '2027-06-01')).toHaveLength(9)
  const { entries } = await ada.call(endpoints.readCalendar, {
    ...periodOf(daysOf('year', '2027-06-01'), zone),
    channel: channel.id,
  })
  expect(entries.find(one => one.title === 'deux heures')!.variants.map(one => [one.channelId, one.ownTime])).toEqual([
    [channel.id, false],
    [null, true],
  ])
})

test('who may not read contents is refused the calendar', async () => {
  const { join } = await publishing()
  const eli = await join('Eli', 'employee')
  expect(await refusal(eli.call(endpoints.readCalendar, periodOf(daysOf('month', '2027-03-01'), zone)))).toBe(
    'app.not-allowed',
  )
})
