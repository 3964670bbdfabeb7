import type { Context } from '../../context.ts'
import { memberRoute, type Route, uploadRoute } from '../../http/index.ts'
import { assignItemsOf, restoreItemsOf } from './assign-items.ts'
import { readInventoryGaps } from './gap-endpoints.ts'
import { importTableOf } from './import-table.ts'
import * as items from './inventory-endpoints.ts'
import { addItemOf, changeItemOf, listInventoryOf, readItemOf, removeItemOf } from './item-service.ts'
import { readGapsOf } from './read-gaps.ts'
import * as sources from './source-endpoints.ts'
import {
  addSourceOf,
  changeSourceOf,
  listSourcesOf,
  lookForContentOf,
  readSourceAgain,
  removeSourceOf,
  stopSourceOf,
} from './source-service.ts'
import * as tables from './table-endpoints.ts'
import { writeTableOf } from './write-table.ts'

export const inventoryRoutes = (ctx: Context): Route[] => [
  memberRoute(sources.lookForContent, ({ input, actor, info }) =>
    lookForContentOf(ctx, actor, input.address, info.signal),
  ),
  memberRoute(sources.listInventorySources, ({ actor }) => listSourcesOf(ctx, actor)),
  memberRoute(sources.addInventorySource, ({ input, actor }) => addSourceOf(ctx, actor, input)),
  memberRoute(sources.changeInventorySource, ({ input, actor }) => changeSourceOf(ctx, actor, input)),
  memberRoute(sources.readInventorySource, ({ input, actor }) => readSourceAgain(ctx, actor, input.id)),
  memberRoute(sources.stopInventorySource, ({ input, actor }) => stopSourceOf(ctx, actor, input.id)),
  memberRoute(sources.removeInventorySource, ({ input, actor }) => removeSourceOf(ctx, actor, input.id)),

  memberRoute(readInventoryGaps, ({ actor }) => readGapsOf(ctx.db, actor.organisationId)),
  memberRoute(items.listInventory, ({ input, actor }) => listInventoryOf(ctx, actor, input)),
  memberRoute(items.addInventoryItem, ({ input, actor, info }) => addItemOf(ctx, actor, input, info.signal)),
  memberRoute(items.readInventoryItem, ({ input, actor }) => readItemOf(ctx, actor, input.id)),
  memberRoute(items.changeInventoryItem, ({ input, actor }) => changeItemOf(ctx, actor, input)),
  memberRoute(items.removeInventoryItem, ({ input, actor }) => removeItemOf(ctx, actor, input.id)),
  memberRoute(items.assignInventory, ({ input, actor }) => assignItemsOf(ctx, actor, input)),
  memberRoute(items.restoreInventory, ({ input, actor }) => restoreItemsOf(ctx, actor, input)),

  memberRoute(tables.readInventoryTable, ({ input, actor }) => writeTableOf(ctx, actor, input)),
  uploadRoute(tables.importInventoryTable, ({ actor, body }) => importTableOf(ctx, actor, body)),
]
