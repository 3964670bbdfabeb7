import { type Block, formatNumber } from '../../documents/index.ts'
import { indexStrategy } from '../rules/index-strategy.ts'
import { type DocumentInput, tellerOf } from './document-input.ts'

/** Hours a week that each space asks for, beside those that people give it: what the checks of hours count, as a picture (B9). */
export function hoursBlocks(input: DocumentInput): Block[] {
  if (['people', 'networks', 'resources'].some(part => input.hidden?.has(part))) return []
  const t = tellerOf(input.locale)
  const { spaces, planned, available } = indexStrategy(input.strategy, input.facts).load
  const bars = [
    ...spaces.map(({ network, total, shared }) => ({ name: network.name ?? network.id, value: total, of: shared })),
    { name: t('plan.documents.hoursAll'), value: planned, of: available },
  ].filter(one => one.value > 0)
  if (bars.length < 2) return []
  const figure = (value: number) => formatNumber(input.locale, value)
  const said = bars.map(({ name, value, of }) =>
    of === undefined
      ? t('plan.documents.hoursAsked', { name, asked: figure(value) })
      : t('plan.documents.hoursAskedOf', { name, asked: figure(value), given: figure(of) }),
  )
  return [
    {
      kind: 'chart',
      caption: t('plan.documents.hoursChart'),
      alt: said.join(' '),
      chart: {
        kind: 'bars',
        language: input.locale,
        bars: bars.map(({ name, value, of }) => ({
          name,
          value,
          ...(of === undefined ? {} : { of }),
          ...(of !== undefined && value > of ? { mark: 'warning' as const } : {}),
        })),
      },
    },
  ]
}
