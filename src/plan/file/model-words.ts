import { type Locale, translator } from '../../messages.ts'

/** Words of the strategy's parts, in a language; undefined for what nobody has named. */
export type ModelWords = (path: string, params?: Record<string, string | number>) => string | undefined

/** Looks words up below `plan`: `model.fields.objectives.name.label`. Paths come from the model, at run time. */
export function modelWords(locale: Locale): ModelWords {
  const t = translator(locale) as unknown as {
    (key: string, params?: Record<string, string | number>): string
    has(key: string): boolean
  }
  return (path, params) => (t.has(`plan.${path}`) ? t(`plan.${path}`, params) : undefined)
}

/** A part of the strategy by its name: « Objectifs » for `objectives`. */
export const titleOf = (words: ModelWords, name: string): string | undefined =>
  words(`model.collections.${name}.title`) ?? words(`model.sections.${name}.title`)
