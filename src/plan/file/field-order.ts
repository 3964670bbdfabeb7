import type { z } from 'zod'
import { bare } from '../model/field.ts'

type Inner = { shape?: Record<string, z.ZodType>; element?: z.ZodType }
const inner = (schema: z.ZodType | undefined): Inner => (schema === undefined ? {} : (bare(schema) as unknown as Inner))

/** Fields of an object of the model, in the model's order; empty for anything else. */
export const fieldsOf = (schema: z.ZodType | undefined): Record<string, z.ZodType> => inner(schema).shape ?? {}
/** What a list of the model holds. */
export const elementOf = (schema: z.ZodType | undefined): z.ZodType | undefined => inner(schema).element

/** The same value with the keys of its objects in the model's order; unknown keys last. */
export function inOrder(value: unknown, schema: z.ZodType | undefined): unknown {
  if (Array.isArray(value)) return value.map(item => inOrder(item, elementOf(schema)))
  if (typeof value !== 'object' || value === null) return value
  const fields = fieldsOf(schema)
  const object = value as Record<string, unknown>
  const names = [...Object.keys(fields), ...Object.keys(object).filter(key => !(key in fields))]
  return Object.fromEntries(
    names.filter(name => object[name] !== undefined).map(name => [name, inOrder(object[name], fields[name])]),
  )
}

/**
 * Names in the order in which they are written: those that stand already stay as they are, each new one behind the
 * nearest that precedes it in the model, first where none does.
 */
export function mergeOrder(standing: readonly string[], wanted: readonly string[], model: readonly string[]): string[] {
  const rank = new Map(model.map((name, index) => [name, index]))
  const order = [...standing]
  for (const name of wanted.filter(one => !standing.includes(one))) {
    const own = rank.get(name) ?? model.length
    let after = -1
    let nearest = -1
    for (const [index, other] of order.entries()) {
      const theirs = rank.get(other) ?? model.length
      if (theirs <= own && theirs >= nearest) {
        nearest = theirs
        after = index
      }
    }
    order.splice(after + 1, 0, name)
  }
  return order
}
