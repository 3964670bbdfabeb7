import { fits } from '../fits.ts'
import { editorialRule, type Found } from '../rule.ts'

/** Subjects of which the organisation does not speak, as queries of the product's own language. */
export const forbiddenSubject = editorialRule({
  id: 'forbidden-subject',
  check: view =>
    (view.policy.forbidden ?? [])
      .filter(one => fits(one.networks, view.content.network))
      .flatMap((one): Found[] => {
        const found = view.find(one.query ?? '')
        if (found === null) return []
        const said = {
          level: one.level ?? 'blocks',
          item: `forbidden/${one.id}`,
          why: one.why,
        } as const
        const named = { subject: one.name ?? one.id, instead: one.instead?.trim() || 'none' }
        const [first] = found.places
        // One remark a subject: mending one word of it often mends all.
        if (first === undefined) return [{ ...said, params: { ...named, quote: found.fields.join(' ') || '–' } }]
        const { quote, ...place } = first
        return [{ ...said, place, params: { ...named, quote } }]
      }),
})
