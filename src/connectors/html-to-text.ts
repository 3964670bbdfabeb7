import { cleanText } from './clean-text.ts'
import { walkMarkup } from './walk-markup.ts'

/** Longest piece of HTML that is read; the rest is cut off. */
const maxLength = 1_000_000

/**
 * Plain text of a piece of HTML: blocks and `<br>` become line ends (\n), references are decoded, scripts and styles go.
 * Text without any HTML element is taken as text ("a < b" stays, and so do its line ends). Never throws.
 */
export function htmlToText(html: string): string {
  const source = html.length > maxLength ? html.slice(0, maxLength) : html
  if (!source.includes('<')) return cleanText(source.includes('&') ? decoded(source) : source)
  if (!/<\/?(?:[a-z]+:)?[a-z][a-z0-9]*(?:\s[^<>]*|\/)?>|<!/i.test(source))
    return cleanText(decoded(source.replaceAll('<', '&lt;')))
  let text = ''
  let skipped: string | null = null
  let verbatim = 0
  walkMarkup(source, {
    open: (prefixed, attributes) => {
      const name = local(prefixed)
      if (skipped !== null) return
      if (silent.has(name)) skipped = name
      else if (name === 'br' || name === 'hr') text += '\n'
      else if (name === 'pre' || name === 'textarea') verbatim += 1
      else if (name === 'img' && isEmoji(attributes)) text += attributes.alt
      if (blocks.has(name)) text += '\n'
      else if (cells.has(name)) text += ' '
    },
    close: prefixed => {
      const name = local(prefixed)
      if (skipped !== null) {
        if (name === skipped) skipped = null
        return
      }
      if (blocks.has(name)) text += '\n'
      if ((name === 'pre' || name === 'textarea') && verbatim > 0) verbatim -= 1
    },
    text: piece => {
      if (skipped === null) text += verbatim > 0 ? piece : piece.replace(/[ \t\n\r\f]+/g, ' ')
    },
  })
  return cleanText(text)
}

function decoded(source: string): string {
  let text = ''
  walkMarkup(source, {
    text: piece => {
      text += piece
    },
  })
  return text
}

/** XHTML inside XML may carry a prefix. */
const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Sites draw emoji as pictures whose alternative is the character itself. */
const isEmoji = ({ alt = '', class: classes = '' }: Record<string, string>) =>
  /\b(?:wp-smiley|emoji|emojione|twemoji)\b/.test(classes) && alt.length > 0 && alt.length < 40

const words = (list: string) => new Set(list.split(' '))
const silent = words(
  'script style template head title noscript iframe object embed svg math audio video canvas select button rt rp',
)
const cells = words('td th')
const blocks = words(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
)
