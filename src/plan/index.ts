import './tables.ts'
import type { Context } from '../context.ts'
import type { Route } from '../http/index.ts'
import { documentRoutes } from './document-routes.ts'
import { checkAndKeep } from './finding-service.ts'
import { checkStrategyJob, readObjectives, reviewAll, sendDigestJob } from './job-types.ts'
import { givenMetrics } from './metrics/given.ts'
import type { PlanParts } from './parts.ts'
import { readingRoutes } from './reading-routes.ts'
import { readAllObjectives } from './reading-service.ts'
import { forgetOldPoints } from './reading-store.ts'
import { sendDigest } from './send-digest.ts'
import { strategyRoutes } from './strategy-routes.ts'
import { momentOf } from './strategy-service.ts'

export * from './file/index.ts'
export { heldMentions } from './held-mentions.ts'
export type { Metric, MetricAsk, MetricFilter, MetricReading, MetricSource, MetricWords } from './metrics/metric.ts'
export type { FactSource, LinkSource, Moment, PlanParts } from './parts.ts'
export { findRestraintsInForce, type RestraintInForce, restrainsHere } from './restraints-in-force.ts'
export { type CheckResult, checkStrategy, type Finding } from './rules/check-strategy.ts'
export { rules } from './rules/registry.ts'
export { createStrategy } from './strategy-service.ts'

/** News of this feature: for those who may read the plan. */
export const planAnnouncements: ReadonlySet<string> = new Set([
  'strategies-changed',
  'strategy-changed',
  'versions-changed',
  'findings-changed',
  'readings-changed',
  'figures-changed',
])

/** News after which periods of restraint in force may be others: a version was adopted, a strategy put aside or taken back. */
export const restraintMoves: ReadonlySet<string> = new Set(['versions-changed', 'strategies-changed'])

export type Plan = {
  routes: Route[]
  /** Handlers and schedules of this feature's jobs; called once, before `jobs.start`. */
  registerJobs(): void
  /** Something outside moved that metrics may read (mentions came or went): objectives are read again, soon and once. */
  readSoon(organisationId: string): Promise<void>
}

const readDelay = 5_000

/** @param brought what other features give: see `PlanParts`; figures given by hand are a metric of the plan's own */
export function createPlan(ctx: Context, brought: Partial<PlanParts> = {}): Plan {
  const parts: PlanParts = {
    facts: [],
    links: [],
    heard: async () => ({ startedOn: null, topics: [], spaces: [], questions: [] }),
    ...brought,
    metrics: [...(brought.metrics ?? []), givenMetrics(ctx.db)],
  }
  const askedAt = new Map<string, number>()
  return {
    routes: [...strategyRoutes(ctx, parts), ...readingRoutes(ctx, parts), ...documentRoutes(ctx, parts)],
    registerJobs() {
      const { jobs } = ctx
      jobs.handle(readObjectives, (data, signal) => readAllObjectives(ctx, parts, data.organisationId, signal))
      jobs.handle(checkStrategyJob, data => checkAndKeep(ctx, parts, data.organisationId, data.strategyId))
      jobs.handle(sendDigestJob, data => sendDigest(ctx, data.organisationId, data.strategyId))
      jobs.handle(reviewAll, () => reviewEverything(ctx))
      jobs.schedule(reviewAll, '7 * * * *', {})
    },
    async readSoon(organisationId) {
      // What is waiting since less than this long will read later than now, and so what moved just now too.
      const now = ctx.clock.now().getTime()
      if (now - (askedAt.get(organisationId) ?? 0) < readDelay / 2) return
      askedAt.set(organisationId, now)
      const some = await ctx.db
        .selectFrom('plan_strategy')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('archived', '=', false)
        .limit(1)
        .executeTakeFirst()
      if (some === undefined) return
      const startAfter = new Date(now + readDelay)
      await ctx.jobs.send(ctx.db, readObjectives, { organisationId }, { key: organisationId, startAfter })
    },
  }
}

/** Hourly: every organisation's objectives, and the checks of every strategy, since days pass by themselves. */
async function reviewEverything(ctx: Context): Promise<void> {
  const rows = await ctx.db
    .selectFrom('plan_strategy')
    .select(['organisation_id', 'id', 'in_force'])
    .where('archived', '=', false)
    .execute()
  for (const organisationId of new Set(rows.map(row => row.organisation_id))) {
    await forgetOldPoints(ctx.db, organisationId, (await momentOf(ctx, organisationId)).today)
    await ctx.jobs.send(ctx.db, readObjectives, { organisationId }, { key: organisationId })
  }
  for (const { organisation_id: organisationId, id: strategyId, in_force } of rows) {
    const startAfter = new Date(ctx.clock.now().getTime() + 30_000)
    const key = `${organisationId} ${strategyId}`
    await ctx.jobs.send(ctx.db, checkStrategyJob, { organisationId, strategyId }, { key, startAfter })
    if (in_force !== null && ctx.config.smtpUrl !== null)
      await ctx.jobs.send(ctx.db, sendDigestJob, { organisationId, strategyId }, { key })
  }
}
