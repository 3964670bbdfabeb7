/**
 * Text as people write it (paragraphs, `## ` headings, `- ` lists, **bold**, *italic*, [links](https://…)) and the clean
 * HTML that networks of articles take. What was written elsewhere with other elements is left as HTML: nothing is lost.
 */
export function marksToHtml(text: string): string {
  if (!isMarks(text)) return text
  return text
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .filter(block => block.trim() !== '')
    .map(block => blockToHtml(block.replace(/^\n+|\n+$/g, '')))
    .join('\n')
}

export function htmlToMarks(html: string): string {
  if (!isOurs(html)) return html
  return html
    .split('\n')
    .map(line => {
      const [, tag = '', inside = ''] = /^<(p|h2|h3|ul)>(.*)<\/\1>$/.exec(line) ?? []
      if (tag === 'ul')
        return [...inside.matchAll(/<li>(.*?)<\/li>/g)].map(item => `- ${inlineToMarks(item[1]!)}`).join('\n')
      return `${{ h2: '## ', h3: '### ' }[tag] ?? ''}${inlineToMarks(inside)}`
    })
    .join('\n\n')
}

/** Written by `marksToHtml`, line by line. */
const isOurs = (html: string): boolean =>
  html.split('\n').every(line => /^(<(p|h2|h3|ul)>.*<\/\2>)?$/.test(line)) &&
  !/<(?!\/?(p|br|h2|h3|ul|li|strong|em)>|a href="[^"<>]*">|\/a>)/.test(html)

/** HTML from elsewhere, which the writer edits as it is. */
const isMarks = (text: string): boolean => !/^\s*<[a-z!]/i.test(text)

function blockToHtml(block: string): string {
  const heading = /^(##|###) (.+)$/.exec(block)
  if (heading !== null) return `<h${heading[1]!.length}>${inlineToHtml(heading[2]!)}</h${heading[1]!.length}>`
  const lines = block.split('\n')
  if (lines.every(line => line.startsWith('- ')))
    return `<ul>${lines.map(line => `<li>${inlineToHtml(line.slice(2))}</li>`).join('')}</ul>`
  return `<p>${lines.map(inlineToHtml).join('<br>')}</p>`
}

const link = /\[([^\]\n]+)\]\((https?:\/\/[^\s()"<>]+)\)/g

function inlineToHtml(line: string): string {
  let html = ''
  let end = 0
  for (const found of line.matchAll(link)) {
    html += emphasise(line.slice(end, found.index))
    html += `<a href="${escapeHtml(found[2]!)}">${emphasise(found[1]!)}</a>`
    end = found.index + found[0].length
  }
  return html + emphasise(line.slice(end))
}

const emphasise = (text: string): string =>
  escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')

const inlineToMarks = (html: string): string =>
  unescapeHtml(
    html
      .replaceAll('<br>', '\n')
      .replace(/<\/?strong>/g, '**')
      .replace(/<\/?em>/g, '*')
      .replace(/<a href="([^"]*)">(.*?)<\/a>/g, '[$2]($1)'),
  )

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
export const unescapeHtml = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
