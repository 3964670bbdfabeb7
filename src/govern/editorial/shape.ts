import { z } from 'zod'
import { bare, type FieldMeta, metaOf } from './field.ts'
import { isPolicyList, type PolicyPart, policyLists, policySections } from './policy.ts'

/** One field as a form and a document need it. `columns` are those of a table within it. */
export type FieldShape = { name: string; meta: FieldMeta; columns: FieldShape[] }

const known = new Map<PolicyPart, FieldShape[]>()

/** The fields of a section or of a list's items, in the model's order, without the id. */
export function fieldsOf(part: PolicyPart): FieldShape[] {
  const made = known.get(part) ?? shapesOf(isPolicyList(part) ? policyLists[part] : policySections[part])
  known.set(part, made)
  return made
}

function shapesOf(object: z.ZodObject): FieldShape[] {
  return Object.entries(object.shape as Record<string, z.ZodType>)
    .filter(([name]) => name !== 'id')
    .map(([name, schema]) => {
      const inner = bare(schema)
      const element = inner instanceof z.ZodArray ? inner.element : undefined
      return {
        name,
        meta: metaOf(schema) ?? { as: 'line' as const },
        columns: element instanceof z.ZodObject ? shapesOf(element) : [],
      }
    })
}
