import { defect } from '../defect.ts'
import { listeningBegins, listeningEnds } from '../listening-days.ts'
import { openingField } from '../opening-field.ts'
import { rule } from '../rule.ts'

/** A6: a space opens before the listening period ends. */
export const openingBeforeListeningEnds = rule({
  id: 'opening-before-listening-ends',
  principle: 'A6',
  severity: 'error',
  check: ({ strategy, facts, speaking }) => {
    const begins = listeningBegins(strategy, facts)
    const ends = listeningEnds(strategy, facts)
    if (begins === undefined || ends === undefined) return []
    return speaking.flatMap(({ network, on, older }) =>
      !older && on !== undefined && on < ends
        ? [defect('networks', network, openingField(network), { day: on, ends })]
        : [],
    )
  },
})
