import './tables.ts'
import type { Context } from '../context.ts'
import type { Route } from '../http/index.ts'
import { checkChannel, reviewAllChannels } from './check-channel.ts'
import { checkChannelJob, forgetAccessJob, reviewChannels } from './job-types.ts'
import { forgetAccess } from './remove-channel.ts'
import { channelRoutes } from './routes.ts'

export { type ChannelRow, findChannel, peopleByChannel as peopleOfChannels } from './channel-store.ts'
export { breakChannel } from './check-channel.ts'
export { admitToChannel } from './may-use.ts'
export { contextOf, keepOpen, type OpenChannel, openChannel, reopen } from './open-channel.ts'
export { undoableRemoval } from './remove-channel.ts'
export { readSending } from './sending-state.ts'

/** News of this feature: for those who may see channels. */
export const channelAnnouncements: ReadonlySet<string> = new Set([
  'channels-changed',
  'channel-broken',
  'channel-expires',
])

export type Channels = {
  routes: Route[]
  /** Handlers and schedules of this feature's jobs; called once, before `jobs.start`. */
  registerJobs(): void
}

export function createChannels(ctx: Context): Channels {
  return {
    routes: channelRoutes(ctx),
    registerJobs() {
      ctx.jobs.handle(reviewChannels, () => reviewAllChannels(ctx))
      ctx.jobs.handle(checkChannelJob, data => checkChannel(ctx, data.organisationId, data.channelId))
      ctx.jobs.handle(forgetAccessJob, data => forgetAccess(ctx, data.organisationId, data.channelId))
      ctx.jobs.schedule(reviewChannels, '41 * * * *', {})
    },
  }
}
