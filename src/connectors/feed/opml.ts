import { walkMarkup } from '../walk-markup.ts'

/** A list of feeds as other readers exchange it (OPML 1.0 to 2.0): folders inside folders. */
export type Opml = { title: string | null; outlines: OpmlOutline[] }

export type OpmlOutline = {
  title: string
  /** The feed's address; null for a folder. */
  xmlUrl: string | null
  htmlUrl: string | null
  /** Slash-delimited or plain, comma-separated in the file. */
  category: string | null
  outlines: OpmlOutline[]
}

const maxDepth = 50

/** Reads any OPML, however careless. Null when the text holds none. Never throws. */
export function parseOpml(text: string): Opml | null {
  let found = false
  let inTitle = false
  let title = ''
  const top: OpmlOutline[] = []
  const stack: OpmlOutline[] = []
  let deeper = 0
  walkMarkup(
    text,
    {
      open: (name, attributes) => {
        if (name === 'opml') found = true
        if (name === 'title' && stack.length === 0) inTitle = true
        if (name !== 'outline') return
        if (stack.length >= maxDepth) {
          deeper += 1
          return
        }
        const outline = readOutline(attributes)
        ;(stack.at(-1)?.outlines ?? top).push(outline)
        stack.push(outline)
      },
      close: name => {
        if (name === 'title') inTitle = false
        if (name !== 'outline') return
        if (deeper > 0) deeper -= 1
        else stack.pop()
      },
      text: piece => {
        if (inTitle) title += piece
      },
    },
    { xml: true },
  )
  return found || top.length > 0 ? { title: title.trim() || null, outlines: top } : null
}

const readOutline = (attributes: Record<string, string>): OpmlOutline => {
  const { text = '', title = '', xmlurl = '', url = '', htmlurl = '', category = '' } = attributes
  const xmlUrl = xmlurl.trim() || (attributes.type === 'rss' ? url.trim() : '') || null
  return {
    title: title.trim() || text.trim() || xmlUrl || '',
    xmlUrl,
    htmlUrl: htmlurl.trim() || null,
    category: category.trim() || null,
    outlines: [],
  }
}

/** OPML 2.0, readable by every feed reader. */
export function printOpml(opml: Opml): string {
  const title = opml.title === null ? '' : `<title>${escaped(opml.title)}</title>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>${title}</head>\n  <body>\n${opml.outlines.map(outline => printOutline(outline, '    ')).join('')}  </body>\n</opml>\n`
}

function printOutline(outline: OpmlOutline, indent: string): string {
  const attributes = [
    ['type', outline.xmlUrl === null ? null : 'rss'],
    ['text', outline.title],
    ['title', outline.title],
    ['xmlUrl', outline.xmlUrl],
    ['htmlUrl', outline.htmlUrl],
    ['category', outline.category],
  ].flatMap(([name, value]) => (value === null || value === undefined ? [] : [` ${name}="${escaped(value)}"`]))
  const tag = `${indent}<outline${attributes.join('')}`
  if (outline.outlines.length === 0) return `${tag}/>\n`
  return `${tag}>\n${outline.outlines.map(each => printOutline(each, `${indent}  `)).join('')}${indent}</outline>\n`
}

/** Every feed of the list with the names of the folders that hold it, outermost first. */
export function opmlFeeds(
  opml: Opml,
): { title: string; xmlUrl: string; htmlUrl: string | null; category: string | null; folders: string[] }[] {
  const walk = (outlines: OpmlOutline[], folders: string[]): ReturnType<typeof opmlFeeds> =>
    outlines.flatMap(({ title, xmlUrl, htmlUrl, category, outlines: inner }) => [
      ...(xmlUrl === null ? [] : [{ title, xmlUrl, htmlUrl, category, folders }]),
      ...walk(inner, xmlUrl === null ? [...folders, title] : folders),
    ])
  return walk(opml.outlines, [])
}

const escaped = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\t\n\r]/g, character => `&#${character.charCodeAt(0)};`)
