import { appended, lacks, requiredOf } from '../required.ts'
import { editorialRule } from '../rule.ts'

/** The words that sign: the same wherever they stand. */
export const requiredSignature = editorialRule({
  id: 'required-signature',
  check: view =>
    requiredOf(view, 'signature').flatMap(one => {
      const value = (one.value ?? '').trim()
      if (value === '' || view.texts.some(({ text }) => text.includes(value))) return []
      return [lacks(one, { value }, appended(view, value, '\n\n'))]
    }),
})
