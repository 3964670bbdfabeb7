import type { Block, Inline } from '../../documents/index.ts'
import type { Objective } from '../model/strategy.ts'
import { type DocumentInput, longDay, sayReading, tellerOf } from './document-input.ts'

/** How far an objective is, in one sentence: what its metric reads now, from where, to where, by when. */
export function sayProgress(input: DocumentInput, objective: Objective): string {
  const t = tellerOf(input.locale)
  const reading = input.readings.find(one => one.objective === objective.id)
  if (reading === undefined || reading.reading === null || reading.reading.value === null)
    return t('plan.documents.noReading')
  const value = sayReading(input, reading.metric, reading.reading.value)
  const target = objective.target === undefined ? null : sayReading(input, reading.metric, objective.target)
  const parts = [
    target === null ? t('plan.documents.reads', { value }) : t('plan.documents.readsOf', { value, target }),
    t(`plan.documents.progress.${reading.progress.state}`),
  ]
  if (objective.due !== undefined) parts.push(t('plan.documents.dueOn', { day: longDay(input.locale, objective.due) }))
  return parts.join(' ')
}

/** Progress as a sentence and, where there are points, as a picture with its alternative text. */
export function objectiveBlocks(input: DocumentInput, objective: Objective): Block[] {
  const t = tellerOf(input.locale)
  const reading = input.readings.find(one => one.objective === objective.id)
  const said = sayProgress(input, objective)
  const text: Inline[] = [said]
  if (reading?.reading?.source) text.push(' ', { small: reading.reading.source })
  const blocks: Block[] = [{ kind: 'paragraph', text }]
  if (reading === undefined || reading.points.length < 2) return blocks
  const name = input.metricNames.get(reading.metric ?? '')?.name ?? objective.name ?? objective.id
  const first = reading.points[0]!
  const last = reading.points.at(-1)!
  blocks.push({
    kind: 'chart',
    caption: name,
    alt: `${t('plan.documents.chartAlt', {
      name,
      first: sayReading(input, reading.metric, first.value),
      firstDay: longDay(input.locale, first.on),
      last: sayReading(input, reading.metric, last.value),
      lastDay: longDay(input.locale, last.on),
    })} ${said}`,
    table: false,
    chart: {
      kind: 'lines',
      language: input.locale,
      unit: input.metricNames.get(reading.metric ?? '')?.unitName ?? '',
      series: [{ name: '', points: reading.points }],
      ...(objective.baseline === undefined
        ? {}
        : { baseline: { value: objective.baseline.value, label: t('plan.documents.baseline') } }),
      ...(objective.target === undefined || objective.due === undefined
        ? {}
        : { target: { value: objective.target, on: objective.due, label: t('plan.documents.target') } }),
      ...(reading.forecast === null ? {} : { forecast: { ...reading.forecast, label: t('plan.documents.forecast') } }),
    },
  })
  return blocks
}
