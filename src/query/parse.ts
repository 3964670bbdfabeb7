/**
 * The query language. Keywords in capitals; precedence NOT > NEAR > AND > OR.
 *
 *   query    = or
 *   or       = and { ("OR" | "OU" | "|") and }
 *   and      = near { ["AND" | "ET"] near }
 *   near     = unary { ("NEAR" | "ONEAR" | "PRES" | "OPRES") ["/" n ["f"]] unary }
 *   unary    = ("NOT" | "SAUF" | "-" | "+") unary | primary
 *   primary  = "(" or ")" | field ":" "(" or ")" | term
 *   term     = [field ":"] (bare | [ "=" | "!" ] quoted [ "~" n ]) | "raw:" (bare | quoted)
 *   quoted   = "…" | “…” | „…“ | « … »
 *   field    = author to url link title source (words) | site lang country type sentiment has is since until
 *              min_likes min_followers (one value) | hashtag
 *   bare     = letters and digits; * (after three letters) and ? inside a word; #tag; @user; emoji
 *
 * A field before a group is said of each of its terms: title:(a OR b) is title:a OR title:b. What a bare run or a quoted
 * text means in words is read by words.ts: porte-parole is the phrase "porte parole", l'organisme the word organisme.
 */
import { LIMITS, type Query, type QueryError, type QueryErrorCode } from './ast.ts'
import { checkAnchors, checkNears } from './check.ts'
import { readTerm } from './terms.ts'
import { type Sign, tokenize } from './tokenize.ts'

/** `remarks`: what is read otherwise than many would mean it; nothing is wrong with it. */
export type ParsedQuery = { ok: true; query: Query; remarks: QueryError[] } | { ok: false; errors: QueryError[] }

/** Where each node was written, for errors found after reading. */
export type Places = Map<Query, [start: number, end: number]>

/** Reads a query. Errors come in the order of their columns, ten at most. Never throws; linear in the query's length. */
export function parseQuery(source: string): ParsedQuery {
  if (source.length > LIMITS.length) {
    return {
      ok: false,
      errors: [{ code: 'query.too-long', column: LIMITS.length + 1, length: 1, params: { most: LIMITS.length } }],
    }
  }
  const { symbols, errors } = tokenize(source)
  if (symbols.length === 1 && errors.length === 0)
    return { ok: false, errors: [{ code: 'query.empty', column: 1, length: 1, params: {} }] }
  const parser = new Parser(symbols, errors)
  const query = parser.whole()
  if (errors.length === 0 && query !== null) {
    checkNears(query, parser.places, errors)
    if (errors.length === 0) checkAnchors(query, parser.places, errors)
  }
  if (query !== null && errors.length === 0) return { ok: true, query, remarks: parser.remarks }
  errors.sort((a, b) => a.column - b.column)
  return { ok: false, errors: errors.slice(0, 10) }
}

class Parser {
  readonly places: Places = new Map()
  readonly remarks: QueryError[] = []
  /** Where the last `and` was read, when words stood together in it without an operator or with a NOT. */
  private loose: Pick<Sign, 'start' | 'end'> | null = null
  private at = 0
  private terms = 0
  private depth = 0
  /** The first broken structure ends the reading: what follows would be blamed wrongly. */
  private broken = false
  private field: string | null = null
  private readonly symbols: Sign[]
  private readonly errors: QueryError[]

  constructor(symbols: Sign[], errors: QueryError[]) {
    this.symbols = symbols
    this.errors = errors
  }

  whole(): Query | null {
    const query = this.or()
    if (!this.broken && this.peek().type === ')') this.fail('query.unopened-group', this.peek())
    return this.broken ? null : query
  }

  private peek = (): Sign => this.symbols[this.at]!

  private fail(
    code: QueryErrorCode,
    { start, end }: { start: number; end: number },
    params: QueryError['params'] = {},
  ): null {
    if (!this.broken) this.errors.push({ code, column: start + 1, length: Math.max(1, end - start), params })
    this.broken = true
    return null
  }

  private join(kind: 'and' | 'or', nodes: Query[], start: number): Query {
    const children = nodes.flatMap(node => (node.kind === kind ? node.children : [node]))
    return children.length === 1 ? children[0]! : this.place({ kind, children }, start)
  }

  private place<Node extends Query>(node: Node, start: number): Node {
    this.places.set(node, [start, this.symbols[this.at - 1]?.end ?? start])
    return node
  }

  private or(): Query | null {
    const start = this.peek().start
    const nodes: Query[] = []
    let loose: typeof this.loose = null
    do {
      const node = this.and()
      if (node === null) return null
      nodes.push(node)
      loose ??= this.loose
    } while (this.skip('or'))
    if (nodes.length > 1 && loose !== null)
      this.remarks.push({
        code: 'query.loose-or',
        column: loose.start + 1,
        length: loose.end - loose.start,
        params: {},
      })
    return this.join('or', nodes, start)
  }

  private and(): Query | null {
    const start = this.peek().start
    const nodes: Query[] = []
    let unjoined = false
    for (;;) {
      const node = this.near()
      if (node === null) return null
      nodes.push(node)
      const explicit = this.skip('and')
      if (!explicit && ['or', ')', 'end'].includes(this.peek().type)) break
      unjoined ||= !explicit
    }
    const mixed = nodes.length > 1 && (unjoined || nodes.some(node => node.kind === 'not'))
    this.loose = mixed ? { start, end: this.symbols[this.at - 1]?.end ?? start } : null
    return this.join('and', nodes, start)
  }

  private near(): Query | null {
    const start = this.peek().start
    let left = this.unary()
    for (let symbol = this.peek(); left !== null && symbol.type === 'near'; symbol = this.peek()) {
      this.at++
      const right = this.unary()
      if (right === null) return null
      if (++this.terms > LIMITS.terms) return this.fail('query.too-many-terms', symbol, { most: LIMITS.terms })
      left = this.place({ kind: 'near', distance: symbol.distance, ordered: symbol.ordered, left, right }, start)
    }
    return left
  }

  private unary(): Query | null {
    const symbol = this.peek()
    if (symbol.type !== 'not' && symbol.type !== '+') return this.primary()
    this.at++
    if (++this.depth > LIMITS.depth) return this.fail('query.too-deep', symbol, { most: LIMITS.depth })
    const child = this.unary()
    this.depth--
    if (child === null || symbol.type === '+') return child
    return this.place({ kind: 'not', child }, symbol.start)
  }

  private primary(): Query | null {
    const symbol = this.peek()
    if (symbol.type === 'term') {
      this.at++
      if (++this.terms > LIMITS.terms) return this.fail('query.too-many-terms', symbol, { most: LIMITS.terms })
      const read = readTerm(symbol, symbol.field ?? this.field)
      if ('node' in read) return this.place(read.node, symbol.start)
      // A wrong value breaks nothing around it: note it and read on with a stand-in, to tell all faults at once.
      this.errors.push(read.error)
      return this.place({ kind: 'raw', text: '' }, symbol.start)
    }
    if (symbol.type === '(' || symbol.type === 'field(') return this.group(symbol)
    // A term that the tokenizer refused leaves a hole that is not the writer's second fault.
    if (this.errors.length > 0) {
      this.broken = true
      return null
    }
    const before = this.symbols[this.at - 1]
    if (symbol.type === ')' && (before === undefined || !['and', 'or', 'near', 'not', '+'].includes(before.type))) {
      return this.fail('query.unopened-group', symbol)
    }
    const operator = before !== undefined && before.type !== '(' && before.type !== 'field(' ? before : symbol
    return this.fail('query.missing-operand', operator, { side: operator === before ? 'after' : 'before' })
  }

  private group(open: Sign): Query | null {
    this.at++
    if (this.peek().type === ')') return this.fail('query.empty-group', { start: open.start, end: this.peek().end })
    if (++this.depth > LIMITS.depth) return this.fail('query.too-deep', open, { most: LIMITS.depth })
    const outer = this.field
    if (open.type === 'field(') {
      if (open.field === 'raw' || open.field === 'since' || open.field === 'until' || open.field.startsWith('min_')) {
        return this.fail('query.no-group-here', open, { field: open.field })
      }
      this.field = open.field
    }
    const inside = this.or()
    this.field = outer
    this.depth--
    if (inside === null) return null
    if (!this.skip(')')) return this.fail('query.unclosed-group', open)
    return inside
  }

  private skip(type: Sign['type']): boolean {
    if (this.peek().type !== type) return false
    this.at++
    return true
  }
}
