import type { Context } from '../../context.ts'
import { memberRoute, publicRoute, type Route, uploadRoute } from '../../http/index.ts'
import * as endpoints from './media-endpoints.ts'
import {
  changeMediaOf,
  listMediaOf,
  openMediaFile,
  presentOneMedia,
  readMediaOf,
  removeMediaOf,
  restoreMediaOf,
} from './media-service.ts'
import { openLentMedia } from './open-lent-media.ts'
import { receiveMedia } from './receive-media.ts'

export const mediaRoutes = (ctx: Context): Route[] => [
  uploadRoute(endpoints.uploadMedia, async ({ input, actor, body }) =>
    presentOneMedia(ctx, await receiveMedia(ctx, actor, input.name, body)),
  ),
  memberRoute(endpoints.listMedia, ({ input, actor }) => listMediaOf(ctx, actor, input)),
  memberRoute(endpoints.readMedia, ({ input, actor }) => readMediaOf(ctx, actor, input.id)),
  memberRoute(endpoints.getMediaFile, ({ input, actor }) =>
    openMediaFile(ctx.db, actor.organisationId, input.id, input.rendition),
  ),
  publicRoute(endpoints.getLentMedia, ({ input }) => openLentMedia(ctx, input.token)),
  memberRoute(endpoints.changeMedia, ({ input, actor }) => changeMediaOf(ctx, actor, input)),
  memberRoute(endpoints.removeMedia, ({ input, actor }) => removeMediaOf(ctx, actor, input.id)),
  memberRoute(endpoints.restoreMedia, ({ input, actor }) => restoreMediaOf(ctx, actor, input.id)),
]
