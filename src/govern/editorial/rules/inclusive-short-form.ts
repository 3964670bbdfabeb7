import { doubletOf, type FoundShort, findShortForms, masculineOf, medianOf } from '../inclusive-forms.ts'
import { editorialRule, type Found } from '../rule.ts'
import type { inclusiveWays } from '../sections.ts'

type Way = (typeof inclusiveWays)[number]

/** « salarié·e·s », « salarié(e)s », « salarié-e-s » where the policy writes otherwise. */
export const inclusiveShortForm = editorialRule({
  id: 'inclusive-short-form',
  check(view) {
    const way = view.policy.writing?.inclusive
    if (!view.french || way === undefined || way === 'free') return []
    return view.texts.flatMap(text =>
      findShortForms(text.text).flatMap((found): Found[] => {
        const { start, end, form } = found
        if (view.isProtected(text, start) || (way === 'median-point' && found.sign === 'dot')) return []
        const quote = text.text.slice(start, end)
        const written = form === null ? undefined : writtenAs(way, found)
        return [
          {
            level: 'warns',
            place: { part: text.part, start, end },
            item: 'writing',
            params: { quote, way, use: written ?? 'none' },
            why: view.policy.writing?.inclusiveWhy,
            fix: written === undefined ? undefined : { part: text.part, start, end, text: written },
          },
        ]
      }),
    )
  },
})

/** The way the policy writes it; a neutral wording must be found by a person. */
function writtenAs(way: Way, { form }: FoundShort): string | undefined {
  if (form === null || way === 'neutral') return undefined
  if (way === 'doublets') return doubletOf(form)
  return way === 'median-point' ? medianOf(form) : masculineOf(form)
}
