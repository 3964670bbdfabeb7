import { type Locale, translator } from '../../messages.ts'
import type { DefectParams } from '../rules/rule.ts'
import { spokenParams } from '../rules/spoken-params.ts'
import { modelWords } from './model-words.ts'

/** What a rule says of a defect: what is wrong, why it matters, what to do next; days and figures as people write them. */
export type FindingWords = { what: string; why: string; next: string }

export function findingWords(locale: Locale, rule: string, params: DefectParams): FindingWords {
  const words = modelWords(locale)
  const spoken = spokenParams(locale, params)
  const say = (part: string) => words(`rules.${rule}.${part}`, spoken) ?? rule
  return { what: say('what'), why: say('why'), next: say('next') }
}

/** What a rule says whatever the defect; a sentence that carries a defect's values is left out. */
export function ruleWords(locale: Locale, rule: string): { why?: string; next?: string } {
  const t = translator(locale) as unknown as { has(key: string): boolean; raw(key: string): unknown }
  const words = modelWords(locale)
  const say = (part: string) => {
    const key = `plan.rules.${rule}.${part}`
    return t.has(key) && !String(t.raw(key)).includes('{') ? words(`rules.${rule}.${part}`) : undefined
  }
  return { why: say('why'), next: say('next') }
}
