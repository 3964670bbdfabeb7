import type { Context } from '../../context.ts'
import { memberRoute, publicRoute, type Route } from '../../http/index.ts'
import { declareShareOf, eraseOwnShareOf, readOwnShareOf } from './declare-share.ts'
import { openKitArchive, openKitMedia, readKitPageOf } from './kit-door.ts'
import * as endpoints from './kit-endpoints.ts'
import { changeKitOf, createKitOf, listKitsOf, openKitOf, publishKitOf, readKitOf, removeKitOf } from './kit-service.ts'
import * as shares from './share-endpoints.ts'
import { eraseShareOf, listSharesOf, readShareFileOf } from './share-service.ts'

export const kitRoutes = (ctx: Context): Route[] => [
  memberRoute(endpoints.listKits, ({ input, actor }) => listKitsOf(ctx, actor, input.id)),
  memberRoute(endpoints.createKit, ({ input, actor }) => createKitOf(ctx, actor, input)),
  memberRoute(endpoints.readKit, ({ input, actor }) => readKitOf(ctx, actor, input)),
  memberRoute(endpoints.changeKit, ({ input, actor }) => changeKitOf(ctx, actor, input)),
  memberRoute(endpoints.publishKit, ({ input, actor }) => publishKitOf(ctx, actor, input)),
  memberRoute(endpoints.openKit, ({ input, actor }) => openKitOf(ctx, actor, input)),
  memberRoute(endpoints.removeKit, async ({ input, actor }) => {
    await removeKitOf(ctx, actor, input, true)
    return {}
  }),
  memberRoute(endpoints.restoreKit, ({ input, actor }) => removeKitOf(ctx, actor, input, false)),
  publicRoute(endpoints.readKitPage, ({ input }) => readKitPageOf(ctx, input.token)),
  publicRoute(endpoints.getKitMedia, ({ input }) => openKitMedia(ctx, input)),
  publicRoute(endpoints.getKitArchive, ({ input }) => openKitArchive(ctx, input.token)),

  memberRoute(shares.listShares, ({ input, actor }) => listSharesOf(ctx, actor, input)),
  memberRoute(shares.eraseShare, ({ input, actor }) => eraseShareOf(ctx, actor, input)),
  memberRoute(shares.readShareFile, ({ input, actor }) => readShareFileOf(ctx, actor, input.id)),
  publicRoute(shares.declareShare, ({ input, info }) => declareShareOf(ctx, input, info.ip)),
  publicRoute(shares.readOwnShare, ({ input }) => readOwnShareOf(ctx, input.token)),
  publicRoute(shares.eraseOwnShare, ({ input }) => eraseOwnShareOf(ctx, input.token)),
]
