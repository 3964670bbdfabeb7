import { lacks, requiredOf } from '../required.ts'
import { editorialRule } from '../rule.ts'

export const requiredTitle = editorialRule({
  id: 'required-title',
  check: view => ((view.content.title ?? '').trim() === '' ? requiredOf(view, 'title').map(one => lacks(one)) : []),
})
