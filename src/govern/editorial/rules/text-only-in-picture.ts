import { editorialRule } from '../rule.ts'

/** Fewer words than this beside a picture say nothing without it. */
const ENOUGH = 5

/** G3: nothing that stands only in a picture. */
export const textOnlyInPicture = editorialRule({
  id: 'text-only-in-picture',
  check(view) {
    const duty = view.policy.accessibility
    const pictures = view.content.parts.some(({ media }) =>
      media.some(one => one.kind === 'image' && one.decorative !== true),
    )
    if (duty?.noTextOnlyInPicture !== true || !pictures) return []
    const words = view.texts.flatMap(text => view.tokens(text).filter(token => token.type === 'word')).length
    return words >= ENOUGH
      ? []
      : [{ level: duty.level ?? 'warns', item: 'accessibility', params: { words }, why: duty.why }]
  },
})
