import type { Chart } from './chart.ts'

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
  words: { page: string; contents: string; table: string }
  /** Whether a table of contents follows the title. */
  contents?: boolean
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id?: string }
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'list'; ordered?: boolean; items: Inline[][] }
  /** Names with their values: what a form says. */
  | { kind: 'facts'; facts: { name: string; value: Inline[] }[] }
  | { kind: 'table'; caption: string; head: string[]; rows: Inline[][][]; numeric?: number[] }
  /** `alt` tells what the picture shows to who cannot see it; the figures follow as a table when `table` is true. */
  | { kind: 'chart'; chart: Chart; caption: string; alt: string; table?: boolean }
  | { kind: 'quote'; text: string; source: string }
  /** A remark that stands out: nothing to prove, something to mend. The word says which, never the colour alone. */
  | { kind: 'note'; tone: 'info' | 'warning' | 'good'; label: string; text: Inline[] }
  | { kind: 'page-break' }

export type Inline = string | { bold: string } | { italic: string } | { link: string; to: string } | { small: string }

/** The words alone, for names of files, outlines and tests. */
export const plain = (inlines: Inline[]): string =>
  inlines
    .map(part => {
      if (typeof part === 'string') return part
      if ('bold' in part) return part.bold
      if ('italic' in part) return part.italic
      if ('small' in part) return part.small
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

/** What stands before, between and after the two numbers of `words.page`. */
export const pageWords = ({ words }: Document): [before: string, between: string, after: string] => {
  const [before = '', between = '', after = ''] = words.page.split(/\{number\}|\{of\}/)
  return [before, between, after]
}
