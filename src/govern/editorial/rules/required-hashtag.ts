import { foldText } from '../../../language/fold.ts'
import { appended, lacks, requiredOf } from '../required.ts'
import { editorialRule } from '../rule.ts'

/** A hashtag that the policy names, or any where it names none. Its capitals are another rule's. */
export const requiredHashtag = editorialRule({
  id: 'required-hashtag',
  check(view) {
    const bare = (tag: string) => foldText(tag.replace(/^#/, ''))
    const there = new Set([
      ...view.content.hashtags.map(bare),
      ...view.texts.flatMap(text =>
        view
          .tokens(text)
          .filter(token => token.type === 'hashtag')
          .map(token => token.body),
      ),
    ])
    return requiredOf(view, 'hashtag').flatMap(one => {
      const value = (one.value ?? '').trim()
      if (value === '') return there.size > 0 ? [] : [lacks(one, { value: 'any' })]
      const tag = value.startsWith('#') ? value : `#${value}`
      return there.has(bare(tag)) ? [] : [lacks(one, { value: tag }, appended(view, tag, ' '))]
    })
  },
})
