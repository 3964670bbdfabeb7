import type { Context } from '../context.ts'
import { can, roles } from '../permissions.ts'
import { dayIn } from './calendar-day.ts'
import { findFirstWritten } from './change-store.ts'
import { collectEvidence } from './collect-evidence.ts'
import type { Facts } from './facts.ts'
import type { Strategy } from './model/strategy.ts'
import type { Moment, PlanParts } from './parts.ts'
import type { Readings } from './reading-service.ts'
import type { StrategyRow } from './strategy-store.ts'
import { countSurveyAnswers } from './survey-store.ts'
import { countOpened } from './version-store.ts'

/** All that the product knows beside a text: the plan's own part, and what other features bring. */
export async function gatherFacts(
  ctx: Context,
  parts: PlanParts,
  organisationId: string,
  row: StrategyRow,
  document: Strategy,
  read: Readings,
  moment: Moment,
): Promise<Facts> {
  const named = collectEvidence(document)
  const [own, ...brought] = await Promise.all([
    ownFacts(ctx, organisationId, row, document, read, moment),
    ...parts.facts.map(source => source(organisationId, moment, named)),
  ])
  return { today: moment.today, now: moment.now.toISOString(), ...own, ...Object.assign({}, ...brought) }
}

export const planReaders = roles.filter(role => can(role, 'plan.read'))

async function ownFacts(
  ctx: Context,
  organisationId: string,
  row: StrategyRow,
  document: Strategy,
  read: Readings,
  moment: Moment,
): Promise<Partial<Facts>> {
  const { db } = ctx
  const [surveys, written] = await Promise.all([
    countSurveyAnswers(db, organisationId, row.id),
    findFirstWritten(db, organisationId, row.id, ['goals', 'objectives', 'networks']),
  ])
  const facts: Partial<Facts> = {
    readings: Object.fromEntries(
      [...read.of].map(([id, reading]) => [
        id,
        {
          readable: reading !== null,
          value: reading?.value ?? null,
          at: reading?.at ?? null,
          source: reading?.source[document.language ?? 'fr'] ?? '',
          points: read.points.get(id) ?? [],
        },
      ]),
    ),
    metrics: read.metrics.map(({ id, stage, better, unit, windows }) => ({
      id,
      stage,
      better,
      unit,
      usualWindow: windows[0],
    })),
    surveys: Object.fromEntries(surveys.map(one => [one.id, { answers: one.answers, invited: one.invited }])),
    writtenOn: Object.fromEntries([...written].map(([place, at]) => [place, dayIn(moment.timeZone, at)])),
  }
  if (row.in_force !== null) {
    const { concerned, opened } = await countOpened(db, organisationId, row.id, planReaders)
    facts.adoption = { concerned, opened: opened.get(row.in_force) ?? 0 }
  }
  return facts
}
