import { walkMarkup } from './walk-markup.ts'

/** What an article is made of, and what each element may say of itself. All else goes; its words stay. */
const elements: Record<string, readonly string[]> = {
  p: [],
  br: [],
  hr: [],
  h2: [],
  h3: [],
  h4: [],
  ul: [],
  ol: ['start'],
  li: [],
  strong: [],
  em: [],
  b: [],
  i: [],
  s: [],
  sub: [],
  sup: [],
  cite: [],
  q: [],
  abbr: ['title'],
  blockquote: [],
  pre: [],
  code: [],
  a: ['href', 'title', 'hreflang'],
  img: ['src', 'alt', 'width', 'height'],
  figure: [],
  figcaption: [],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  span: [],
}
const everywhere = ['lang', 'dir']
const empty = new Set(['br', 'hr', 'img'])
/** Of these not even the words are for readers. */
const silent = new Set('script style template noscript iframe object embed svg math title textarea select'.split(' '))
const addresses: Record<string, RegExp> = { href: /^(https?:\/\/|mailto:|#|\/(?!\/))/i, src: /^https?:\/\//i }

/**
 * HTML that shows words and does nothing: written anew from what is allowed, so that what no list knows cannot pass.
 * What is clean already comes back as it was.
 */
export function cleanHtml(html: string): string {
  let clean = ''
  const open: string[] = []
  let within: string | null = null
  let depth = 0
  walkMarkup(html, {
    open(name, attributes) {
      if (within !== null) {
        if (name === within) depth += 1
        return
      }
      if (silent.has(name)) {
        within = name
        depth = 1
        return
      }
      const allowed = elements[name]
      if (allowed === undefined) return
      clean += `<${name}${attributesOf(attributes, [...allowed, ...everywhere])}>`
      if (!empty.has(name)) open.push(name)
    },
    close(name) {
      if (within !== null) {
        if (name === within) depth -= 1
        if (depth === 0) within = null
        return
      }
      // An end without its beginning is none; what stands open inside ends with it.
      const at = open.lastIndexOf(name)
      if (at < 0) return
      for (const each of open.splice(at).reverse()) clean += `</${each}>`
    },
    text(text) {
      if (within === null) clean += escapeHtml(text)
    },
  })
  for (const each of open.reverse()) clean += `</${each}>`
  return clean
}

function attributesOf(given: Record<string, string>, allowed: readonly string[]): string {
  return Object.entries(given)
    .filter(([name, value]) => allowed.includes(name) && (addresses[name]?.test(value.trim()) ?? true))
    .map(([name, value]) => ` ${name}="${escapeHtml(value.trim())}"`)
    .join('')
}

/** For text and attributes of HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
