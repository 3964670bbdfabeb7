import { listeningBegins } from '../listening-days.ts'
import { rule } from '../rule.ts'

/** A6: listening has begun by what is written, and no source listens. */
export const listeningStopped = rule({
  id: 'listening-stopped',
  principle: 'A6',
  severity: 'error',
  needs: ['listening'],
  check: ({ strategy, facts }) => {
    const begins = listeningBegins(strategy, facts)
    return begins !== undefined && begins <= facts.today && facts.listening!.activeSources === 0
      ? [{ at: ['listening'], params: { day: begins } }]
      : []
  },
})
