import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** C11: a fear of what staff would say is first a matter of human resources. */
export const staffFearedWithoutAnswer = rule({
  id: 'staff-feared-without-answer',
  principle: 'C11',
  severity: 'error',
  check: index =>
    index
      .list('objections')
      .filter(one => one.kind === 'staff' && !said(one.staffAnswer))
      .map(one => defect('objections', one, 'staffAnswer')),
})
