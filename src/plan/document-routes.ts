import type { Context } from '../context.ts'
import { memberRoute, publicRoute, type Route } from '../http/index.ts'
import { readDocumentFile, readSharedFile } from './document-service.ts'
import { createShelf } from './document-shelf.ts'
import * as endpoints from './endpoints.ts'
import type { PlanParts } from './parts.ts'

export function documentRoutes(ctx: Context, parts: PlanParts): Route[] {
  const shelf = createShelf(ctx.clock)
  return [
    memberRoute(endpoints.readPlanDocument, ({ input: { strategy, ...input }, actor }) =>
      readDocumentFile(ctx, parts, actor, strategy, input),
    ),
    publicRoute(endpoints.readSharedDocument, ({ input: { token, ...input } }) =>
      readSharedFile(ctx, parts, shelf, token, input),
    ),
  ]
}
