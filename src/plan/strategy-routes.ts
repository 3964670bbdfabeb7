import type { Context } from '../context.ts'
import { Download, memberRoute, publicRoute, type Route } from '../http/index.ts'
import { changeStrategy, readHistory, undoChange } from './change-service.ts'
import * as endpoints from './endpoints.ts'
import { strategyJsonSchema } from './file/json-schema.ts'
import { exportFile, importFile, readFile } from './file-service.ts'
import type { PlanParts } from './parts.ts'
import { createShare, listShares, readShare, revokeShare } from './share-service.ts'
import { archiveStrategy, createStrategy, listStrategies, proposeStrategy, readStrategy } from './strategy-service.ts'
import {
  answerSurvey,
  closeSurvey,
  createSurvey,
  listSurveys,
  readSurveyForm,
  readSurveyResult,
} from './survey-service.ts'
import {
  adoptVersion,
  compareVersions,
  listVersions,
  readVersion,
  recordOpen,
  restoreVersion,
  returnVersion,
  submitVersion,
} from './version-service.ts'
import { listWaiting } from './waiting-service.ts'

/** The text of strategies, its versions, and what goes out of the house: files, links, surveys. */
export const strategyRoutes = (ctx: Context, parts: PlanParts): Route[] => [
  memberRoute(endpoints.listStrategies, async ({ input, actor }) => ({
    strategies: await listStrategies(ctx, actor, input.archived),
  })),
  memberRoute(endpoints.proposeStrategy, async ({ input, actor }) => ({
    document: await proposeStrategy(ctx, parts, actor, input.mode),
  })),
  memberRoute(endpoints.createStrategy, ({ input, actor }) => createStrategy(ctx, actor, input)),
  memberRoute(endpoints.readStrategy, ({ input, actor }) => readStrategy(ctx, actor, input.strategy, input.marks)),
  memberRoute(endpoints.changeStrategy, ({ input, actor }) =>
    changeStrategy(ctx, actor, input.strategy, input.operations),
  ),
  memberRoute(endpoints.undoChange, ({ input, actor }) => undoChange(ctx, actor, input.strategy, input.change)),
  memberRoute(endpoints.readHistory, ({ input: { strategy, ...filter }, actor }) =>
    readHistory(ctx, actor, strategy, filter),
  ),
  memberRoute(endpoints.archiveStrategy, ({ input, actor }) =>
    archiveStrategy(ctx, actor, input.strategy, input.archived),
  ),

  memberRoute(endpoints.exportFile, async ({ input, actor }) => {
    const { name, text } = await exportFile(ctx, actor, input.strategy)
    return new Download('application/yaml; charset=utf-8', name, text)
  }),
  memberRoute(endpoints.readFile, async ({ input, actor }) => readFile(input.text, actor.locale)),
  memberRoute(endpoints.importFile, ({ input: { strategy, ...input }, actor }) =>
    importFile(ctx, actor, strategy, input),
  ),
  // In the language that the editor asks for: titles and descriptions are those of the forms.
  publicRoute(endpoints.readJsonSchema, async ({ info }) => ({ ...strategyJsonSchema(info.locale) })),

  memberRoute(endpoints.listVersions, ({ input, actor }) => listVersions(ctx, actor, input.strategy)),
  memberRoute(endpoints.listWaiting, async ({ actor }) => ({ waiting: await listWaiting(ctx, actor) })),
  memberRoute(endpoints.readVersion, ({ input, actor }) => readVersion(ctx, actor, input.strategy, input.number)),
  memberRoute(endpoints.compareVersions, ({ input, actor }) =>
    compareVersions(ctx, actor, input.strategy, input.from, input.to),
  ),
  memberRoute(endpoints.submitVersion, ({ input: { strategy, ...input }, actor }) =>
    submitVersion(ctx, parts, actor, strategy, input),
  ),
  memberRoute(endpoints.adoptVersion, ({ input, actor }) =>
    adoptVersion(ctx, parts, actor, input.strategy, input.number, input.note),
  ),
  memberRoute(endpoints.returnVersion, ({ input, actor }) =>
    returnVersion(ctx, actor, input.strategy, input.number, input.note, 'return'),
  ),
  memberRoute(endpoints.refuseVersion, ({ input, actor }) =>
    returnVersion(ctx, actor, input.strategy, input.number, input.note, 'refuse'),
  ),
  memberRoute(endpoints.restoreVersion, ({ input, actor }) => restoreVersion(ctx, actor, input.strategy, input.number)),
  memberRoute(endpoints.recordOpen, async ({ input, actor }) => {
    await recordOpen(ctx, actor, input.strategy, input.number)
    return {}
  }),

  memberRoute(endpoints.listShares, async ({ input, actor }) => ({
    shares: await listShares(ctx, actor, input.strategy),
  })),
  memberRoute(endpoints.createShare, ({ input: { strategy, ...input }, actor }) =>
    createShare(ctx, actor, strategy, input),
  ),
  memberRoute(endpoints.revokeShare, async ({ input, actor }) => {
    await revokeShare(ctx, actor, input.strategy, input.share)
    return {}
  }),
  publicRoute(endpoints.readShare, ({ input }) => readShare(ctx, input.token)),

  memberRoute(endpoints.listSurveys, async ({ input, actor }) => ({
    surveys: await listSurveys(ctx, actor, input.strategy),
  })),
  memberRoute(endpoints.createSurvey, ({ input: { strategy, ...input }, actor }) =>
    createSurvey(ctx, actor, strategy, input),
  ),
  memberRoute(endpoints.closeSurvey, ({ input, actor }) => closeSurvey(ctx, actor, input.strategy, input.survey)),
  memberRoute(endpoints.readSurveyResult, ({ input, actor }) =>
    readSurveyResult(ctx, actor, input.strategy, input.survey),
  ),
  publicRoute(endpoints.readSurveyForm, ({ input }) => readSurveyForm(ctx, input.token)),
  publicRoute(endpoints.answerSurvey, async ({ input }) => {
    await answerSurvey(ctx, input.token, input.group, input.answers)
    return {}
  }),
]
