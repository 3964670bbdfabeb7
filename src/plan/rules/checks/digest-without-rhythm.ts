import { listeningBegins } from '../listening-days.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A15: the voice-of-the-public digest has a rhythm and readers. */
export const digestWithoutRhythm = rule({
  id: 'digest-without-rhythm',
  principle: 'A15',
  severity: 'remark',
  check: ({ strategy, facts }) => {
    if (listeningBegins(strategy, facts) === undefined) return []
    if (strategy.listening?.digestEvery === undefined) return [{ at: ['listening', 'digestEvery'] }]
    return said(strategy.listening.digestTo) ? [] : [{ at: ['listening', 'digestTo'] }]
  },
})
