const key = (organisation: string) => `vigie-river-seen:${organisation}`

/** When this browser last showed the river of an organisation; null before the first time, or where nothing may be kept. */
export function riverSeenAt(organisation: string): string | null {
  try {
    const kept = localStorage.getItem(key(organisation))
    return kept !== null && !Number.isNaN(Date.parse(kept)) ? kept : null
  } catch {
    return null
  }
}

export function riverSeen(organisation: string, now: Date): void {
  try {
    localStorage.setItem(key(organisation), now.toISOString())
  } catch {
    // Private windows may forbid it: Today then tells of the last day.
  }
}
