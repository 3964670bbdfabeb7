import type { ISectionOptions, Paragraph, ParagraphChild, Table } from 'docx'
import { cleanText } from './clean-text.ts'
import {
  type Block,
  columnShares,
  type Document,
  footOfPages,
  headOfPages,
  type Inline,
  pageWords,
  safeAddress,
  saying,
  titleOf,
  toneColours,
} from './document.ts'
import { outlineChart } from './outline-chart.ts'
import { rasterise } from './rasterise.ts'
import { wordStyles } from './word-styles.ts'

type Docx = typeof import('docx')

/**
 * The document for Word and LibreOffice (OOXML): real headings, lists, tables with their head repeated, pictures with their
 * alternative text, language and title set.
 */
export async function writeWord(document: Document): Promise<Uint8Array> {
  const docx = await import('docx')
  const { stamp } = document
  const [before, between, after] = pageWords(document)
  const children: (Paragraph | Table)[] = [
    new docx.Paragraph({
      style: 'Quiet',
      children: [new docx.TextRun({ text: cleanText(document.author), bold: true })],
    }),
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: runs(docx, [titleOf(document)]) }),
    ...(document.subtitle === undefined
      ? []
      : [new docx.Paragraph({ style: 'Quiet', children: runs(docx, [document.subtitle]) })]),
    new docx.Paragraph({
      style: 'Quiet',
      border: { bottom: { style: 'single', size: 8, color: '14213D', space: 6 } },
      children: runs(docx, [`${document.date.words} · ${stamp}`]),
    }),
  ]
  for (const block of saying(document)) children.push(...(await blockParts(docx, block)))
  const [left, right] = headOfPages(document)
  const size = document.paper === 'a4' ? { width: 11_906, height: 16_838 } : { width: 12_240, height: 15_840 }
  const margin = document.dense ? 1_000 : 1_250
  const ends = (children: ParagraphChild[]) =>
    new docx.Paragraph({
      style: 'Quiet',
      tabStops: [{ type: 'right', position: size.width - 2 * margin }],
      children,
    })
  const foot = () =>
    new docx.Footer({
      children: [
        ends([
          new docx.TextRun({ children: [cleanText(footOfPages(document)), new docx.Tab(), before] }),
          new docx.TextRun({ children: [docx.PageNumber.CURRENT] }),
          new docx.TextRun(between),
          new docx.TextRun({ children: [docx.PageNumber.TOTAL_PAGES] }),
          new docx.TextRun(after),
        ]),
      ],
    })
  const section: ISectionOptions = {
    properties: {
      titlePage: true,
      page: { size, margin: { top: margin, bottom: margin, left: margin, right: margin } },
    },
    headers: {
      default: new docx.Header({
        children: [ends([new docx.TextRun({ children: [cleanText(left), new docx.Tab(), cleanText(right)] })])],
      }),
      first: new docx.Header({ children: [] }),
    },
    footers: { default: foot(), first: foot() },
    children,
  }
  const file = new docx.Document({
    title: cleanText(titleOf(document)),
    creator: cleanText(document.author),
    lastModifiedBy: cleanText(document.author),
    styles: wordStyles(document.language, document.dense),
    numbering: { config: [{ reference: 'list', levels: [listLevel] }] },
    sections: [section],
  })
  return docx.Packer.toBuffer(file)
}

async function blockParts(docx: Docx, block: Block): Promise<(Paragraph | Table)[]> {
  const paragraph = (text: Inline[], options: object = {}) =>
    new docx.Paragraph({ ...options, children: runs(docx, text) })
  switch (block.kind) {
    case 'heading': {
      const heading = [docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2, docx.HeadingLevel.HEADING_3][
        block.level - 1
      ]!
      return [paragraph([block.text], { heading })]
    }
    case 'paragraph':
      return [paragraph(block.text, block.lead ? { keepNext: true } : {})]
    case 'list':
      return block.items.map(item => paragraph(item, { numbering: { reference: 'list', level: 0 } }))
    case 'facts':
      return [
        grid(docx, factRows(block), { named: true, widths: block.abreast ? [22, 28, 22, 28] : [22, 78] }),
        paragraph([], { style: 'Gap' }),
      ]
    case 'table':
      return [
        ...(block.titled ? [] : [paragraph([block.caption], { style: 'Quiet', keepNext: true })]),
        grid(docx, [block.head.map(cell => [cell]), ...block.rows], {
          head: true,
          numeric: block.numeric ?? [],
          widths: percents(columnShares(block)),
        }),
        paragraph([], { style: 'Gap' }),
      ]
    case 'chart': {
      const svg = outlineChart(block.chart)
      const { png, width, height } = await rasterise(svg)
      const size = { width: Math.round(width * 0.95), height: Math.round(height * 0.95) }
      const picture = new docx.ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        transformation: size,
        fallback: { type: 'png', data: Buffer.from(png) },
        altText: { name: cleanText(block.caption), title: cleanText(block.alt), description: cleanText(block.alt) },
      })
      return [
        new docx.Paragraph({ keepNext: true, children: [picture] }),
        paragraph([block.caption], { style: 'Quiet' }),
      ]
    }
    case 'note': {
      const color = toneColours[block.tone].slice(1)
      return [
        new docx.Paragraph({
          shading: { type: 'clear', fill: 'F6F7F9' },
          border: { left: { style: 'single', size: 18, color, space: 8 } },
          children: [
            new docx.TextRun({ text: `${cleanText(block.label)} `, bold: true, color }),
            ...runs(docx, block.text),
          ],
        }),
      ]
    }
    case 'page-break':
      return [new docx.Paragraph({ children: [new docx.PageBreak()] })]
  }
}

const listLevel = {
  level: 0,
  format: 'bullet',
  text: '•',
  style: { paragraph: { indent: { left: 280, hanging: 200 } } },
} as const

/** A line of the grid holds one fact, or two of those that stand abreast. */
function factRows({ facts, abreast }: Extract<Block, { kind: 'facts' }>): Inline[][][] {
  const cells = facts.map((fact): Inline[][] => [[fact.name], fact.value])
  if (abreast !== true) return cells
  return cells.flatMap((cell, at) => (at % 2 === 0 ? [[...cell, ...(cells[at + 1] ?? [[], []])]] : []))
}

const percents = (shares: number[]): number[] => {
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map(share => Math.round((share / sum) * 100))
}

function grid(
  docx: Docx,
  rows: Inline[][][],
  options: { head?: boolean; named?: boolean; numeric?: number[]; widths: number[] },
): Table {
  const none = { style: 'none', size: 0, color: 'auto' } as const
  const line = { style: 'single', size: 4, color: 'D2D8E1' } as const
  return new docx.Table({
    width: { size: 100, type: 'pct' },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: rows.map(
      (row, at) =>
        new docx.TableRow({
          tableHeader: options.head === true && at === 0,
          cantSplit: true,
          children: row.map(
            (cell, column) =>
              new docx.TableCell({
                width: { size: options.widths[column] ?? 50, type: 'pct' },
                margins: { top: 50, bottom: 50, left: 60, right: 60 },
                children: [
                  new docx.Paragraph({
                    ...((options.head && at === 0) || (options.named && column % 2 === 0)
                      ? { style: 'Quiet' }
                      : options.head
                        ? { style: 'Cell' }
                        : {}),
                    alignment: options.numeric?.includes(column) ? 'right' : 'left',
                    spacing: { after: 0 },
                    children: runs(docx, cell),
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}

const runs = (docx: Docx, parts: Inline[]): ParagraphChild[] =>
  parts.flatMap((part): ParagraphChild[] => {
    if (typeof part === 'string')
      return part
        .split('\n')
        .map((line, at) => new docx.TextRun({ text: cleanText(line), ...(at > 0 ? { break: 1 } : {}) }))
    if ('bold' in part) return [new docx.TextRun({ text: cleanText(part.bold), bold: true })]
    if ('italic' in part) return [new docx.TextRun({ text: cleanText(part.italic), italics: true })]
    if ('tone' in part)
      return [new docx.TextRun({ text: cleanText(part.words), bold: true, color: toneColours[part.tone].slice(1) })]
    if ('small' in part) return [new docx.TextRun({ text: cleanText(part.small), size: 17, color: '566074' })]
    const to = safeAddress(part.to)
    const text = new docx.TextRun({ text: cleanText(part.link), color: '0B5F7A', underline: {} })
    return to === null || to.startsWith('#') ? [text] : [new docx.ExternalHyperlink({ link: to, children: [text] })]
  })
