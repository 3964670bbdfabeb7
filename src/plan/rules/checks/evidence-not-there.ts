import type { Evidence } from '../../model/field.ts'
import { eachEvidence } from '../../model/walk-fields.ts'
import { type Defect, rule } from '../rule.ts'

/**
 * B5: a mention or a topic named as evidence does not exist, or none is named. A mention that left by the rule of its source
 * is no defect where the strategy says itself what it showed, and when.
 */
export const evidenceNotThere = rule({
  id: 'evidence-not-there',
  principle: 'B5',
  severity: 'error',
  needs: ['evidence'],
  check: ({ strategy, facts }) => {
    const defects: Defect[] = []
    eachEvidence(strategy, (at, evidence) => {
      const gone = evidence.find(
        one =>
          (one.kind === 'mention' || one.kind === 'topic') &&
          !standsAlone(one) &&
          (one.of === undefined || facts.evidence![`${one.kind}/${one.of}`] === null),
      )
      if (gone !== undefined)
        defects.push({
          at,
          params: { evidence: gone.says ?? gone.of ?? '', named: gone.of === undefined ? 'no' : 'yes' },
        })
    })
    return defects
  },
})

const standsAlone = ({ kind, says, on }: Evidence) =>
  kind === 'mention' && (says ?? '').trim() !== '' && on !== undefined
