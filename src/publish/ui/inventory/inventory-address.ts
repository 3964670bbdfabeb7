import { z } from 'zod'
import type { InputOf } from '../../../endpoint.ts'
import type { listInventory } from '../../endpoints.ts'
import { contentKinds, reviews } from '../../schema.ts'

const id = z.string().optional().catch(undefined)
/** What the list shows, as its address keeps it. */
export const inventoryAddress = z.object({
  text: id,
  kind: z.enum(contentKinds).optional().catch(undefined),
  language: id,
  /** Years. */
  age: z.coerce.number().int().positive().optional().catch(undefined),
  need: id,
  audience: id,
  objective: id,
  source: id,
  review: z
    .enum([...reviews, 'due'])
    .optional()
    .catch(undefined),
  gone: z.enum(['only', 'include']).optional().catch(undefined),
  failed: z.coerce.boolean().optional().catch(undefined),
  order: z.enum(['oldest']).optional().catch(undefined),
})
export type InventoryAddress = z.infer<typeof inventoryAddress>

export type InventoryInput = Omit<InputOf<typeof listInventory>, 'after'>

export function inputOf({ age, text, ...rest }: InventoryAddress): InventoryInput {
  const given = {
    ...rest,
    ...(age === undefined ? {} : { olderThan: age * 12 }),
    ...(text === undefined || text.trim() === '' ? {} : { text: text.trim() }),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
