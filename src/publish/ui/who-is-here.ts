import type { Presence } from '../schema.ts'

/** Who else has the same page open, by their id, and until when that is believed without news of them (ms since 1970). */
export type Present = ReadonlyMap<string, { name: string; until: number }>
export type PresenceNews = { userId: string; name: string; presence: Presence }

/** How often a page says that it is still open, and how long it is believed: one message may be lost. */
export const sayEvery = 30_000
const believedFor = 75_000

/** What is known after somebody's news. Who comes cannot know of this page yet: it answers that it stays, which asks nobody. */
export function hearOf(present: Present, { userId, name, presence }: PresenceNews, now: number): Present {
  const next = new Map(present)
  if (presence === 'leaves') next.delete(userId)
  else next.set(userId, { name, until: now + believedFor })
  return next
}

/** Without whom nothing was heard of for too long; the same map where nobody went. */
export function forgetSilent(present: Present, now: number): Present {
  const left = [...present].filter(([, { until }]) => until > now)
  return left.length === present.size ? present : new Map(left)
}
