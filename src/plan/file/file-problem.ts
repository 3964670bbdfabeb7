/** Codes of what can be wrong in a strategy's file; their sentences are `plan.file.problems.<code>`. */
export type FileProblemCode =
  | 'alias-loop'
  | 'anchor-unknown'
  | 'cut-by-comma'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'empty-file'
  | 'empty-item'
  | 'empty-text'
  | 'key-not-text'
  | 'merge-key'
  | 'missing-key'
  | 'missing-version'
  | 'not-a-strategy'
  | 'number-with-comma'
  | 'syntax'
  | 'syntax-bracket'
  | 'syntax-colon'
  | 'syntax-comment'
  | 'syntax-documents'
  | 'syntax-escape'
  | 'syntax-indent'
  | 'syntax-key'
  | 'syntax-quote'
  | 'syntax-second-colon'
  | 'syntax-start'
  | 'syntax-tab'
  | 'syntax-tag'
  | 'text-without-quotes'
  | 'too-big'
  | 'too-deep'
  | 'too-large'
  | 'too-long'
  | 'too-many'
  | 'too-many-values'
  | 'too-small'
  | 'unknown-key'
  | 'unknown-key-near'
  | 'wrong-date'
  | 'wrong-email'
  | 'wrong-id'
  | 'wrong-link'
  | 'wrong-month'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-value-near'
  | 'wrong-version'

/** A part of the file. Lines and columns start at 1; columns count UTF-16 units; the end is the place after the last character. */
export type FileRange = { line: number; column: number; endLine: number; endColumn: number }

/** One thing that is wrong in the file, and where. Spoken by `describeFileProblem`. */
export type FileProblem = { code: FileProblemCode; params: Record<string, string | number> } & FileRange

/** A problem before its place has become line and column: offsets in the text, the end not included. */
export type Flaw = { code: FileProblemCode; params?: Record<string, string | number>; start: number; end: number }
