import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A4: named, but nothing is known of their use of social media. */
export const stakeholderNotStudied = rule({
  id: 'stakeholder-not-studied',
  principle: 'A4',
  severity: 'remark',
  check: index =>
    index
      .list('stakeholders')
      .filter(one => ![one.uses, one.contacts, one.changes, one.evidence].some(said))
      .map(one => defect('stakeholders', one, 'uses')),
})
