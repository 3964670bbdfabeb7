import { formatNumber, type Inline } from '../../documents/index.ts'
import type { Evidence, Figure, MetricBinding } from '../model/field.ts'
import type { FieldShape } from '../model/shape.ts'
import type { Strategy } from '../model/strategy.ts'
import { type DocumentInput, longDay, tellerOf } from './document-input.ts'

/** Names of the items that references point to. */
export function nameOfItem(strategy: Strategy, list: string, id: string): string {
  const items = (strategy as Record<string, unknown>)[list]
  if (!Array.isArray(items)) return id
  const item = (items as { id: string; name?: string; person?: string }[]).find(one => one.id === id)
  return item?.name?.trim() || id
}

/** A field's value in words, with names for references; null when there is nothing to say. */
export function sayValue(input: DocumentInput, part: string, shape: FieldShape, value: unknown): Inline[] | null {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  const { locale, strategy } = input
  const t = tellerOf(locale)
  const { meta } = shape
  switch (meta.as) {
    case 'day':
      return [longDay(locale, String(value))]
    case 'yes-no':
      return [t(value === true ? 'plan.ui.fields.yes' : 'plan.ui.fields.no')]
    case 'number':
      return [
        meta.unit === 'count' || meta.unit === 'rank' || meta.unit === 'money'
          ? formatNumber(locale, value as number)
          : `${formatNumber(locale, value as number)} ${t(`plan.model.values.unit.${meta.unit}`)}`,
      ]
    case 'free-number':
      return [formatNumber(locale, value as number)]
    case 'choice':
      return [t(`plan.model.values.${meta.words}.${value as string}`)]
    case 'choices':
      return [(value as string[]).map(one => t(`plan.model.values.${meta.words}.${one}`)).join(', ')]
    case 'reference':
      return [nameOfItem(strategy, meta.to, value as string)]
    case 'references':
      return [(value as string[]).map(id => nameOfItem(strategy, meta.to, id)).join(', ')]
    case 'lines':
      return [(value as string[]).join('\n')]
    case 'link':
      return [{ link: value as string, to: value as string }]
    case 'evidence':
      return sayEvidence(input, value as Evidence[])
    case 'figure':
      return [sayFigure(input, value as Figure)]
    case 'metric':
      return [sayMetric(input, value as MetricBinding)]
    case 'rows':
      return [(value as Record<string, unknown>[]).map(row => sayRow(input, part, shape, row)).join('\n')]
    default:
      return [String(value)]
  }
}

function sayRow(input: DocumentInput, part: string, shape: FieldShape, row: Record<string, unknown>): string {
  return shape.columns
    .flatMap(column => {
      const said = sayValue(input, part, column, row[column.name])
      if (said === null) return []
      const label = tellerOf(input.locale)(`plan.model.fields.${part}.${shape.name}-rows.${column.name}.label`)
      const colon = input.locale === 'fr' ? '\u00a0: ' : ': '
      return [
        `${label}${colon}${said.map(one => (typeof one === 'string' ? one : 'link' in one ? one.link : '')).join('')}`,
      ]
    })
    .join(' · ')
}

function sayEvidence(input: DocumentInput, evidence: Evidence[]): Inline[] {
  const t = tellerOf(input.locale)
  return evidence.flatMap((one, at): Inline[] => {
    const where = [
      t(`plan.model.values.evidence-kind.${one.kind}`),
      one.source,
      one.on === undefined ? undefined : longDay(input.locale, one.on),
    ].filter(part => part !== undefined && part !== '')
    return [
      ...(at === 0 ? [] : ['\n']),
      ...(one.says === undefined ? [] : [`${one.says} `]),
      one.link === undefined ? { small: `(${where.join(', ')})` } : { link: `(${where.join(', ')})`, to: one.link },
    ]
  })
}

const sayFigure = (input: DocumentInput, figure: Figure): string =>
  [
    formatNumber(input.locale, figure.value),
    [figure.on === undefined ? '' : longDay(input.locale, figure.on), figure.source ?? '']
      .filter(part => part !== '')
      .join(', '),
  ]
    .filter(part => part !== '')
    .join(' – ')

const sayMetric = (input: DocumentInput, metric: MetricBinding): string =>
  [
    input.metricNames.get(metric.id)?.name ?? metric.id,
    metric.window === undefined ? '' : tellerOf(input.locale)(`plan.model.values.window.${metric.window}`),
  ]
    .filter(part => part !== '')
    .join(', ')
