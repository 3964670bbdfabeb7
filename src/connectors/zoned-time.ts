/** The instant at which clocks of an IANA zone show `local` (milliseconds as if it were UTC); null for an unknown zone. */
export function zonedTime(local: number, zone: string): Date | null {
  if (zone === 'UTC') return new Date(local)
  const offset = offsetAt(local, zone)
  if (offset === null) return null
  // The offset may differ at the instant found: near a change of clocks, look once more.
  return new Date(local - (offsetAt(local - offset, zone) ?? offset))
}

const formats = new Map<string, Intl.DateTimeFormat>()

function offsetAt(instant: number, zone: string): number | null {
  try {
    const format =
      formats.get(zone) ??
      new Intl.DateTimeFormat('en-US', {
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
    const parts = Object.fromEntries(format.formatToParts(instant).map(part => [part.type, Number(part.value)]))
    const shown = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second)
    return shown - Math.floor(instant / 1000) * 1000
  } catch {
    return null
  }
}
