import { useLocale, useTranslations } from 'use-intl'
import { type FieldShape, type SayWords, type Strategy, saidText, sayValue } from '../schema.ts'
import { useWorking } from './strategy-context.tsx'
import { useShares } from './use-shares.ts'
import { useModelWords } from './words.ts'

type Say = (part: string, shape: FieldShape | undefined, value: unknown, item?: string) => string

/**
 * A value of the strategy in words, as documents say it: names for references (of `text`, else of the working text), days
 * as days, figures of an objective (`item`) that is measured in shares in per cent.
 */
export function useSay(text?: Strategy): Say {
  const t = useTranslations('plan.ui.fields')
  const model = useModelWords()
  const working = useWorking()
  const isShare = useShares()
  const words: SayWords = {
    language: useLocale() === 'en' ? 'en' : 'fr',
    value: model.value,
    label: (part, field) => model.field(part, field).label,
    yesNo: yes => t(yes ? 'yes' : 'no'),
    metric: () => undefined,
  }
  return (part, shape, value, item = '') => {
    if (value === undefined || value === null || value === '') return '–'
    if (shape === undefined)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
    const shares = isShare(`${part}/${item}/${shape.name}`)
    const said = sayValue({ ...words, shares }, text ?? working.document, part, shape, value)
    return said === null ? '–' : saidText(said)
  }
}
