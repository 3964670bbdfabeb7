import { chartTable } from './chart.ts'
import { type Block, type Document, type Inline, safeAddress, saying, titleOf } from './document.ts'
import { drawChart } from './draw-chart.ts'
import { escapeMarkup as escaped } from './escape-markup.ts'
import { pageStyle } from './page-style.ts'

/**
 * A whole page that needs nothing else: own style, pictures within, ready for print. Nothing of it runs; whoever serves
 * it forbids scripts (`Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:`).
 */
export function writeHtml(document: Document): string {
  const { language, words } = document
  const blocks = saying(document)
  const headings = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level <= 2 ? [{ ...block, id: idOf(block, at) }] : [],
  )
  const contents =
    document.contents && headings.length > 2
      ? `<nav aria-label="${escaped(words.contents)}"><h2>${escaped(words.contents)}</h2><ol>${headings
          .map(one => `<li class="level-${one.level}"><a href="#${escaped(one.id)}">${escaped(one.text)}</a></li>`)
          .join('')}</ol></nav>`
      : ''
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="author" content="${escaped(document.author)}">
<title>${escaped(titleOf(document))}</title>
<style>${pageStyle(document.paper)}</style>
</head>
<body>
<main>
<header>
<p class="author">${escaped(document.author)}</p>
<h1>${escaped(titleOf(document))}</h1>
${document.subtitle === undefined ? '' : `<p class="subtitle">${escaped(document.subtitle)}</p>`}
<p class="stamp"><time datetime="${document.date.on}">${escaped(document.date.words)}</time> · ${escaped(document.stamp)}</p>
</header>
${contents}
${blocks.map((block, at) => blockHtml(block, at, words.table)).join('\n')}
</main>
</body>
</html>
`
}

const idOf = (block: { id?: string }, at: number) => block.id ?? `part-${at}`

function blockHtml(block: Block, at: number, tableWord: string): string {
  switch (block.kind) {
    case 'heading': {
      // The title is the page's h1: parts begin at h2.
      const tag = `h${block.level + 1}`
      return `<${tag} id="${escaped(idOf(block, at))}">${escaped(block.text)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map(item => `<li>${inline(item)}</li>`).join('')}</${tag}>`
    }
    case 'facts':
      return `<dl>${block.facts.map(fact => `<div><dt>${escaped(fact.name)}</dt><dd>${inline(fact.value)}</dd></div>`).join('')}</dl>`
    case 'table':
      return table(
        block.caption,
        block.head,
        block.rows.map(row => row.map(inline)),
        block.numeric,
      )
    case 'chart': {
      const source = Buffer.from(drawChart(block.chart)).toString('base64')
      const figure = `<figure><img src="data:image/svg+xml;base64,${source}" alt="${escaped(block.alt)}"><figcaption>${escaped(block.caption)}</figcaption></figure>`
      if (!block.table) return figure
      const [head = [], ...rows] = chartTable(block.chart)
      return `${figure}<details><summary>${escaped(tableWord)}</summary>${table(
        block.caption,
        head,
        rows.map(row => row.map(escaped)),
        [1, 2, 3, 4, 5, 6, 7],
      )}</details>`
    }
    case 'quote':
      return `<blockquote><p>${escaped(block.text)}</p><footer>${escaped(block.source)}</footer></blockquote>`
    case 'note':
      return `<p class="note ${block.tone}"><strong>${escaped(block.label)}</strong> ${inline(block.text)}</p>`
    case 'page-break':
      return '<div class="page-break"></div>'
  }
}

const table = (caption: string, head: string[], rows: string[][], numeric: number[] = []) => {
  const kind = (column: number) => (numeric.includes(column) ? ' class="number"' : '')
  return `<div class="table" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${head
    .map((cell, column) => `<th scope="col"${kind(column)}>${escaped(cell)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map(
      row =>
        `<tr>${row.map((cell, column) => (column === 0 ? `<th scope="row">${cell}</th>` : `<td${kind(column)}>${cell}</td>`)).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`
}

const inline = (parts: Inline[]): string =>
  parts
    .map(part => {
      if (typeof part === 'string') return escaped(part).replaceAll('\n', '<br>')
      if ('bold' in part) return `<strong>${escaped(part.bold)}</strong>`
      if ('italic' in part) return `<em>${escaped(part.italic)}</em>`
      if ('small' in part) return `<small>${escaped(part.small)}</small>`
      const to = safeAddress(part.to)
      return to === null ? escaped(part.link) : `<a href="${escaped(to)}">${escaped(part.link)}</a>`
    })
    .join('')
