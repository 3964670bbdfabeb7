import { chanceOf } from './random.ts'

export const HOUR = 3_600_000
const DAY = 24 * HOUR
/** How much is said in each hour of the day, and on each day from Sunday on; means of 1. */
const HOURS = [
  0.25, 0.12, 0.07, 0.05, 0.06, 0.15, 0.4, 0.9, 1.2, 1.3, 1.3, 1.4, 1.7, 1.4, 1.1, 1.1, 1.3, 1.6, 1.8, 1.9, 2, 1.8, 1.2,
  0.6,
]
const DAYS = [1.35, 0.7, 0.8, 1, 0.9, 0.95, 1.3]

export const incidentKinds = ['tickets', 'leak', 'access', 'prices'] as const
export type Incident = { kind: (typeof incidentKinds)[number]; startsAt: number; size: number }
const EVERY = 8 * DAY
/** After this nobody talks of it any more. */
const LASTS = 3 * DAY

/** The incident that people talk about at a moment, if there is one. Each eight days bring one, on a working morning. */
export function incidentAt(seed: number, time: number): Incident | null {
  const period = Math.floor(time / EVERY)
  for (const each of [period, period - 1]) {
    const chance = chanceOf(seed, 'incident', each)
    const day = each * 8 + 2 + chance.below(5)
    const startsAt = day * DAY + (7 + chance.below(5)) * HOUR
    const incident = { kind: incidentKinds[(((each + seed) % 4) + 4) % 4]!, startsAt, size: 0.7 + chance.next() }
    if (time >= startsAt && time < startsAt + LASTS) return incident
  }
  return null
}

/** Expected number of posts in an hour: of everyday life and of an incident. `hour` counts since 1970; local time is UTC + 1. */
export function expectedIn(seed: number, hour: number, perDay: number): { ordinary: number; incident: number } {
  const time = hour * HOUR
  const local = new Date(time + HOUR)
  const pace = HOURS[local.getUTCHours()]! * DAYS[local.getUTCDay()]!
  const ordinary = (perDay / 24) * pace
  const incident = incidentAt(seed, time)
  if (incident === null) return { ordinary, incident: 0 }
  const hours = (time - incident.startsAt) / HOUR
  return {
    ordinary,
    incident: (perDay / 24) * incident.size * (0.4 + 0.6 * HOURS[local.getUTCHours()]!) * 7 * Math.exp(-hours / 9),
  }
}

/** A whole number of posts whose mean is the expected one. */
export function countIn(seed: number, hour: number, perDay: number): { ordinary: number; incident: number } {
  const expected = expectedIn(seed, hour, perDay)
  const chance = chanceOf(seed, 'count', hour)
  const draw = (mean: number) => Math.floor(mean * (0.6 + 0.8 * chance.next()) + chance.next())
  return { ordinary: draw(expected.ordinary), incident: draw(expected.incident) }
}
