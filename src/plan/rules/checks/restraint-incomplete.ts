import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** G4: a restraint without its days or what it forbids. */
export const restraintIncomplete = rule({
  id: 'restraint-incomplete',
  principle: 'G4',
  severity: 'warning',
  check: ({ list }) =>
    list('restraints').flatMap(one => {
      const missing = (['from', 'to', 'forbidden'] as const).find(field => !said(one[field]))
      return missing === undefined ? [] : [defect('restraints', one, missing, { missing })]
    }),
})
