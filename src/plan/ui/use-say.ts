import { useLocale, useTranslations } from 'use-intl'
import { type FieldShape, type SayWords, type Strategy, saidText, sayValue } from '../schema.ts'
import { useWorking } from './strategy-context.tsx'
import { useModelWords } from './words.ts'

/** A value of the strategy in words, as documents say it: names for references (of `text`, else of the working text), days as days. */
export function useSay(text?: Strategy): (part: string, shape: FieldShape | undefined, value: unknown) => string {
  const t = useTranslations('plan.ui.fields')
  const model = useModelWords()
  const working = useWorking()
  const words: SayWords = {
    language: useLocale() === 'en' ? 'en' : 'fr',
    value: model.value,
    label: (part, field) => model.field(part, field).label,
    yesNo: yes => t(yes ? 'yes' : 'no'),
    metric: () => undefined,
  }
  return (part, shape, value) => {
    if (value === undefined || value === null || value === '') return '–'
    if (shape === undefined)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
    const said = sayValue(words, text ?? working.document, part, shape, value)
    return said === null ? '–' : saidText(said)
  }
}
