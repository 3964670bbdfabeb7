import type { RemarkFix } from '../../govern/schema.ts'
import type { VariantContent } from '../schema.ts'

/** What one click on a remark puts in the place of what is remarked. */
export function applyRemark(content: VariantContent, { part, start, end, text }: RemarkFix): VariantContent {
  const put = (before: string) => before.slice(0, start) + text + before.slice(end)
  switch (part) {
    case 'title':
      return { ...content, title: put(content.title ?? '') }
    case 'summary':
      return { ...content, summary: put(content.summary ?? '') }
    case 'link':
      return content.link === null ? content : { ...content, link: { ...content.link, url: text } }
    default: {
      const one = content.parts[part]
      return one === undefined
        ? content
        : { ...content, parts: content.parts.with(part, { ...one, text: put(one.text) }) }
    }
  }
}
