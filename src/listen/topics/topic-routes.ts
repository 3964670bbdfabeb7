import type { Context } from '../../context.ts'
import { memberRoute, type Route } from '../../http/index.ts'
import { audit } from '../../org/index.ts'
import * as endpoints from '../endpoints.ts'
import { listSpikes, readFourFigures, readPortrait, readTrend } from '../figures/figures.ts'
import { applyStart, proposeStart } from '../start/start-service.ts'
import { previewQuery } from './preview-query.ts'
import { changeTopic, createTopic, deleteTopic, listTopics } from './topic-service.ts'
import { readRevisions } from './topic-store.ts'

export const topicRoutes = (ctx: Context): Route[] => [
  memberRoute(endpoints.listTopics, async ({ input, actor }) => ({
    topics: await listTopics(ctx, actor, input.archived),
  })),
  memberRoute(endpoints.createTopic, ({ input, actor }) => createTopic(ctx, actor, input)),
  memberRoute(endpoints.changeTopic, ({ input: { id, ...change }, actor }) => changeTopic(ctx, actor, id, change)),
  memberRoute(endpoints.deleteTopic, async ({ input, actor }) => {
    await deleteTopic(ctx, actor, input.id)
    return {}
  }),
  memberRoute(endpoints.previewQuery, ({ input, actor }) => previewQuery(ctx, actor, input.query, input.sources)),
  memberRoute(endpoints.proposeStart, ({ input, actor }) => proposeStart(ctx, actor, input)),
  memberRoute(endpoints.applyStart, ({ input, actor }) => applyStart(ctx, actor, input)),
  memberRoute(endpoints.readTrend, ({ input, actor }) => readTrend(ctx, actor, input)),
  memberRoute(endpoints.readPortrait, ({ input, actor }) => readPortrait(ctx, actor, input)),
  memberRoute(endpoints.readFourFigures, async ({ input, actor }) => ({
    topics: await readFourFigures(ctx, actor, input.topic),
  })),
  memberRoute(endpoints.listSpikes, async ({ input, actor }) => ({ spikes: await listSpikes(ctx, actor, input.days) })),
  memberRoute(endpoints.readSettings, async ({ actor }) => {
    const { unmatchedDays } = await readRevisions(ctx.db, actor.organisationId, false)
    return { unmatchedDays }
  }),
  memberRoute(endpoints.changeSettings, ({ input, actor }) =>
    ctx.db.transaction().execute(async tx => {
      const before = await readRevisions(tx, actor.organisationId, false)
      await tx
        .updateTable('listen_state')
        .set({ unmatched_days: input.unmatchedDays })
        .where('organisation_id', '=', actor.organisationId)
        .execute()
      await audit(
        tx,
        actor,
        'listen.change-settings',
        { type: 'organisation', id: actor.organisationId },
        { before: { unmatchedDays: before.unmatchedDays }, after: input },
      )
      return input
    }),
  ),
]
