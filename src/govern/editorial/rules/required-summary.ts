import { lacks, requiredOf } from '../required.ts'
import { editorialRule } from '../rule.ts'

export const requiredSummary = editorialRule({
  id: 'required-summary',
  check: view => ((view.content.summary ?? '').trim() === '' ? requiredOf(view, 'summary').map(one => lacks(one)) : []),
})
