import { datedByProduct } from './evidence-day.ts'
import { type Defect, rule } from './rule.ts'
import { eachEvidence } from './walk-fields.ts'

/** B5: a mention or a topic named as evidence does not exist. */
export const evidenceNotThere = rule({
  id: 'evidence-not-there',
  principle: 'B5',
  severity: 'error',
  needs: ['evidence'],
  check: (strategy, facts) => {
    const defects: Defect[] = []
    eachEvidence(strategy, (at, evidence) => {
      const gone = evidence.find(one => datedByProduct(one) && facts.evidence![`${one.kind}/${one.of}`] === null)
      if (gone !== undefined) defects.push({ at, params: { evidence: gone.says ?? gone.of ?? '' } })
    })
    return defects
  },
})
