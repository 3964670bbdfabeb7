const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a zone show: day `2027-03-31`, minutes since midnight, day of the week with Monday 0. An unknown zone counts as UTC. */
export function localTime(instant: string, zone: string): { day: string; minutes: number; weekday: number } {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return { day: '', minutes: 0, weekday: 0 }
  // Swedish writes days and times as ISO 8601 does.
  const [day = '', time = ''] = formatOf(zone).format(at).split(' ')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return { day, minutes: hours * 60 + minutes, weekday }
}

export const dayOf = (instant: string, zone: string): string => localTime(instant, zone).day

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = makeFormat(zone) ?? makeFormat('UTC')!
  formats.set(zone, format)
  return format
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  } catch {
    return null
  }
}

/** Minutes since midnight of `21:30`; undefined for anything else. */
export function minutesOf(time: string | undefined): number | undefined {
  const parts = /^(\d{2}):(\d{2})$/.exec(time ?? '')
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(parts[2])
}
