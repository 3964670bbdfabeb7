import { type Block, type Document, type Inline, pageWords, safeAddress, saying, titleOf } from './document.ts'
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
  const source = `
#set document(title: ${typstString(titleOf(document))}, author: ${typstString(document.author)}, date: ${dateOf(document.date.on)})
#set text(lang: ${typstString(document.language)}, font: ("Source Serif 4", "Libertinus Serif"), size: 10.5pt, fill: rgb("#14213D"), hyphenate: false)
#set page(paper: ${typstString(document.paper)}, margin: (x: 2.2cm, top: 2.2cm, bottom: 2.4cm), footer: context [
  #set text(font: ("Inter",), size: 8pt, fill: rgb("#566074"))
  #grid(columns: (1fr, auto), [${content(document.stamp)}], [#(${typstString(before)} + str(counter(page).get().first()) + ${typstString(between)} + str(counter(page).final().first()) + ${typstString(after)})])
])
#set par(leading: 0.68em, spacing: 0.9em, justify: false)
#show heading: set text(font: ("Inter",), weight: 600)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): it => block(above: 1.7em, below: 0.8em, text(size: 14pt, it.body))
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.65em, text(size: 11.5pt, it.body))
#show heading.where(level: 4): it => block(above: 1.1em, below: 0.5em, text(size: 10pt, it.body))
#show link: set text(fill: rgb("#0B5F7A"))
#show figure.caption: set text(font: ("Inter",), size: 8.5pt, fill: rgb("#566074"))
#show figure.caption: set align(left)
#show figure: set block(breakable: true, above: 1.5em, below: 1.4em)
#set figure(numbering: none, supplement: none)
#set table(stroke: (x, y) => (top: if y == 0 { none } else if y == 1 { 0.8pt + rgb("#14213D") } else { 0.5pt + rgb("#D2D8E1") }), inset: (x: 4pt, y: 5pt))
#show table.cell.where(y: 0): set text(font: ("Inter",), size: 8.5pt, fill: rgb("#566074"))

#text(font: ("Inter",), size: 9pt, weight: 600, fill: rgb("#566074"))[${content(document.author)}]
#heading(level: 1)[${content(titleOf(document))}]
${document.subtitle === undefined ? '' : `#text(size: 12pt, fill: rgb("#566074"))[${content(document.subtitle)}]`}

#text(font: ("Inter",), size: 9pt, fill: rgb("#566074"))[${content(`${document.date.words} · ${document.stamp}`)}]
#line(length: 100%, stroke: 1pt + rgb("#14213D"))
${document.contents ? `#heading(level: 2, outlined: false)[${content(words.contents)}]\n#outline(title: none, depth: 3, target: heading.where(outlined: true).and(heading.where(level: 2).or(heading.where(level: 3))))\n#pagebreak(weak: true)` : ''}
${body}
`
  return { source, pictures }
}

function blockSource(block: Block, pictures: Map<string, string>): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.level + 1})[${content(block.text)}]`
    case 'paragraph':
      return `#par[${inline(block.text)}]`
    case 'list':
      return `#${block.ordered ? 'enum' : 'list'}(${block.items.map(item => `[${inline(item)}]`).join(', ')})`
    case 'facts':
      return `#grid(columns: (40mm, 1fr), column-gutter: 5mm, row-gutter: 7pt, ${block.facts
        .map(
          fact =>
            `text(font: ("Inter",), size: 8.5pt, fill: rgb("#566074"), ${typstString(fact.name)}), [${inline(fact.value)}]`,
        )
        .join(', ')})`
    case 'table':
      return tableSource(
        block.caption,
        block.head,
        block.rows.map(row => row.map(inline)),
        block.numeric ?? [],
      )
    case 'chart': {
      const name = `chart-${pictures.size}.svg`
      pictures.set(name, drawChart(block.chart))
      return `#figure(image(${typstString(name)}, width: 100%, alt: ${typstString(block.alt)}), caption: [${content(block.caption)}], alt: ${typstString(block.alt)})`
    }
    case 'quote':
      return `#quote(block: true, attribution: [${content(block.source)}])[${content(block.text)}]`
    case 'note': {
      const colour = { info: '#0B5F7A', warning: '#A8201A', good: '#15704F' }[block.tone]
      return `#block(width: 100%, inset: (x: 10pt, y: 7pt), fill: rgb("#F6F7F9"), stroke: (left: 2pt + rgb("${colour}")))[#text(font: ("Inter",), size: 9pt, weight: 600, fill: rgb("${colour}"))[${content(block.label)}] #h(0.4em) ${inline(block.text)}]`
    }
    case 'page-break':
      return '#pagebreak(weak: true)'
  }
}

function tableSource(caption: string, head: string[], rows: string[][], numeric: number[]): string {
  const aligned = head.map((_, column) => (numeric.includes(column) ? 'right' : 'left')).join(', ')
  // A column of words takes its share of the line; one of figures only what it needs.
  const columns = head.map((_, column) => (numeric.includes(column) ? 'auto' : '1fr')).join(', ')
  const cells = rows.flatMap(row => row.map(cell => `[${cell}]`))
  return `#figure(kind: table, caption: figure.caption(position: top)[${content(caption)}], table(columns: (${columns},), align: (${aligned},), table.header(${head
    .map(cell => `[${content(cell)}]`)
    .join(', ')}), ${cells.join(', ')}))`
}

/** Words as content. */
const content = (text: string): string => `#${typstString(text)};`

const inline = (parts: Inline[]): string =>
  parts
    .map(part => {
      if (typeof part === 'string') return part.split('\n').map(content).join('#linebreak();')
      if ('bold' in part) return `#strong(${typstString(part.bold)});`
      if ('italic' in part) return `#emph(${typstString(part.italic)});`
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
