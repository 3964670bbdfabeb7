import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** G4: a restraint without its days or what it forbids. */
export const restraintIncomplete = rule({
  id: 'restraint-incomplete',
  principle: 'G4',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index.list('restraints').flatMap(one => {
      const missing = (['from', 'to', 'forbidden'] as const).find(field => !said(one[field]))
      return missing === undefined
        ? []
        : [{ at: ['restraints', one.id, missing], params: { name: nameOf(one), missing } }]
    }),
})
