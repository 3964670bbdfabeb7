import { z } from 'zod'
import { bare, type FieldMeta, metaOf } from './field.ts'
import { collections, sections } from './strategy.ts'

/** One field of the model as a form needs it. `columns` are those of a table within the item. */
export type FieldShape = { name: string; meta: FieldMeta | { as: 'email' | 'free-number' }; columns: FieldShape[] }

const known = new Map<string, FieldShape[]>()

/** The fields of a section or of a collection's items, in the model's order, without the id. */
export function fieldsOf(part: string): FieldShape[] {
  const made = known.get(part)
  if (made !== undefined) return made
  const object =
    part in sections ? sections[part as keyof typeof sections] : collections[part as keyof typeof collections]
  const fields = object === undefined ? [] : shapesOf(object as z.ZodObject)
  known.set(part, fields)
  return fields
}

function shapesOf(object: z.ZodObject): FieldShape[] {
  return Object.entries(object.shape as Record<string, z.ZodType>)
    .filter(([name]) => name !== 'id')
    .map(([name, schema]) => {
      const inner = bare(schema)
      const meta =
        metaOf(schema) ??
        (inner instanceof z.ZodNumber
          ? { as: 'free-number' as const }
          : inner instanceof z.ZodEmail
            ? { as: 'email' as const }
            : { as: 'line' as const })
      const element = meta.as === 'rows' && inner instanceof z.ZodArray ? inner.element : undefined
      return { name, meta, columns: element instanceof z.ZodObject ? shapesOf(element) : [] }
    })
}
