import { listeningBegins, listeningEnds } from '../listening-days.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** A6: something was published before the listening period ended, by an organisation that had no space before. */
export const publishingBeforeListeningEnds = rule({
  id: 'publishing-before-listening-ends',
  principle: 'A6',
  severity: 'error',
  needs: ['publishing'],
  check: ({ strategy, facts, speaking }) => {
    const begins = listeningBegins(strategy, facts)
    const ends = listeningEnds(strategy, facts)
    const first = facts.publishing!.firstPublishedOn
    if (listensOnly(strategy) || begins === undefined || ends === undefined || first === null) return []
    if (first < begins || first >= ends) return []
    // What was there before goes on speaking while the organisation listens.
    const before = speaking.some(one => one.older || (one.open && one.on === undefined))
    return before ? [] : [{ at: ['listening'], params: { day: first, ends } }]
  },
})
