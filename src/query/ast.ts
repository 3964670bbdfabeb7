/**
 * The tree of a query. What `parseQuery` gives is in normal form: no `and` directly inside an `and`, no `or` directly
 * inside an `or`, both with two children or more; words as they were written (NFC), without elision or possessive.
 */
export type Query = AndNode | OrNode | NotNode | NearNode | WordsNode | RawNode | FieldNode

export type AndNode = { kind: 'and'; children: Query[] }
export type OrNode = { kind: 'or'; children: Query[] }
export type NotNode = { kind: 'not'; child: Query }
/** Positions that differ by at most `distance`; `ordered`: left before right. */
export type NearNode = { kind: 'near'; distance: number; ordered: boolean; left: Query; right: Query }
/** One word, or several in a row (`within` null), or several in any order whose positions differ by at most `within`. */
export type WordsNode = { kind: 'words'; parts: Part[]; form: Form; within: number | null; field: WordField | null }
/** These characters, case and accents included, where a word of the text begins. */
export type RawNode = { kind: 'raw'; text: string }
export type FieldNode =
  | { kind: 'field'; field: ValueField; value: string }
  | { kind: 'field'; field: NumberField; value: number }

/** A single thing at a single position. `text` has no leading # or @; a wildcard's and a hashtag's may hold * and ?. */
export type Part = { type: 'word' | 'wildcard' | 'hashtag' | 'mention' | 'emoji'; text: string }
/** inflected: by stem in the item's language; exact: folded form only; cased: letters as written. */
export type Form = 'inflected' | 'exact' | 'cased'

/** Fields whose value is words in a text of the item. */
export type WordField = 'title' | 'author' | 'to' | 'url' | 'link' | 'source'
/** Fields with one value; dates are `YYYY-MM-DD` or an ISO instant. */
export type ValueField = 'site' | 'lang' | 'country' | 'type' | 'sentiment' | 'has' | 'is' | 'since' | 'until'
export type NumberField = 'min_likes' | 'min_followers'

/** What is wrong, where (1-based UTF-16 column, `length` ≥ 1 units), and the arguments of its sentence. */
export type QueryError = {
  code: QueryErrorCode
  column: number
  length: number
  params: Record<string, string | number>
}

export type QueryErrorCode = `query.${
  | 'empty'
  | 'too-long'
  | 'too-many-terms'
  | 'too-deep'
  | 'unclosed-quote'
  | 'unclosed-group'
  | 'unopened-group'
  | 'empty-group'
  | 'missing-operand'
  | 'no-word'
  | 'unknown-field'
  | 'no-value'
  | 'bad-value'
  | 'bad-date'
  | 'bad-number'
  | 'bad-lang'
  | 'bad-country'
  | 'bad-site'
  | 'bad-hashtag'
  | 'bad-distance'
  | 'leading-wildcard'
  | 'short-wildcard'
  | 'too-many-wildcards'
  | 'word-too-long'
  | 'phrase-too-long'
  | 'within-too-small'
  | 'not-in-near'
  | 'field-in-near'
  | 'near-too-large'
  | 'only-negative'
  | 'branch-without-anchor'
  | 'bare-address'
  | 'no-group-here'
  | 'loose-or'}`

/** Bounds that keep reading and matching linear. */
export const LIMITS = {
  /** UTF-16 units of a whole query. */
  length: 20_000,
  terms: 1_000,
  depth: 50,
  /** Words of one phrase. */
  phrase: 30,
  /** Farthest that NEAR and "…"~n reach. */
  distance: 100,
  /** `*` in one word. */
  stars: 3,
  /** Pairs that a NEAR between groups with AND stands for. */
  nearPairs: 400,
} as const
