import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import type { Evidence, FieldShape, Figure, MetricBinding } from '../schema.ts'
import { nameOf } from './name-of.ts'
import { useWorking } from './strategy-context.tsx'
import { useModelWords } from './words.ts'

/** A value of the strategy in words: names for references, days as days. */
export function useSay(): (part: string, shape: FieldShape | undefined, value: unknown) => string {
  const t = useTranslations('plan.ui.fields')
  const words = useModelWords()
  const formats = useFormats()
  const { document } = useWorking()
  const named = (list: string, id: string) => {
    const items = (document as Record<string, unknown>)[list]
    const item = Array.isArray(items) ? (items as { id: string }[]).find(one => one.id === id) : undefined
    return item === undefined ? id : nameOf(item)
  }
  const say = (part: string, shape: FieldShape | undefined, value: unknown): string => {
    if (value === undefined || value === null || value === '') return '–'
    const meta = shape?.meta
    switch (meta?.as) {
      case 'day':
        return formats.day(`${String(value)}T12:00:00Z`)
      case 'yes-no':
        return t(value === true ? 'yes' : 'no')
      case 'number':
      case 'free-number':
        return formats.number(value as number)
      case 'choice':
        return words.value(meta.words, String(value))
      case 'choices':
        return (value as string[]).map(one => words.value(meta.words, one)).join(', ')
      case 'reference':
        return named(meta.to, String(value))
      case 'references':
        return (value as string[]).map(id => named(meta.to, id)).join(', ')
      case 'lines':
        return (value as string[]).join('\n')
      case 'figure': {
        const figure = value as Figure
        return [formats.number(figure.value), figure.on, figure.source].filter(Boolean).join(', ')
      }
      case 'metric':
        return (value as MetricBinding).id
      case 'evidence':
        return (value as Evidence[]).map(one => [one.says, one.source, one.on].filter(Boolean).join(', ')).join('\n')
      case 'rows':
        return (value as Record<string, unknown>[])
          .map(row =>
            (shape?.columns ?? [])
              .filter(column => row[column.name] !== undefined)
              .map(
                column =>
                  `${words.field(part, `${shape?.name}-rows.${column.name}`).label} ${say(part, column, row[column.name])}`,
              )
              .join(' · '),
          )
          .join('\n')
      default:
        return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
    }
  }
  return say
}
