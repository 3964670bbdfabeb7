import type { z } from 'zod'
import type { spike } from '../../schema.ts'

export type Spike = z.infer<typeof spike>
/** Hours of unusual volume of one topic that follow each other. */
export type Wave = {
  id: string
  topic: number
  /** ISO instants: the first hour's beginning, the last one's end. */
  since: string
  until: string
  mentions: number
  usual: number
  /** Of the hour with most of them: the same person may write in several hours. */
  authors: number
  /** Weeks that the fewest-known hour is compared with. */
  weeks: number
}
const hour = 3_600_000

/** Newest first; what went on for three hours is told once. */
export function joinSpikes(spikes: readonly Spike[]): Wave[] {
  const waves: Wave[] = []
  const open = new Map<number, Wave>()
  for (const one of [...spikes].sort((a, b) => a.hour.localeCompare(b.hour))) {
    const begins = new Date(one.hour).getTime()
    const until = new Date(begins + hour).toISOString()
    const wave = open.get(one.topic)
    if (wave !== undefined && new Date(wave.until).getTime() === begins) {
      wave.until = until
      wave.mentions += one.mentions
      wave.usual += one.usual
      wave.authors = Math.max(wave.authors, one.authors)
      wave.weeks = Math.min(wave.weeks, one.weeks)
      continue
    }
    const { topic, mentions, usual, authors, weeks } = one
    const begun = { id: `${topic} ${one.hour}`, topic, since: one.hour, until, mentions, usual, authors, weeks }
    open.set(topic, begun)
    waves.push(begun)
  }
  return waves.sort((a, b) => b.until.localeCompare(a.until) || b.mentions - a.mentions)
}

/** The river's filter that shows a wave's mentions. */
export const searchOf = (wave: Wave) => ({ topic: [wave.topic], since: wave.since, until: wave.until })
