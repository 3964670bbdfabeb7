import { useTranslations } from 'use-intl'

type Word = { label: string; why?: string; example?: string }
type Tell = ((key: string) => string) & { has: (key: string) => boolean }

/** Words of the model by path; a test holds that every field has a label (`model/words.test.ts`). */
export function useModelWords() {
  const t = useTranslations('plan.model') as unknown as Tell
  const maybe = (key: string) => (t.has(key) ? t(key) : undefined)
  const word = (path: string): Word => {
    const [why, example] = [maybe(`${path}.why`), maybe(`${path}.example`)]
    return {
      label: maybe(`${path}.label`) ?? path,
      ...(why === undefined ? {} : { why }),
      ...(example === undefined ? {} : { example }),
    }
  }
  return {
    /** A field of a section or collection: `field('objectives', 'due')`; a column: `field('people', 'shares-rows.hours')`. */
    field: (part: string, field: string) => word(`fields.${part}.${field}`),
    part: (path: string) => word(`parts.${path}`),
    value: (words: string, value: string) => maybe(`values.${words}.${value}`) ?? value,
    section: (name: string) => ({ title: t(`sections.${name}.title`), why: maybe(`sections.${name}.why`) }),
    collection: (name: string) => ({
      title: t(`collections.${name}.title`),
      one: t(`collections.${name}.one`),
      add: t(`collections.${name}.add`),
      why: maybe(`collections.${name}.why`),
      empty: maybe(`collections.${name}.empty`),
    }),
  }
}
