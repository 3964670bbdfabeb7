import type { Context } from '../context.ts'
import type { Route } from '../http/index.ts'
import { bringUpToDate } from './figures/figures.ts'
import { failBrokenImports } from './imports/import-service.ts'
import {
  applyTopic,
  hideAuthor,
  pourTag,
  purgeMentions,
  refreshFigures,
  refreshTone,
  settleSource,
} from './job-types.ts'
import { mentionRoutes } from './mentions/mention-routes.ts'
import { type Holder, purge } from './mentions/retention.ts'
import { pourTagInto, resumeMerges } from './people/merge-tag.ts'
import { settleHidden } from './people/settle-hidden.ts'
import { createSourceRunner } from './polling/source-runner.ts'
import { sealHooks } from './sources/hook-address.ts'
import { settleSourceMentions } from './sources/settle-source.ts'
import { sourceRoutes } from './sources/source-routes.ts'
import { applyTopicToStored } from './topics/apply-topic.ts'
import { refreshToneOf } from './topics/tone-words.ts'
import { topicRoutes } from './topics/topic-routes.ts'

export { listenMetrics } from './figures/metrics.ts'
export { listeningFacts, readHeard } from './figures/plan-facts.ts'
export { importFile } from './imports/import-service.ts'
export { canonicaliseUrl } from './ingest/canonicalise-url.ts'
export { type IngestResult, type IngestSource, ingest } from './ingest/ingest.ts'
export { exportedMentions, linesOf } from './mentions/export-mentions.ts'
export { countSources } from './polling/count-sources.ts'
export { readDueSources } from './polling/source-runner.ts'
export { proposeTopics } from './start/propose-topics.ts'
export { applyStart } from './start/start-service.ts'
export { addTopic } from './topics/topic-service.ts'

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

/** `holders`: what else in the product rests on mentions. */
export function createListen(ctx: Context, holders: readonly Holder[] = []): Listen {
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
      jobs.handle(hideAuthor, (data, signal) => settleHidden(ctx, data.organisationId, data.authorId, signal))
      jobs.handle(pourTag, (data, signal) => pourTagInto(ctx, data.organisationId, data.tagId, signal))
      jobs.handle(settleSource, (data, signal) => settleSourceMentions(ctx, data.organisationId, data.sourceId, signal))
      jobs.handle(purgeMentions, async (_data, signal) => {
        await purge(ctx, signal, holders)
        await resumeMerges(ctx)
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
