import type { YAMLError } from 'yaml'
import type { Flaw } from './file-problem.ts'

/** What the YAML library found wrong, sorted by what a person did. */
export function flawOfYamlError(error: YAMLError, text: string): Flaw {
  const [from, to] = error.pos
  const start = Math.min(from, text.length)
  return { code: codeOf(error), start, end: Math.max(start, Math.min(to, text.length)) }
}

function codeOf({ code, message }: YAMLError): Flaw['code'] {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'syntax-tab'
    case 'BAD_INDENT':
      return /flow|must be at least/i.test(message) ? 'syntax-bracket' : 'syntax-indent'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'syntax-second-colon'
    case 'BAD_SCALAR_START':
      return 'syntax-start'
    case 'BAD_DQ_ESCAPE':
      return 'syntax-escape'
    case 'MULTIPLE_DOCS':
      return 'syntax-documents'
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'syntax-key'
    case 'NON_STRING_KEY':
      return 'key-not-text'
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'MULTIPLE_TAGS':
      return 'syntax-tag'
    case 'BLOCK_IN_FLOW':
      return 'syntax-bracket'
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return 'syntax-quote'
      if (/Comments/.test(message)) return 'syntax-comment'
      if (/map values|space after :/.test(message)) return 'syntax-colon'
      if (/flow|sequence items|map items/i.test(message)) return 'syntax-bracket'
      return 'syntax'
    case 'UNEXPECTED_TOKEN':
      return /flow/i.test(message) ? 'syntax-bracket' : 'syntax'
    default:
      return 'syntax'
  }
}
