import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { inventoryFilter } from './inventory-endpoints.ts'

const at = '/api/o/:organisation/publish/inventory-table' as const

/** With a header in the reader's language; ids of the strategy, separated by ` | `. */
export const readInventoryTable = endpoint({
  id: 'publish.read-inventory-table',
  method: 'GET',
  path: at,
  summary: 'What a filter shows of the inventory, as CSV',
  permission: 'publish.read',
  input: inventoryFilter,
  output: z.unknown(),
  answers: 'text/csv',
})
/**
 * CSV with a header in French or English. A row whose address, or title and place, are known is an update of what it
 * names; empty cells change nothing. `refused`: rows that were left aside, up to a hundred. Throws `publish.no-title-column`.
 */
export const importInventoryTable = endpoint({
  id: 'publish.import-inventory-table',
  method: 'POST',
  path: at,
  summary: 'Bring contents by a table',
  permission: 'publish.write',
  input: nothing,
  output: z.object({
    added: z.number().int(),
    updated: z.number().int(),
    refused: z.array(z.object({ row: z.number().int(), why: z.string() })),
  }),
  limitPerMinute: 20,
})
