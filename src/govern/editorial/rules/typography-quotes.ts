import type { ContentText, View } from '../read-content.ts'
import { type Correction, corrected } from '../rewrite.ts'
import { editorialRule, type Found } from '../rule.ts'

const INSIDE = '\u00A0'

/** « … » instead of "…" and “…” in French. */
export const typographyQuotes = editorialRule({
  id: 'typography-quotes',
  check(view) {
    if (!view.french || view.policy.writing?.quotes !== true) return []
    return view.texts.flatMap(text =>
      corrected(text, wrongQuotes(view, text), one => text.text.slice(one.start, one.start + 24)).map(
        (found): Found => ({ ...found, level: 'tells', item: 'writing' }),
      ),
    )
  },
})

/** Pairs within one line. A sign after a digit counts inches; what stands alone is left alone; “ ” within « » are right. */
function wrongQuotes(view: View, text: ContentText): Correction[] {
  const { text: all } = text
  const found: Correction[] = []
  let open = -1
  let inside = 0
  for (let at = 0; at < all.length; at++) {
    const unit = all[at]!
    if (unit === '\n') [open, inside] = [-1, 0]
    else if (unit === '«') inside++
    else if (unit === '»') inside = Math.max(0, inside - 1)
    if (inside > 0 || !'"“”'.includes(unit) || view.isProtected(text, at)) continue
    if (unit === '"' && open < 0 && /\d/.test(all[at - 1] ?? '')) continue
    if (open < 0) {
      open = at
      continue
    }
    const said = all.slice(open + 1, at).trim()
    if (said !== '') found.push({ start: open, end: at + 1, text: `«${INSIDE}${said}${INSIDE}»` })
    open = -1
  }
  return found
}
