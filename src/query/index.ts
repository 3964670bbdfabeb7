export {
  type FieldNode,
  type Form,
  LIMITS,
  type NearNode,
  type Part,
  type Query,
  type QueryError,
  type QueryErrorCode,
  type RawNode,
  type WordField,
  type WordsNode,
} from './ast.ts'
export { describeQueryError } from './describe.ts'
export { boundOf, CHOICES, FIELD_NAMES } from './fields.ts'
export { type ParsedQuery, parseQuery } from './parse.ts'
export { ENGLISH, FRENCH, type Keywords, printQuery, spellOperators } from './print.ts'
