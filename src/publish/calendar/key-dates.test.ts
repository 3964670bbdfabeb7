import { expect, test } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { publishing, refusal } from '../testing/publishing.ts'
import { type DateShown, datesIn, type KeyDate } from './key-dates.ts'

const own = (name: string, day: string, everyYear = false): KeyDate => ({
  id: name,
  name,
  day,
  everyYear,
  campaignId: null,
})
const words = (dates: DateShown[]) => dates.map(date => `${date.on} ${date.holiday?.id ?? date.own?.name}`)

test.each([
  ['2028-02-01', '2028-02-29', ['2028-02-29 née un 29']],
  // No 29 February: the last of the month.
  ['2029-02-01', '2029-03-01', ['2029-02-28 née un 29']],
  ['2026-10-01', '2026-10-31', ['2026-10-12 thanksgiving']],
  ['2027-10-01', '2027-10-31', ['2027-10-11 thanksgiving', '2027-10-20 salon', '2027-10-31 veille']],
  ['2027-12-25', '2028-01-01', ['2027-12-25 christmas', '2028-01-01 new-year']],
])('from %s to %s: %j', (from, to, shown) => {
  const dates = [own('née un 29', '2024-02-29', true), own('salon', '2027-10-20'), own('veille', '2027-10-31', true)]
  expect(words(datesIn({ from, to }, dates))).toEqual(shown)
})

test('own key dates are added, changed, taken out and brought back; the calendar shows them', async () => {
  const { ada, join } = await publishing()
  const eva = await join('Eva', 'reader')
  const date = await ada.call(endpoints.createKeyDate, { name: 'Fondation', day: '2020-03-05', everyYear: true })
  const march = async () =>
    words((await eva.call(endpoints.readCalendar, { from: '2027-03-01T05:00:00Z', to: '2027-04-01T04:00:00Z' })).dates)
  expect(await march()).toEqual(['2027-03-05 Fondation', '2027-03-26 good-friday', '2027-03-29 easter-monday'])
  await ada.call(endpoints.changeKeyDate, { ...date, day: '2027-03-31', everyYear: false })
  expect((await march()).at(-1)).toBe('2027-03-31 Fondation')
  await ada.call(endpoints.removeKeyDate, { id: date.id })
  expect(await march()).toHaveLength(2)
  expect(await refusal(ada.call(endpoints.changeKeyDate, { ...date, name: 'x' }))).toBe('publish.no-such-key-date')
  await ada.call(endpoints.restoreKeyDate, { id: date.id })
  expect(await march()).toHaveLength(3)
  expect(await refusal(eva.call(endpoints.createKeyDate, { name: 'x', day: '2027-01-01' }))).toBe('app.not-allowed')
  const { dates } = await eva.call(endpoints.readKeyDates, { year: 2027 })
  expect(dates.filter(one => one.own !== null)).toHaveLength(1)
})
