import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { foundSource, inventorySource, sourceKinds, webAddress } from './inventory-schema.ts'

const at = '/api/o/:organisation/publish/inventory-sources' as const
const one = z.object({ id: z.uuid() })

/** Throws `publish.nothing-found`, and `connectors.*` where the site cannot be reached. */
export const lookForContent = endpoint({
  id: 'publish.look-for-content',
  method: 'POST',
  path: `${at}/look`,
  summary: 'What a site offers to be read: its sitemap, its feeds, its WordPress',
  permission: 'publish.send',
  input: z.object({ address: z.string().trim().min(1).max(2_000) }),
  output: z.object({ found: z.array(foundSource) }),
  limitPerMinute: 20,
})
export const listInventorySources = endpoint({
  id: 'publish.list-inventory-sources',
  method: 'GET',
  path: at,
  summary: 'Where content is read from, and how that goes',
  permission: 'publish.read',
  input: nothing,
  output: z.object({ sources: z.array(inventorySource) }),
})
/** Throws `publish.source-there`. */
export const addInventorySource = endpoint({
  id: 'publish.add-inventory-source',
  method: 'POST',
  path: at,
  summary: 'Read the content that a site lists, now and, if wanted, every week',
  permission: 'publish.send',
  input: z.object({
    kind: z.enum(sourceKinds),
    address: webAddress,
    title: z.string().trim().max(300).default(''),
    weekly: z.boolean().default(true),
  }),
  output: inventorySource,
})
export const changeInventorySource = endpoint({
  id: 'publish.change-inventory-source',
  method: 'PATCH',
  path: `${at}/:id`,
  summary: 'Name a source, or switch its weekly reading on or off',
  permission: 'publish.send',
  input: one.extend({ title: z.string().trim().min(1).max(300).optional(), weekly: z.boolean().optional() }),
  output: inventorySource,
})
export const readInventorySource = endpoint({
  id: 'publish.read-inventory-source',
  method: 'POST',
  path: `${at}/:id/read`,
  summary: 'Read a source again, or go on with a reading that was stopped',
  permission: 'publish.send',
  input: one,
  output: inventorySource,
})
export const stopInventorySource = endpoint({
  id: 'publish.stop-inventory-source',
  method: 'POST',
  path: `${at}/:id/stop`,
  summary: 'Stop a reading; what it has read stays',
  permission: 'publish.send',
  input: one,
  output: inventorySource,
})
export const removeInventorySource = endpoint({
  id: 'publish.remove-inventory-source',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Read a source no more; the content that it brought stays',
  permission: 'publish.send',
  input: one,
  output: nothing,
})
