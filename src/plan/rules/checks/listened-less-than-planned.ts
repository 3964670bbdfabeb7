import { addMonths } from '../days.ts'
import { LISTENING_MONTHS } from '../listening-days.ts'
import { rule } from '../rule.ts'
import { nameOf, said } from '../said.ts'

/** A6: the product began to listen later than written, and a space opens before the months that were planned are over. */
export const listenedLessThanPlanned = rule({
  id: 'listened-less-than-planned',
  principle: 'A6',
  severity: 'error',
  needs: ['listening'],
  check: ({ strategy, facts, speaking }) => {
    const { from, months = LISTENING_MONTHS, shorterBecause } = strategy.listening ?? {}
    const began = facts.listening!.startedOn
    if (from === undefined || began === null || began <= from || said(shorterBecause)) return []
    const planned = addMonths(from, months)
    const ends = addMonths(began, months)
    const early = speaking.find(
      ({ on, older }) => !older && on !== undefined && on >= planned && on >= began && on < ends,
    )
    return early === undefined
      ? []
      : [{ at: ['listening', 'from'], params: { name: nameOf(early.network), from, began, day: early.on!, months } }]
  },
})
