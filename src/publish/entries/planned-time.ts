import { AppError, conflict } from '../../errors.ts'
import { readWallTime, wallTimeAt } from '../../time-zone.ts'
import type { PlannedTime } from './entry-text.ts'

/**
 * The instant of a planned wall time. Nobody guesses: a time that clocks jump over, or show twice, is answered with the
 * choice. Throws `publish.unknown-zone`, `publish.not-a-time`, `publish.time-does-not-exist` (params `before`, `after`:
 * wall times on both sides), `publish.time-exists-twice` (params `first`, `second`: instants, to be given as `at`).
 */
export function resolvePlanned(planned: { local: string; at?: string | undefined }, zone: string): PlannedTime {
  const { local, at } = planned
  const meaning = read(local, zone)
  if (meaning.kind === 'one') return { local, at: meaning.at.toISOString() }
  if (meaning.kind === 'none') {
    const [before, after] = [meaning.before, meaning.after].map(instant => wallTimeAt(instant, zone))
    throw conflict('publish.time-does-not-exist', { local, zone, before: before!, after: after! })
  }
  const chosen = [meaning.first, meaning.second].find(one => at !== undefined && one.getTime() === Date.parse(at))
  if (chosen !== undefined) return { local, at: chosen.toISOString() }
  const [first, second] = [meaning.first.toISOString(), meaning.second.toISOString()]
  throw conflict('publish.time-exists-twice', { local, zone, first, second })
}

function read(local: string, zone: string) {
  requireZone(zone)
  try {
    return readWallTime(local, zone)
  } catch (cause) {
    throw new AppError('publish.not-a-time', { local }, { cause })
  }
}

/** Throws `publish.unknown-zone`. */
export function requireZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch (cause) {
    throw new AppError('publish.unknown-zone', { zone }, { cause })
  }
}
