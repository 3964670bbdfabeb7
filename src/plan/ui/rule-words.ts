import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'

type Told = { rule: string; params: Record<string, string | number> }
type Tell = (key: string, params?: Record<string, string | number>) => string

/** The sentences of a finding; days within its params are written as days. */
export function useRuleWords() {
  const t = useTranslations('plan.rules') as unknown as Tell
  const formats = useFormats()
  const spoken = (params: Told['params']) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.day(`${value}T12:00:00Z`) : value,
      ]),
    )
  const tell = (part: 'what' | 'why' | 'next') => (one: Told) => t(`${one.rule}.${part}`, spoken(one.params))
  return { what: tell('what'), why: tell('why'), next: tell('next') }
}
