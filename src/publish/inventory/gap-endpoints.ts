import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'

const count = z.number().int()
const counted = z.array(
  z.object({
    id: z.string(),
    /** In the inventory, neither gone nor to be removed. */
    existing: count,
    /** Entries of which nothing is out yet, and those of which something is. */
    planned: count,
    published: count,
    /** Open ideas. */
    ideas: count,
  }),
)

/** Held against the strategy, it shows what is missing: whoever is not in a list has nothing. */
export const readInventoryGaps = endpoint({
  id: 'publish.read-inventory-gaps',
  method: 'GET',
  path: '/api/o/:organisation/publish/inventory-gaps',
  summary: 'What exists, is planned and was published, by what of the strategy it serves',
  permission: 'publish.read',
  input: nothing,
  output: z.object({
    needs: counted,
    audiences: counted,
    objectives: counted,
    /** By network of the strategy: variants planned and out. */
    networks: z.array(z.object({ id: z.string(), planned: count, published: count })),
    /** What exists, by the site where it stands (without `www.`), the fullest first. */
    sites: z.array(z.object({ host: z.string(), existing: count })),
    /** Contents of the inventory that serve nobody and nothing. */
    serveNothing: count,
  }),
})
