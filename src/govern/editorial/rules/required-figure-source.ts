import { addressesOf, lacks, requiredOf } from '../required.ts'
import { editorialRule } from '../rule.ts'

/** A share, an amount, or a large number; years and hours are no figures. */
const FIGURE =
  /\d[\d.,\u00A0\u202F]{0,20}\s?(?:%|‰|\$|€|pour cent|percent|millions?|milliards?|billions?)|\d{1,3}(?:[ \u00A0\u202F,]\d{3}){1,4}|\d{5,15}/i
const SOURCE =
  /(?:^|[^\p{L}])(?:source|sources|selon|d[’']après|according to|as reported by|chiffres? d[eu]|données d[eu])(?:[^\p{L}]|$)/iu

/** A figure with where it comes from: in words or as an address. */
export const requiredFigureSource = editorialRule({
  id: 'required-figure-source',
  check(view) {
    const required = requiredOf(view, 'figure-source')
    if (required.length === 0 || addressesOf(view).length > 0) return []
    if (view.texts.some(({ text }) => SOURCE.test(text))) return []
    for (const text of view.texts) {
      const found = FIGURE.exec(text.text)
      if (found === null || view.isProtected(text, found.index)) continue
      const place = { part: text.part, start: found.index, end: found.index + found[0].length }
      return required.map(one => ({ ...lacks(one, { quote: found[0] }), place }))
    }
    return []
  },
})
