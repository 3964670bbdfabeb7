import { offsetAt } from '../time-zone.ts'

/** The instant at which clocks of an IANA zone show `local` (milliseconds as if it were UTC); null for an unknown zone. */
export function zonedTime(local: number, zone: string): Date | null {
  try {
    // The offset may differ at the instant found: near a change of clocks, look once more.
    return new Date(local - offsetAt(local - offsetAt(local, zone), zone))
  } catch {
    return null
  }
}
