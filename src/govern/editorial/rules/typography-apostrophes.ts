import { type Correction, corrected } from '../rewrite.ts'
import { editorialRule, type Found } from '../rule.ts'

const LETTER = /[\p{L}]/u

/** ’ instead of ' between letters, in French. */
export const typographyApostrophes = editorialRule({
  id: 'typography-apostrophes',
  check(view) {
    if (!view.french || view.policy.writing?.apostrophes !== true) return []
    return view.texts.flatMap(text => {
      const found: Correction[] = []
      const all = text.text
      for (let at = all.indexOf("'"); at >= 0; at = all.indexOf("'", at + 1))
        if (LETTER.test(all[at - 1] ?? '') && LETTER.test(all[at + 1] ?? '') && !view.isProtected(text, at))
          found.push({ start: at, end: at + 1, text: '’' })
      return corrected(text, found, one => all.slice(Math.max(0, one.start - 4), one.end + 8)).map(
        (one): Found => ({ ...one, level: 'tells', item: 'writing' }),
      )
    })
  },
})
