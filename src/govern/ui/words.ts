import { useTranslations } from 'use-intl'
import type { SaidRemark } from '../../ui-kit/remark-list.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import type { PolicyPart, Remark, RemarkParams } from '../schema.ts'

type Tell = ((key: string, params?: Record<string, unknown>) => string) & { has: (key: string) => boolean }

/** Words of the policy's model by path; a test holds that every field has a label. */
export function usePolicyWords() {
  const t = useTranslations('govern.model') as unknown as Tell
  const maybe = (key: string) => (t.has(key) ? t(key) : undefined)
  return {
    field(part: PolicyPart, field: string) {
      const at = `fields.${part}.${field}`
      return { label: maybe(`${at}.label`) ?? field, why: maybe(`${at}.why`), example: maybe(`${at}.example`) }
    },
    value: (words: string, value: string) => maybe(`values.${words}.${value}`) ?? value,
    part: (part: PolicyPart) => ({
      title: t(`parts.${part}.title`),
      why: t(`parts.${part}.why`),
      one: maybe(`parts.${part}.one`) ?? '',
      add: maybe(`parts.${part}.add`) ?? '',
      empty: maybe(`parts.${part}.empty`) ?? '',
    }),
  }
}

/** The sentences of a rule: `say('tone-address', 'what', params)`. */
function useRuleWords(): (rule: string, sentence: 'what' | 'why' | 'next', params: RemarkParams) => string {
  const t = useTranslations('govern.rules') as unknown as Tell
  return (rule, sentence, params) => t(`${rule}.${sentence}`, params)
}

/** Remarks in the reader's language, days as people write them. */
export function useSaidRemarks(): (remarks: Remark[]) => SaidRemark[] {
  const say = useRuleWords()
  const formats = useFormats()
  return remarks =>
    remarks.map(({ key, rule, level, item, fix, why, params }) => {
      const shown = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.day(`${value}T12:00:00Z`) : value,
        ]),
      )
      const sentence = (which: 'what' | 'why' | 'next') => say(rule, which, shown)
      return { key, level, item, fix, what: sentence('what'), why: why ?? sentence('why'), next: sentence('next') }
    })
}
