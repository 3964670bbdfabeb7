import {
  type Block,
  columnShares,
  type Document,
  footOfPages,
  headOfPages,
  type Inline,
  pageWords,
  plain,
  safeAddress,
  saying,
  titleOf,
  toneColours,
} from './document.ts'
import { drawChart } from './draw-chart.ts'
import { typstString } from './typst-engine.ts'

/** What typst is given: its source, and the pictures that the source names. */
export type TypstSource = { source: string; pictures: Map<string, string> }

/**
 * The document in typst's language. Every word travels as a string literal, never as markup: nothing that somebody typed
 * can become an instruction. Headings begin at the second level: the first is the title (PDF/UA wants one tree).
 */
export function writeTypst(document: Document): TypstSource {
  const pictures = new Map<string, string>()
  const body = saying(document)
    .map(block => blockSource(block, pictures))
    .join('\n')
  const { words } = document
  const [before, between, after] = pageWords(document)
  const [left, right] = headOfPages(document)
  const size = document.dense
    ? { text: 9.2, title: 17, heading: [12, 10.5, 9.5], margin: '(x: 2cm, top: 1.8cm, bottom: 1.8cm)', leading: 0.58 }
    : { text: 10.5, title: 20, heading: [15, 12, 10.5], margin: '(x: 2.2cm, top: 2.2cm, bottom: 2.4cm)', leading: 0.68 }
  const [above, below] = document.dense ? [[1.2, 1, 0.9], 0.55] : [[2.2, 1.6, 1.4], 0.75]
  const source = `
#set document(title: ${typstString(titleOf(document))}, author: ${typstString(document.author)}, date: ${dateOf(document.date.on)})
#set text(lang: ${typstString(document.language)}, font: ("Source Serif 4", "Libertinus Serif"), size: ${size.text}pt, fill: rgb("#14213D"), hyphenate: false)
#set page(paper: ${typstString(document.paper)}, margin: ${size.margin}, header: context if counter(page).get().first() > 1 [
  #set text(font: ("Inter",), size: 8pt, fill: rgb("#566074"))
  #grid(columns: (1fr, auto), column-gutter: 8mm, [${content(left)}], [${content(right)}])
], footer: context [
  #set text(font: ("Inter",), size: 8pt, fill: rgb("#566074"))
  #grid(columns: (1fr, auto), [${content(footOfPages(document))}], [#(${typstString(before)} + str(counter(page).get().first()) + ${typstString(between)} + str(counter(page).final().first()) + ${typstString(after)})])
])
#set par(leading: ${size.leading}em, spacing: 0.9em, justify: false)
#show heading: set text(font: ("Inter",), weight: 600)
#show heading.where(level: 1): set text(size: ${size.title}pt)
${size.heading
  .map(
    (points, at) =>
      `#show heading.where(level: ${at + 2}): it => block(above: ${above[at]}em, below: ${below}em, sticky: true, ${at === 0 && !document.dense ? 'width: 100%, inset: (top: if it.outlined { 9pt } else { 0pt }), stroke: if it.outlined { (top: 1pt + rgb("#14213D")) }, ' : ''}text(size: ${points}pt, it.body))`,
  )
  .join('\n')}
#show link: set text(fill: rgb("#0B5F7A"))
#show figure.caption: set text(font: ("Inter",), size: 8.5pt, fill: rgb("#566074"))
#show figure.caption: set align(left)
#show figure: set block(breakable: true, above: 1.5em, below: 1.4em)
#set figure(numbering: none, supplement: none)
#set table(stroke: (x, y) => (top: if y == 0 { none } else if y == 1 { 0.8pt + rgb("#14213D") } else { 0.5pt + rgb("#D2D8E1") }), inset: (left: 0pt, right: 9pt, y: ${document.dense ? 3.5 : 5}pt))
#show table: set text(size: ${document.dense ? 8.8 : 9.5}pt)
#show table.cell.where(y: 0): set text(font: ("Inter",), size: 8.5pt, fill: rgb("#566074"))

#text(font: ("Inter",), size: 9pt, weight: 600, fill: rgb("#566074"))[${content(document.author)}]
#block(above: 1.1em, below: 0.9em, width: ${titleWidth(titleOf(document), document.dense ? 62 : 50)}%, heading(level: 1)[${content(titleOf(document))}])
${document.subtitle === undefined ? '' : `#text(size: 12pt, fill: rgb("#566074"))[${content(document.subtitle)}]`}

#text(font: ("Inter",), size: 9pt, fill: rgb("#566074"))[${content(`${document.date.words} · ${document.stamp}`)}]
#line(length: 100%, stroke: 1pt + rgb("#14213D"))
${document.contents ? `#heading(level: 2, outlined: false)[${content(words.contents)}]\n#columns(2, gutter: 8mm)[#set text(size: 9pt); #show outline.entry.where(level: 2): set block(above: 9pt); #show outline.entry.where(level: 2): set text(font: ("Inter",), weight: 600); #outline(title: none, depth: 3, target: heading.where(outlined: true).and(heading.where(level: 2).or(heading.where(level: 3))))]\n#pagebreak(weak: true)` : ''}
${body}
`
  return { source, pictures }
}

/** Of the line, in per cent: a title of several lines is set in lines of like length, `most` characters at most. */
function titleWidth(title: string, most: number): number {
  const lines = Math.ceil(title.length / most)
  return lines < 2 ? 100 : Math.min(100, Math.ceil((title.length / lines / most) * 100) + 12)
}

function blockSource(block: Block, pictures: Map<string, string>): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.level + 1})[${content(block.text)}]`
    case 'paragraph':
      return block.lead ? `#block(sticky: true, par[${inline(block.text)}])` : `#par[${inline(block.text)}]`
    case 'list':
      return `#list(${block.items.map(item => `[${inline(item)}]`).join(', ')})`
    case 'facts':
      // A few facts stay on one page; many may go on to the next.
      return `#block(above: 7.5pt, breakable: ${block.facts.length > (block.abreast ? 16 : 8)}, grid(columns: (${block.abreast ? '36mm, 1fr, 36mm, 1fr' : '36mm, 1fr'}), column-gutter: 4mm, row-gutter: 7pt, ${block.facts
        .map(
          fact =>
            `text(font: ("Inter",), size: 8.5pt, fill: rgb("#566074"), ${typstString(fact.name)}), [${inline(fact.value)}]`,
        )
        .join(', ')}))`
    case 'table':
      return tableSource(block)
    case 'chart': {
      const name = `chart-${pictures.size}.svg`
      pictures.set(name, drawChart(block.chart))
      return `#figure(image(${typstString(name)}, width: 100%, alt: ${typstString(block.alt)}), caption: [${content(block.caption)}], alt: ${typstString(block.alt)})`
    }
    case 'note': {
      const colour = toneColours[block.tone]
      return `#block(width: 100%, inset: (x: 10pt, y: 7pt), fill: rgb("#F6F7F9"), stroke: (left: 2pt + rgb("${colour}")))[#text(font: ("Inter",), size: 9pt, weight: 600, fill: rgb("${colour}"))[${content(block.label)}] #h(0.4em) ${inline(block.text)}]`
    }
    case 'page-break':
      return '#pagebreak(weak: true)'
  }
}

function tableSource(block: Extract<Block, { kind: 'table' }>): string {
  const { caption, titled, head, rows, numeric = [] } = block
  const aligned = head.map((_, column) => (numeric.includes(column) ? 'right' : 'left')).join(', ')
  const columns = columnShares(block)
    .map(share => `${share.toFixed(1)}fr`)
    .join(', ')
  const cells = rows.flatMap(row => {
    // A row stays whole unless it is longer than a page may be.
    const whole = row.every(cell => plain(cell).length < 900)
    return row.map(cell => (whole ? `table.cell(breakable: false)[${inline(cell)}]` : `[${inline(cell)}]`))
  })
  const table = `table(columns: (${columns},), align: (${aligned},), table.header(${head
    .map(cell => `[${content(cell)}]`)
    .join(', ')}), ${cells.join(', ')})`
  return titled
    ? `#block(above: 0.9em, below: 1.4em, breakable: ${rows.length > 8}, ${table})`
    : `#figure(kind: table, caption: figure.caption(position: top)[${content(caption)}], ${table})`
}

/** Words as content. */
const content = (text: string): string => `#${typstString(text)};`

const inline = (parts: Inline[]): string =>
  parts
    .map(part => {
      if (typeof part === 'string') return part.split('\n').map(content).join('#linebreak();')
      if ('bold' in part) return `#strong(${typstString(part.bold)});`
      if ('italic' in part) return `#emph(${typstString(part.italic)});`
      if ('tone' in part)
        return `#text(font: ("Inter",), size: 8.5pt, weight: 600, fill: rgb("${toneColours[part.tone]}"), ${typstString(part.words)});`
      if ('small' in part) return `#text(size: 8.5pt, fill: rgb("#566074"), ${typstString(part.small)});`
      const to = safeAddress(part.to)
      return to === null || to.startsWith('#')
        ? content(part.link)
        : `#link(${typstString(to)}, ${typstString(part.link)});`
    })
    .join('')

function dateOf(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `datetime(year: ${year}, month: ${month}, day: ${date})`
}
