import type { Chart } from './chart.ts'
import { languageNames } from './format.ts'

/**
 * A document as data: the one model from which HTML, PDF and Word are written, so that the three say the same. It knows
 * nothing of what it speaks about. All words are already in the document's language.
 */
export type Document = {
  language: 'fr' | 'en'
  title: string
  subtitle?: string
  /** Who speaks: the organisation's name. */
  author: string
  /** Day of the figures within, ISO, and the same in words: `Au 22 novembre 2026`. */
  date: { on: string; words: string }
  /** Stamp of the version: `Version 3, adoptée le 4 mars 2027`. Stands on every page. */
  stamp: string
  /** Sheet that the readers print on. */
  paper: 'a4' | 'us-letter'
  blocks: Block[]
  /** Words of the page itself, in the document's language; `page` holds `{number}` and `{of}`: `Page {number} sur {of}`. */
  words: { page: string; contents: string }
  /** Whether a table of contents follows the title. */
  contents?: boolean
  /** Set smaller and closer: for what should fit one sheet. */
  dense?: boolean
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id?: string }
  /** `lead`: belongs to what follows; no page ends after it. */
  | { kind: 'paragraph'; text: Inline[]; lead?: boolean }
  | { kind: 'list'; items: Inline[][] }
  /** Names with their values: what a form says. `abreast`: short ones, two on a line. */
  | { kind: 'facts'; abreast?: boolean; facts: { name: string; value: Inline[] }[] }
  /** `titled`: the heading above says what the caption would; it is told to who cannot see it only. */
  | {
      kind: 'table'
      caption: string
      titled?: boolean
      head: string[]
      rows: Inline[][][]
      numeric?: number[]
      /** How wide the columns are beside each other; by what they hold where nothing is said. */
      shares?: number[]
    }
  /** `alt` tells what the picture shows to who cannot see it. */
  | { kind: 'chart'; chart: Chart; caption: string; alt: string }
  /** A remark that stands out: nothing to prove, something to mend. The word says which, never the colour alone. */
  | { kind: 'note'; tone: Tone; label: string; text: Inline[] }
  | { kind: 'page-break' }

export type Inline =
  | string
  | { bold: string }
  | { italic: string }
  | { link: string; to: string }
  | { small: string }
  /** A word that judges, in its colour. */
  | { tone: Tone; words: string }
export type Tone = 'info' | 'warning' | 'good'

/** The words alone, for names of files, outlines and tests. */
export const plain = (inlines: Inline[]): string =>
  inlines
    .map(part => {
      if (typeof part === 'string') return part
      if ('bold' in part) return part.bold
      if ('italic' in part) return part.italic
      if ('small' in part) return part.small
      if ('tone' in part) return part.words
      return part.link
    })
    .join('')

/** Only addresses that a reader may follow; anything else is shown as words. */
export const safeAddress = (address: string): string | null =>
  /^(https?:|mailto:|#)/i.test(address) && !/[\p{Cc}"<>\\]/u.test(address) ? address : null

/** The blocks that say something: a heading without words is no heading (PDF/UA refuses it). */
export const saying = (document: Document): Block[] =>
  document.blocks.filter(block => block.kind !== 'heading' || speaks(block.text))

/** The title, or a dash where it has no letter to show. */
export const titleOf = ({ title }: Document): string => (speaks(title) ? title : '–')

const speaks = (text: string): boolean => /[^\s\p{C}\p{M}\p{Z}]/u.test(text)

/** What runs along the top of each page but the first, and its foot beside the page's number. Who speaks is named once. */
export const headOfPages = (document: Document): [left: string, right: string] => [
  document.title.includes(document.author) ? document.title : `${document.author} · ${titleOf(document)}`,
  document.date.words,
]
export const footOfPages = ({ stamp, language }: Document): string => `${stamp} · ${languageNames[language]}`

/** Colours of the words that judge, dark enough on paper. */
export const toneColours: Readonly<Record<Tone, string>> = { info: '#0B5F7A', warning: '#A8201A', good: '#15704F' }

/** In characters: between two columns, on a line of a table in a wide typeface, and the most that one column asks for. */
const [gutter, line, most] = [2, 90, 44]

/**
 * How wide the columns of a table are, in parts of their sum: each as wide as its longest word, so that none is cut;
 * what is left goes to those with longer cells.
 */
export function columnShares({ head, rows, shares }: Extract<Block, { kind: 'table' }>): number[] {
  if (shares !== undefined) return shares
  const longest = (texts: string[]) => Math.min(most, Math.max(4, ...texts.map(text => text.length)))
  const columns = head.map((name, column) => {
    const cells = rows.map(row => plain(row[column] ?? []))
    const least = gutter + longest([name, ...cells].flatMap(text => text.split(/[ \n\u2013-]/u)))
    return { least, wanted: Math.max(least, gutter + longest(cells.flatMap(cell => cell.split('\n')))) }
  })
  const [words, cells] = (['least', 'wanted'] as const).map(key => columns.reduce((sum, one) => sum + one[key], 0))
  const given = cells! <= line ? 1 : Math.max(0, (line - words!) / (cells! - words!))
  return columns.map(({ least, wanted }) => least + (wanted - least) * given)
}

/** What stands before, between and after the two numbers of `words.page`. */
export const pageWords = ({ words }: Document): [before: string, between: string, after: string] => {
  const [before = '', between = '', after = ''] = words.page.split(/\{number\}|\{of\}/)
  return [before, between, after]
}
