import { concerns } from './fits.ts'
import type { elements } from './items.ts'
import type { PolicyItem } from './policy.ts'
import type { View } from './read-content.ts'
import type { RemarkFix } from './remark.ts'
import type { Found } from './rule.ts'

/** What the policy requires of this content, of one element. */
export const requiredOf = ({ policy, content }: View, element: (typeof elements)[number]): PolicyItem<'required'>[] =>
  (policy.required ?? []).filter(one => one.element === element && concerns(one, content))

export const lacks = (one: PolicyItem<'required'>, params: Found['params'] = {}, fix?: RemarkFix): Found => ({
  level: one.level ?? 'warns',
  item: `required/${one.id}`,
  params: params ?? {},
  why: one.why,
  fix,
})

/** Adds words at the end of the last part; none where there is no part. */
export function appended({ content }: View, words: string, separator: string): RemarkFix | undefined {
  const last = content.parts.length - 1
  const text = content.parts[last]?.text
  if (text === undefined) return undefined
  return { part: last, start: text.length, end: text.length, text: text.trim() === '' ? words : separator + words }
}

/** Addresses of a content: the one that is kept beside the text first. */
export const addressesOf = (view: View): string[] => [
  ...(view.content.link === null || view.content.link.trim() === '' ? [] : [view.content.link]),
  ...view.texts.flatMap(text =>
    view
      .tokens(text)
      .filter(token => token.type === 'url')
      .map(({ start, end }) => text.text.slice(start, end)),
  ),
]
