import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** G1: where a law on languages holds, each space says in which languages it publishes. */
export const networkWithoutLanguages = rule({
  id: 'network-without-languages',
  principle: 'G1',
  severity: 'warning',
  check: ({ strategy, speaking }) =>
    strategy.organisation?.territory === 'quebec' || said(strategy.languageDuty?.law)
      ? speaking
          .filter(({ network }) => !said(network.languages))
          .map(({ network }) => defect('networks', network, 'languages'))
      : [],
})
