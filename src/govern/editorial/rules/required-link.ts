import { addressesOf, lacks, requiredOf } from '../required.ts'
import { editorialRule } from '../rule.ts'

export const requiredLink = editorialRule({
  id: 'required-link',
  check: view => (addressesOf(view).length > 0 ? [] : requiredOf(view, 'link').map(one => lacks(one))),
})
