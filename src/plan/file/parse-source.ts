import { Composer, type Document, Lexer, Parser, visit } from 'yaml'
import { largestFile } from '../largest-file.ts'
import type { Flaw } from './file-problem.ts'
import { flawOfYamlError } from './yaml-flaw.ts'

const MOST_LEXEMES = 600_000
const DEEPEST = 100

export type ParsedSource = { document?: Document.Parsed; flaws: Flaw[] }

/**
 * Reads YAML, of which JSON is a part. Never throws. What could exhaust the process (size, depth) is refused before a
 * tree is made of it, because the library composes recursively; its own checks of keys and aliases, quadratic, are
 * left out in favour of those of `source-tree.ts`.
 */
export function parseSource(text: string): ParsedSource {
  const whole = { start: 0, end: 0 }
  if (text.length > largestFile) return { flaws: [{ code: 'too-large', params: { max: largestFile }, ...whole }] }
  try {
    return compose(text)
  } catch {
    return { flaws: [{ code: 'syntax', ...whole }] }
  }
}

function compose(text: string): ParsedSource {
  const parser = new Parser()
  const composer = new Composer({ keepSourceTokens: true, prettyErrors: false, uniqueKeys: false, stringKeys: true })
  const tokens = []
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    lexemes += 1
    const place = { start: parser.offset, end: parser.offset }
    if (parser.stack.length > DEEPEST) return { flaws: [{ code: 'too-deep', params: { max: DEEPEST }, ...place }] }
    if (lexemes > MOST_LEXEMES) return { flaws: [{ code: 'too-many-values', params: { max: MOST_LEXEMES }, ...place }] }
  }
  for (const token of parser.end()) tokens.push(token)
  const flaws: Flaw[] = []
  let first: Document.Parsed | undefined
  for (const document of composer.compose(tokens, true, text.length)) {
    if (first !== undefined) {
      const start = document.contents?.range[0] ?? text.length
      flaws.push({ code: 'syntax-documents', start, end: start })
      break
    }
    first = document
    // One fault often shows as several on its line; the first says what happened.
    const lines = new Set<number>()
    for (const error of document.errors) {
      const line = text.lastIndexOf('\n', error.pos[0] - 1)
      if (!lines.has(line)) flaws.push(atOpeningQuote(flawOfYamlError(error, text), document))
      lines.add(line)
    }
    for (const warning of document.warnings)
      if (warning.code === 'TAG_RESOLVE_FAILED') flaws.push(flawOfYamlError(warning, text))
  }
  return { document: first, flaws }
}

/** A quote that never closes is noticed at the end of the text; what helps is where it opens. */
function atOpeningQuote(flaw: Flaw, document: Document.Parsed): Flaw {
  if (flaw.code !== 'syntax-quote') return flaw
  let found = flaw
  visit(document, {
    Scalar(_, { range, type }) {
      if (range?.[1] !== flaw.start || type === undefined || !type.startsWith('QUOTE')) return undefined
      found = { ...flaw, start: range[0], end: range[0] + 1 }
      return visit.BREAK
    },
  })
  return found
}
