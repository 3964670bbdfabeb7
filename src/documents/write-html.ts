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
<body${document.dense ? ' class="dense"' : ''}>
<main>
<header>
<p class="author">${escaped(document.author)}</p>
<h1>${escaped(titleOf(document))}</h1>
${document.subtitle === undefined ? '' : `<p class="subtitle">${escaped(document.subtitle)}</p>`}
<p class="stamp"><time datetime="${document.date.on}">${escaped(document.date.words)}</time> · ${escaped(document.stamp)}</p>
</header>
${contents}
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`
}

const idOf = (block: { id?: string }, at: number) => block.id ?? `part-${at}`

function blockHtml(block: Block, at: number): string {
  switch (block.kind) {
    case 'heading': {
      // The title is the page's h1: parts begin at h2.
      const tag = `h${block.level + 1}`
      return `<${tag} id="${escaped(idOf(block, at))}">${escaped(block.text)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map(item => `<li>${inline(item)}</li>`).join('')}</ul>`
    case 'facts':
      return `<dl${block.abreast ? ' class="abreast"' : ''}>${block.facts.map(fact => `<div><dt>${escaped(fact.name)}</dt><dd>${inline(fact.value)}</dd></div>`).join('')}</dl>`
    case 'table':
      return table(block)
    case 'chart': {
      const source = Buffer.from(drawChart(block.chart)).toString('base64')
      return `<figure><img src="data:image/svg+xml;base64,${source}" alt="${escaped(block.alt)}"><figcaption>${escaped(block.caption)}</figcaption></figure>`
    }
    case 'note':
      return `<p class="note ${block.tone}"><strong>${escaped(block.label)}</strong> ${inline(block.text)}</p>`
    case 'page-break':
      return '<div class="page-break"></div>'
  }
}

/** On a narrow page each row is a small list of its own, which is why its parts say what they are and under which head. */
function table({ caption, titled, head, rows, numeric = [], shares = [] }: Extract<Block, { kind: 'table' }>): string {
  const kind = (column: number) => (numeric.includes(column) ? ' class="number"' : '')
  const cellHtml = (cell: Inline[], column: number) =>
    column === 0
      ? `<th scope="row" role="rowheader">${inline(cell)}</th>`
      : `<td role="cell"${kind(column)} data-head="${escaped(head[column] ?? '')}">${inline(cell)}</td>`
  const sum = shares.reduce((total, share) => total + share, 0)
  const columns = shares.map(share => `<col style="width:${Math.round((share / sum) * 100)}%">`).join('')
  const widths = columns === '' ? '' : `<colgroup>${columns}</colgroup>`
  const heads = head.map((cell, column) => `<th scope="col" role="columnheader"${kind(column)}>${escaped(cell)}</th>`)
  const body = rows.map(row => `<tr role="row">${row.map(cellHtml).join('')}</tr>`)
  return `<table role="table"><caption${titled ? ' class="unseen"' : ''}>${escaped(caption)}</caption>${widths}<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead><tbody role="rowgroup">${body.join('')}</tbody></table>`
}

const inline = (parts: Inline[]): string =>
  parts
    .map(part => {
      if (typeof part === 'string') return escaped(part).replaceAll('\n', '<br>')
      if ('bold' in part) return `<strong>${escaped(part.bold)}</strong>`
      if ('italic' in part) return `<em>${escaped(part.italic)}</em>`
      if ('tone' in part) return `<strong class="${part.tone}">${escaped(part.words)}</strong>`
      if ('small' in part) return `<small>${escaped(part.small)}</small>`
      const to = safeAddress(part.to)
      return to === null ? escaped(part.link) : `<a href="${escaped(to)}">${escaped(part.link)}</a>`
    })
    .join('')
