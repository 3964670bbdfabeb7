import { isDeepStrictEqual } from 'node:util'
import { isCollection, isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, visit } from 'yaml'
import type { z } from 'zod'
import { strategy as strategySchema } from '../model/strategy.ts'
import { elementOf, fieldsOf, inOrder } from './field-order.ts'
import { readSource } from './read-strategy-file.ts'
import { chooseStyle, layout, spaceOut } from './render.ts'

/** What is longer between brackets or braces goes on lines of its own, in UTF-16 units of its JSON. */
const LONGEST_FLOW = 90

/**
 * The same strategy in good form: fields in the order of the model, even margins, a blank line between things; remarks
 * stay with what follows them. The text must read without problems. A text whose strategy would not be the same
 * afterwards is given back as it is.
 */
export function formatStrategyFile(text: string): string {
  const json = formatJson(text)
  if (json !== undefined) return json
  const before = readSource(text)
  const document = parseDocument(text.replaceAll('\r\n', '\n'), { uniqueKeys: false })
  // Aliases must stay behind what they name: such a file keeps the order of its fields.
  let aliases = false
  visit(document, {
    Alias() {
      aliases = true
      return visit.BREAK
    },
  })
  if (!aliases) sort(document.contents, strategySchema)
  spaceOut(document)
  visit(document, {
    Scalar(_, scalar) {
      if (scalar.type === 'PLAIN') chooseStyle(scalar)
    },
    Collection(_, node) {
      if (node.flow === true && JSON.stringify(node.toJSON()).length > LONGEST_FLOW) node.flow = false
    },
  })
  const formatted = document.toString(layout)
  const after = readSource(formatted)
  return after.flaws.length === 0 && isDeepStrictEqual(after.strategy, before.strategy) ? formatted : text
}

function formatJson(text: string): string | undefined {
  try {
    return `${JSON.stringify(inOrder(JSON.parse(text), strategySchema), null, 2)}\n`
  } catch {
    return undefined
  }
}

function sort(node: unknown, schema: z.ZodType | undefined): void {
  if (isSeq(node)) for (const item of node.items) sort(item, elementOf(schema))
  if (!isMap(node)) return
  const fields = fieldsOf(schema)
  const names = Object.keys(fields)
  const pairs = node.items as Pair<Scalar<string>>[]
  const first = pairs[0]?.key
  if (names.length > 0) pairs.sort((a, b) => names.indexOf(a.key.value) - names.indexOf(b.key.value))
  // What came to stand first needs no blank line above it.
  if (pairs[0] !== undefined && pairs[0].key !== first) pairs[0].key.spaceBefore = false
  for (const { key, value } of pairs)
    if (isCollection(value)) sort(value, isScalar(key) ? fields[String(key.value)] : undefined)
}
