import type { Context } from '../context.ts'
import { memberRoute, type Route } from '../http/index.ts'
import { finishAuthorisation, redirectOf, startAuthorisation } from './authorise.ts'
import {
  changeChannel,
  changePeople,
  listChannels,
  pauseChannel,
  readChannel,
  resumeChannel,
} from './channel-service.ts'
import { checkNow } from './check-channel.ts'
import { connectChannel, renewSecret } from './connect-channel.ts'
import * as endpoints from './endpoints.ts'
import { presentConnector } from './present-channel.ts'
import { removeChannel, restoreChannel } from './remove-channel.ts'
import { changeTolerance, pauseAll, readSending, resumeAll } from './sending-state.ts'

export const channelRoutes = (ctx: Context): Route[] => [
  memberRoute(endpoints.listConnectors, async ({ actor }) => {
    const redirect = await redirectOf(ctx, actor.organisationId)
    const forms = ctx.connectors.offered().map(connector => presentConnector(connector, redirect))
    return { connectors: forms.filter(form => form !== null) }
  }),
  memberRoute(endpoints.listChannels, async ({ actor }) => ({
    channels: await listChannels(ctx, actor),
    sending: await readSending(ctx.db, actor.organisationId),
  })),
  memberRoute(endpoints.readChannel, ({ input, actor }) => readChannel(ctx, actor, input.id)),
  memberRoute(endpoints.connectChannel, ({ input, actor }) => connectChannel(ctx, actor, input)),
  memberRoute(endpoints.startAuthorisation, ({ input, actor }) => startAuthorisation(ctx, actor, input)),
  memberRoute(endpoints.finishAuthorisation, ({ input, actor }) => finishAuthorisation(ctx, actor, input)),
  memberRoute(endpoints.renewAccess, ({ input: { id, ...given }, actor }) => renewSecret(ctx, actor, id, given)),
  memberRoute(endpoints.checkChannel, ({ input, actor }) => checkNow(ctx, actor, input.id)),
  memberRoute(endpoints.changeChannel, ({ input: { id, ...given }, actor }) => changeChannel(ctx, actor, id, given)),
  memberRoute(endpoints.changePeople, ({ input, actor }) => changePeople(ctx, actor, input.id, input.people)),
  memberRoute(endpoints.pauseChannel, ({ input, actor }) => pauseChannel(ctx, actor, input.id, input.why)),
  memberRoute(endpoints.resumeChannel, ({ input, actor }) => resumeChannel(ctx, actor, input.id)),
  memberRoute(endpoints.removeChannel, async ({ input, actor }) => {
    await removeChannel(ctx, actor, input.id)
    return {}
  }),
  memberRoute(endpoints.restoreChannel, ({ input, actor }) => restoreChannel(ctx, actor, input.id)),
  memberRoute(endpoints.pauseAll, ({ input, actor }) => pauseAll(ctx, actor, input.why)),
  memberRoute(endpoints.resumeAll, ({ actor }) => resumeAll(ctx, actor)),
  memberRoute(endpoints.changeSending, ({ input, actor }) => changeTolerance(ctx, actor, input.toleranceMinutes)),
]
