/** Time is a part that tests replace; nothing else may call `new Date()` or `Date.now()` to decide something. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A calendar day as it is written, `2027-03-31`: days compare and sort as text. Nothing below reads a clock. */
export type Day = string

const dayMs = 86_400_000

/** So many days later; earlier when negative. Years before 0000 and after 9999 are not left. */
export const addDays = (day: Day, days: number): Day =>
  // A day alone is read as UTC, where every day has 24 hours.
  dayAt(Date.parse(day) + days * dayMs)

const firstTime = Date.parse('0000-01-01')
const lastTime = Date.parse('9999-12-31')

/** The day of a moment in UTC; the first or last that four figures of a year can write, where it lies beyond. */
export const dayAt = (time: number): Day =>
  new Date(Math.min(Math.max(time, firstTime), lastTime)).toISOString().slice(0, 10)

/** What a figure is counted over: days up to and including one, the one alone, or all since a beginning. */
export type DayWindow = 'since-start' | 'last-7-days' | 'last-30-days' | 'last-90-days' | 'latest'

const windowDays = { 'last-7-days': 7, 'last-30-days': 30, 'last-90-days': 90, latest: 1 } as const

/** First day that a window counts when its last is `day`. `since` is where `since-start` begins. */
export const firstDayOf = (window: DayWindow, since: Day, day: Day): Day =>
  window === 'since-start' ? since : addDays(day, 1 - windowDays[window])
