import type { Block, Inline } from '../../documents/index.ts'
import type { Objective } from '../model/strategy.ts'
import type { Said } from '../say-value.ts'
import { type DocumentInput, longDay, sayReading, tellerOf } from './document-input.ts'
import { itemBlocks } from './item-blocks.ts'

/** How far an objective is, in one sentence: what its metric reads now, from where, to where, by when. */
export function sayProgress(input: DocumentInput, objective: Objective): string {
  const t = tellerOf(input.locale)
  const found = input.readings.find(one => one.objective === objective.id)
  const read = found?.reading?.value
  if (found === undefined || read === undefined || read === null) return t('plan.documents.noReading')
  const say = (value: number) => sayReading(input, found.metric, value, objective.unit)
  const parts = [
    objective.target === undefined
      ? t('plan.documents.reads', { value: say(read) })
      : t('plan.documents.readsOf', { value: say(read), target: say(objective.target) }),
    t(`plan.documents.progress.${found.progress.state}`),
  ]
  if (objective.due !== undefined) parts.push(t('plan.documents.dueOn', { day: longDay(input.locale, objective.due) }))
  return parts.join(' ')
}

/** How far it is, as a sentence and a picture, then all that is said of it; what was given up is not measured any more. */
export function objectiveBlocks(input: DocumentInput, objective: Objective): Block[] {
  const measured = objective.state === 'dropped' ? [] : progressBlocks(input, objective)
  const say = (value: number) => sayReading(input, objective.metric?.id ?? null, value, objective.unit)
  const { baseline, target } = objective
  const from: Said[] | undefined = baseline === undefined ? undefined : [say(baseline.value)]
  const where = [baseline?.on === undefined ? '' : longDay(input.locale, baseline.on), baseline?.source ?? ''].filter(
    part => part !== '',
  )
  if (where.length > 0) from?.push(' ', { small: `(${where.join(', ')})` })
  return [
    ...measured,
    ...itemBlocks(input, 'objectives', objective, {
      name: null,
      // Said with the figures themselves.
      unit: null,
      ...(from === undefined ? {} : { baseline: from }),
      ...(target === undefined ? {} : { target: [say(target)] }),
    }),
  ]
}

/** Progress as a sentence and, where there are points, as a picture with its alternative text. */
function progressBlocks(input: DocumentInput, objective: Objective): Block[] {
  const t = tellerOf(input.locale)
  const reading = input.readings.find(one => one.objective === objective.id)
  const said = sayProgress(input, objective)
  const text: Inline[] = [said]
  if (reading?.reading?.source) text.push(' ', { small: `(${reading.reading.source})` })
  if (reading === undefined || reading.points.length < 2) return [{ kind: 'paragraph', text }]
  // The sentence and its picture stand on one page.
  const blocks: Block[] = [{ kind: 'paragraph', lead: true, text }]
  const metric = input.metricNames.get(reading.metric ?? '')
  const name = metric?.name ?? objective.definition ?? objective.name ?? objective.id
  const first = reading.points[0]!
  const last = reading.points.at(-1)!
  const say = (value: number) => sayReading(input, reading.metric, value, objective.unit)
  blocks.push({
    kind: 'chart',
    caption: name,
    alt: `${t('plan.documents.chartAlt', {
      name,
      first: say(first.value),
      firstDay: longDay(input.locale, first.on),
      last: say(last.value),
      lastDay: longDay(input.locale, last.on),
    })} ${said}`,
    chart: {
      kind: 'lines',
      language: input.locale,
      unit: metric?.unit === 'share' ? '' : metric?.unitName || objective.unit || '',
      share: metric?.unit === 'share',
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
