import { Document, isCollection, isMap, isSeq, type Pair, Scalar, type ToStringOptions, visit } from 'yaml'
import { collectionNames } from '../model/collection-names.ts'
import { type Strategy, sectionNames, strategy as strategySchema } from '../model/strategy.ts'
import { inOrder } from './field-order.ts'

const WIDTH = 120
export const layout = { lineWidth: WIDTH, flowCollectionPadding: false } as const satisfies ToStringOptions

/** A strategy as YAML, its fields in the order of the model, a blank line between things. */
export function renderStrategy(strategy: Strategy): string {
  const document = documentOf(inOrder(strategy, strategySchema))
  spaceOut(document)
  return document.toString(layout)
}

function documentOf(value: unknown): Document {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, { Scalar: (_, scalar) => chooseStyle(scalar) })
  return document
}

/** Texts in lines as blocks, which people read; those that a block would not give back exactly between quotes. */
export function chooseStyle(scalar: Scalar): void {
  const { value } = scalar
  if (typeof value !== 'string') return
  if (unsafe.test(value) || !value.isWellFormed()) scalar.type = Scalar.QUOTE_DOUBLE
  else if (value.includes('\n')) {
    if (/^[ \n]| (\n|$)|\n\n$/.test(value)) scalar.type = Scalar.QUOTE_DOUBLE
    else if (/\n /.test(value)) scalar.type = Scalar.BLOCK_LITERAL
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in a file as they are
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/

const grouped = new Set<string>([...sectionNames, ...collectionNames, 'adoptedBy', 'accepted'])

/** A blank line above each section and list, and between the items of a list. */
export function spaceOut(document: Document): void {
  if (!isMap(document.contents)) return
  for (const [index, pair] of (document.contents.items as Pair<{ value: string; spaceBefore?: boolean }>[]).entries()) {
    if (index > 0 && grouped.has(pair.key.value)) pair.key.spaceBefore = true
    if (isSeq(pair.value))
      for (const [place, item] of pair.value.items.entries()) if (isCollection(item)) item.spaceBefore = place > 0
  }
}

export type Style = {
  /** Column of the key or dash that the value follows. */
  column: number
  /** Spaces for each level. */
  step: number
  /** On one line, whatever its length. */
  inline?: boolean
}

/** What stands behind `key:` to say a value, with its leading space or line break. */
export function renderAfterKey(value: unknown, style: Style): string {
  return render({ k: value }, 2, style)
}

/** What stands behind the dash of a list's item. */
export function renderAfterDash(value: unknown, style: Style): string {
  return render([value], 1, style)
}

function render(value: unknown, head: number, { column, step, inline }: Style): string {
  const document = documentOf(value)
  const whole = document.toString({
    ...layout,
    lineWidth: inline ? 0 : Math.max(50, WIDTH - column),
    blockQuote: !inline,
    ...(inline ? { doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } : {}),
    indent: step,
  })
  const lines = whole.replace(/\n$/, '').split('\n')
  const margin = ' '.repeat(column)
  return lines
    .map((line, index) => (index === 0 || line === '' ? line : margin + line))
    .join('\n')
    .slice(head)
}

/** A value as part of `{…}` or `[…]`. */
export function renderFlow(value: unknown): string {
  const document = documentOf(value)
  return document.toString({ collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).replace(/\n$/, '')
}
