import { z } from 'zod'

const kept = 'vigie.channels.authorising'
const underWay = z.object({ connector: z.string(), channel: z.string().optional() })

/** Leaves for the network; what was being connected is remembered in this tab, so that a refusal leads back to its form. */
export function goToNetwork(url: string, what: z.input<typeof underWay>): void {
  sessionStorage.setItem(kept, JSON.stringify(what))
  window.location.assign(url)
}

/** What was being connected when this tab left for a network; null where nothing was. */
export function readUnderWay(): z.output<typeof underWay> | null {
  try {
    return underWay.parse(JSON.parse(sessionStorage.getItem(kept) ?? ''))
  } catch {
    return null
  }
}
