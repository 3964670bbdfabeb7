import { useLocale, useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import { spokenParams } from '../schema.ts'

type Told = { rule: string; params: Record<string, string | number> }
type Tell = (key: string, params?: Record<string, string | number>) => string

/** The sentences of a finding; days and figures within its params as people write them. */
export function useRuleWords() {
  const t = useTranslations('plan.rules') as unknown as Tell
  const formats = useFormats()
  const language = useLocale() === 'en' ? 'en' : 'fr'
  const spoken = (params: Told['params']) => spokenParams(language, params, on => formats.day(`${on}T12:00:00Z`))
  const tell = (part: 'what' | 'why' | 'next') => (one: Told) => t(`${one.rule}.${part}`, spoken(one.params))
  /** Why a rule exists: the only sentence that needs no names or figures. */
  const principle = (rule: string) => t(`${rule}.why`)
  return { what: tell('what'), why: tell('why'), next: tell('next'), principle }
}
