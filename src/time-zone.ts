/**
 * Wall clocks and instants, by the machine's own IANA tables (Intl). Pure, safe in a browser. A wall time is written as
 * ISO 8601 without an offset, `2027-03-14T02:30`: what a person sees on a clock in some zone.
 */
export type WallTime = string

/**
 * What a wall time means in a zone: one instant ordinarily; `none` where clocks jump over it (`before` and `after` are
 * the wall times on both sides of the jump, as far away as the time asked for lies inside it); `two` where they show it
 * twice, the earlier instant first. Nobody guesses: whoever plans for such a time is asked.
 */
export type Meaning =
  | { kind: 'one'; at: Date }
  | { kind: 'none'; before: Date; after: Date }
  | { kind: 'two'; first: Date; second: Date }

const minute = 60_000
/** Farther than any change of clocks reaches, a whole day skipped at the date line included. */
const margin = 36 * 60 * minute

/** Throws RangeError on a text that is no wall time, or a zone that the machine does not know. */
export function readWallTime(wall: WallTime, zone: string): Meaning {
  const local = parseWallTime(wall)
  const offsets = [offsetAt(local - margin, zone), offsetAt(local + margin, zone)] as const
  const instants = [...new Set(offsets.map(offset => local - offset))]
    .filter(at => at + offsetAt(at, zone) === local)
    .sort((a, b) => a - b)
  if (instants.length === 2) return { kind: 'two', first: new Date(instants[0]!), second: new Date(instants[1]!) }
  if (instants.length === 1) return { kind: 'one', at: new Date(instants[0]!) }
  // In the jump: read with the clocks of the other side, each offset leads out of it in its own direction.
  const sides = offsets.map(offset => local - offset).sort((a, b) => a - b)
  return { kind: 'none', before: new Date(sides[0]!), after: new Date(sides[1]!) }
}

/** What clocks of the zone show at an instant, to the minute. */
export function wallTimeAt(at: Date, zone: string): WallTime {
  return new Date(at.getTime() + offsetAt(at.getTime(), zone)).toISOString().slice(0, 16)
}

/** Milliseconds by which clocks of the zone are ahead of UTC at an instant. Throws RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(instant)
      .map(part => [part.type, Number(part.value)]),
  )
  const shown = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second)
  return shown - Math.floor(instant / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

function parseWallTime(wall: WallTime): number {
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN
  // Date.parse rolls 31 February over; the text would then not come back.
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 16) !== wall)
    throw new RangeError(`not a wall time: ${wall}`)
  return local
}
