import { rule } from '../rule.ts'

/** With spaces open, people wait for an answer: a day is the longest that nobody may look, unless something else is written. */
const HOURS_WITH_OPEN_SPACES = 24
/** Without, nobody waits, but a week unseen is a week not listened to. */
const HOURS_WITHOUT = 168

/** A6: nobody had what was heard before their eyes for as many hours as the organisation gave itself. */
export const nobodyLooked = rule({
  id: 'nobody-looked',
  principle: 'A6',
  severity: 'warning',
  needs: ['listening'],
  check: ({ strategy, facts, speaking }) => {
    const { startedOn, activeSources, lastLookedAt } = facts.listening!
    if (startedOn === null || activeSources === 0) return []
    const open = speaking.some(one => one.open)
    const limit = strategy.listening?.lookEvery ?? (open ? HOURS_WITH_OPEN_SPACES : HOURS_WITHOUT)
    const hours = (Date.parse(facts.now) - Date.parse(lastLookedAt ?? startedOn)) / 3_600_000
    return hours > limit ? [{ at: ['listening', 'lookEvery'], params: { hours: Math.floor(hours), limit } }] : []
  },
})
