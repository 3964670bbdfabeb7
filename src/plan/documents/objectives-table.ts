import type { Block, Inline } from '../../documents/index.ts'
import type { Objective } from '../model/strategy.ts'
import { nameOfItem } from '../say-value.ts'
import { type DocumentInput, longDay, sayFigure, sayReading, tellerOf } from './document-input.ts'

const toneOf = { reached: 'good', 'on-track': 'good', behind: 'warning', missed: 'warning', unknown: 'info' } as const

/** The objectives that are pursued (`most` at most), a line each: from where, how far, to where, by when, how it stands, whose it is. */
export function objectivesTable(input: DocumentInput, most = Number.POSITIVE_INFINITY): Block[] {
  const t = tellerOf(input.locale)
  const pursued = (input.strategy.objectives ?? []).filter(one => one.state !== 'dropped').slice(0, most)
  if (pursued.length === 0) return []
  const label = (field: string) => t(`plan.model.fields.objectives.${field}.label`)
  return [
    {
      kind: 'table',
      caption: t('plan.model.collections.objectives.title'),
      titled: true,
      head: [
        label('name'),
        label('baseline'),
        t('plan.documents.now'),
        label('target'),
        label('due'),
        t('plan.documents.standing'),
        label('owner'),
      ],
      rows: pursued.map(one => line(input, one)),
    },
  ]
}

function line(input: DocumentInput, objective: Objective): Inline[][] {
  const { name, id, baseline, target, due, owner } = objective
  const found = input.readings.find(one => one.objective === id)
  const metric = objective.metric?.id ?? null
  // The unit stands once a line, beside the target.
  const figure = (value: number | null | undefined) =>
    value === undefined || value === null ? '–' : sayFigure(input, metric, value)
  const state = found?.progress.state ?? 'unknown'
  return [
    [name ?? id],
    [figure(baseline?.value)],
    [figure(found?.reading?.value)],
    [target === undefined ? '–' : sayReading(input, metric, target, objective.unit)],
    [due === undefined ? '–' : longDay(input.locale, due)],
    [{ tone: toneOf[state], words: tellerOf(input.locale)(`plan.documents.stands.${state}`) }],
    [owner === undefined ? '–' : nameOfItem(input.strategy, 'people', owner)],
  ]
}
