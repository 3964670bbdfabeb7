import type { Context } from '../context.ts'
import type { Route } from '../http/index.ts'
import { applyTopicToStored } from './apply-topic.ts'
import { settleHidden } from './authors.ts'
import { bringUpToDate } from './figures.ts'
import { sealHooks } from './hook-address.ts'
import { failBrokenImports } from './import-service.ts'
import { applyTopic, hideAuthor, purgeMentions, refreshFigures, refreshTone, settleSource } from './job-types.ts'
import { mentionRoutes } from './mention-routes.ts'
import { purge } from './retention.ts'
import { settleSourceMentions } from './settle-source.ts'
import { sourceRoutes } from './source-routes.ts'
import { createSourceRunner } from './source-runner.ts'
import { refreshToneOf } from './tone-words.ts'
import { topicRoutes } from './topic-routes.ts'

export { exportedMentions, linesOf } from './export-mentions.ts'
export { importFile } from './import-service.ts'
export { type IngestResult, type IngestSource, ingest } from './ingest.ts'
export { listenMetrics } from './metrics.ts'
export { listeningFacts, readHeard } from './plan-facts.ts'
export { proposeTopics } from './propose-topics.ts'
export { readDueSources } from './source-runner.ts'
export { applyStart } from './start-service.ts'

/** News after which figures of listening may read otherwise. */
export const listenMoves: ReadonlySet<string> = new Set([
  'mentions-added',
  'mentions-changed',
  'mentions-removed',
  'topics-changed',
])

export type Listen = {
  routes: Route[]
  /** Handlers and schedules of this feature's jobs; called once, before `jobs.start`. */
  registerJobs(): void
  /** Begins to read the sources of all organisations. */
  start(): void
  stop(): Promise<void>
}

export function createListen(ctx: Context): Listen {
  const runner = createSourceRunner(ctx)
  return {
    routes: [...topicRoutes(ctx), ...sourceRoutes(ctx), ...mentionRoutes(ctx)],
    registerJobs() {
      const { jobs } = ctx
      jobs.handle(applyTopic, (data, signal) =>
        applyTopicToStored(ctx, data.organisationId, data.topicId, data.revision, signal),
      )
      jobs.handle(refreshTone, async (data, signal) => {
        await refreshToneOf(ctx, data.organisationId, data.language, data.word, signal)
      })
      jobs.handle(hideAuthor, data => settleHidden(ctx, data.organisationId, data.authorId))
      jobs.handle(settleSource, (data, signal) => settleSourceMentions(ctx, data.organisationId, data.sourceId, signal))
      jobs.handle(purgeMentions, async (_data, signal) => {
        await purge(ctx, signal)
      })
      jobs.handle(refreshFigures, () => refreshAll(ctx))
      jobs.schedule(purgeMentions, '23 * * * *', {})
      jobs.schedule(refreshFigures, '* * * * *', {})
    },
    start() {
      failBrokenImports(ctx).catch(error => ctx.log.warn({ err: error }, 'broken imports were not marked'))
      sealHooks(ctx).catch(error => ctx.log.warn({ err: error }, 'webhook addresses were not sealed'))
      runner.start()
    },
    stop: () => runner.stop(),
  }
}

/** Counts the changed hours of every organisation that has some. */
async function refreshAll(ctx: Context): Promise<void> {
  const rows = await ctx.db.selectFrom('mention_hour_dirty').select('organisation_id').distinct().execute()
  for (const { organisation_id } of rows) await bringUpToDate(ctx.db, organisation_id)
}
