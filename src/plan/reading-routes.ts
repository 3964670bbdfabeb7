import type { Context } from '../context.ts'
import { memberRoute, type Route } from '../http/index.ts'
import { translator } from '../messages.ts'
import { buildCanvas } from './build-canvas.ts'
import { existing } from './change-service.ts'
import * as endpoints from './endpoints.ts'
import {
  acceptFinding,
  evaluate,
  listFindings,
  listPastFindings,
  readFacts,
  withdrawAcceptance,
} from './finding-service.ts'
import { mapMethod } from './map-method.ts'
import { listMetricViews, previewMetric, suggestForPurpose } from './metric-service.ts'
import type { PlanParts } from './parts.ts'
import { listReadings } from './reading-service.ts'
import {
  addFigures,
  changeSeries,
  createSeries,
  importFigures,
  listFigures,
  listSeries,
  removeFigure,
} from './series-service.ts'
import { momentOf, readDocument } from './strategy-service.ts'
import { traceFrom, webOf } from './trace-strategy.ts'

/** What is computed from strategies: findings, method map, canvas, trace, readings; and the figures that are given. */
export const readingRoutes = (ctx: Context, parts: PlanParts): Route[] => [
  memberRoute(endpoints.listFindings, ({ input, actor }) => listFindings(ctx, parts, actor, input.strategy)),
  memberRoute(endpoints.listPastFindings, ({ input: { strategy, ...filter }, actor }) =>
    listPastFindings(ctx, actor, strategy, filter),
  ),
  memberRoute(endpoints.acceptFinding, ({ input: { strategy, ...input }, actor }) =>
    acceptFinding(ctx, parts, actor, strategy, input),
  ),
  memberRoute(endpoints.withdrawAcceptance, ({ input: { strategy, ...input }, actor }) =>
    withdrawAcceptance(ctx, actor, strategy, input),
  ),
  memberRoute(endpoints.readFacts, ({ input, actor }) => readFacts(ctx, parts, actor, input.strategy)),
  memberRoute(endpoints.readMethodMap, async ({ input, actor }) => {
    const row = await existing(ctx.db, actor.organisationId, input.strategy)
    const { document, result } = await evaluate(ctx, parts, actor.organisationId, row)
    return mapMethod(document, result.findings)
  }),
  memberRoute(endpoints.readCanvas, async ({ input, actor }) => {
    const { organisationId } = actor
    const row = await existing(ctx.db, organisationId, input.strategy)
    const { today, now } = await momentOf(ctx, organisationId)
    return buildCanvas(await readDocument(ctx.db, organisationId, row), { today, now: now.toISOString() })
  }),
  memberRoute(endpoints.readTrace, async ({ input, actor }) => {
    const { organisationId } = actor
    const row = await existing(ctx.db, organisationId, input.strategy)
    const document = await readDocument(ctx.db, organisationId, row)
    const more = await Promise.all(parts.links.map(links => links(organisationId, row.id, document)))
    const t = translator(actor.locale) as unknown as (key: string) => string
    return traceFrom(
      webOf(document, more, name => t(`plan.model.sections.${name}.title`)),
      input.at,
    )
  }),
  memberRoute(endpoints.listReadings, ({ input, actor }) =>
    listReadings(ctx, parts, actor, input.strategy, input.objective),
  ),

  memberRoute(endpoints.listMetrics, async ({ actor }) => ({ metrics: await listMetricViews(parts, actor) })),
  memberRoute(endpoints.previewMetric, ({ input, actor }) =>
    previewMetric(ctx, parts, actor, input.metric, input.since),
  ),
  memberRoute(endpoints.suggestForPurpose, ({ input, actor }) => suggestForPurpose(ctx, parts, actor, input.purpose)),
  memberRoute(endpoints.listSeries, async ({ actor }) => ({ series: await listSeries(ctx, actor) })),
  memberRoute(endpoints.createSeries, ({ input, actor }) => createSeries(ctx, actor, input)),
  memberRoute(endpoints.changeSeries, ({ input: { series, ...change }, actor }) =>
    changeSeries(ctx, actor, series, change),
  ),
  memberRoute(endpoints.listFigures, async ({ input, actor }) => ({
    figures: await listFigures(ctx, actor, input.series, input.limit),
  })),
  memberRoute(endpoints.addFigures, ({ input, actor }) => addFigures(ctx, actor, input.series, input.figures)),
  memberRoute(endpoints.removeFigure, async ({ input, actor }) => {
    await removeFigure(ctx, actor, input.series, input.figure)
    return {}
  }),
  memberRoute(endpoints.importFigures, ({ input: { series, ...input }, actor }) =>
    importFigures(ctx, actor, series, input),
  ),
]
