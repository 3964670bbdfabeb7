import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** G1: where a law on languages holds, each space says in which languages it publishes. */
export const networkWithoutLanguages = rule({
  id: 'network-without-languages',
  principle: 'G1',
  severity: 'warning',
  check: (strategy, facts, index) =>
    strategy.organisation?.territory === 'quebec' || said(strategy.languageDuty?.law)
      ? speakingSpaces(strategy, facts, index)
          .filter(({ network }) => !said(network.languages))
          .map(({ network }) => ({ at: ['networks', network.id, 'languages'], params: { name: nameOf(network) } }))
      : [],
})
