import { listeningBegins, listeningEnds } from './listening-days.ts'
import { openingField } from './opening-field.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** A6: a space opens before the listening period ends. */
export const openingBeforeListeningEnds = rule({
  id: 'opening-before-listening-ends',
  principle: 'A6',
  severity: 'error',
  check: (strategy, facts, index) => {
    const begins = listeningBegins(strategy, facts)
    const ends = listeningEnds(strategy, facts)
    if (begins === undefined || ends === undefined) return []
    return speakingSpaces(strategy, facts, index).flatMap(({ network, on, older }) =>
      !older && on !== undefined && on < ends
        ? [{ at: ['networks', network.id, openingField(network)], params: { name: nameOf(network), day: on, ends } }]
        : [],
    )
  },
})
