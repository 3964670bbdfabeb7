import type { Network } from '../model/strategy.ts'

/** "9:30", "09:30", "9 h 30", "9h", "17", "5 pm" in minutes of the day; undefined where no time can be read. */
export function minutesOf(time: string | undefined): number | undefined {
  const parts = /^(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?\s*(am|pm)?$/i.exec(time?.trim() ?? '')
  if (parts === null) return undefined
  const half = parts[3]?.toLowerCase()
  const hour = half === undefined ? Number(parts[1]) : (Number(parts[1]) % 12) + (half === 'pm' ? 12 : 0)
  const minutes = hour * 60 + Number(parts[2] ?? 0)
  return Number(parts[2] ?? 0) < 60 && minutes <= 24 * 60 ? minutes : undefined
}

type Row = NonNullable<Network['serviceHours']>[number]

/** The end of a day's span: midnight ends the day that it follows. */
const endOf = (row: Row): number | undefined => {
  const to = minutesOf(row.to)
  return to === 0 ? 24 * 60 : to
}

/** Length of one day's span in hours; undefined where it cannot be read or ends before it begins. */
export function spanOf(row: Row): number | undefined {
  const [from, to] = [minutesOf(row.from), endOf(row)]
  return from === undefined || to === undefined || to <= from ? undefined : (to - from) / 60
}

/** Hours of service in a week, as far as they can be read. */
export const weeklyService = (network: Network): number =>
  (network.serviceHours ?? []).reduce((sum, row) => sum + (spanOf(row) ?? 0) * (row.days?.length ?? 0), 0)

/** The same hours give the same text, in whatever rows and writing. */
export const hoursText = (network: Network): string =>
  (network.serviceHours ?? [])
    .flatMap(row => (row.days ?? []).map(day => `${day} ${minutesOf(row.from)} ${endOf(row)}`))
    .sort()
    .join(', ')
