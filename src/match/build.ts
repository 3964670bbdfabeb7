import type { Query } from '../query/index.ts'
import { type Compiled, Compiler, type Prepared } from './compile.ts'
import type { Shares } from './frequency.ts'

export type QueryId = number | string
export type StandingQuery = { id: QueryId; query: Query }

/** Ints of one posting. */
export const POSTING = 4
/** Added to a slot when its query has other postings, too, and must not be given twice. */
export const SHARED = 1 << 30

/** An index as plain data. */
export type Built = { ids: QueryId[]; compiled: Compiled; starts: Int32Array; postings: Int32Array }

/** Compiles queries into an index. Takes a few microseconds a query, so large sets are built in a worker. */
export function build(queries: readonly StandingQuery[], share: Shares): Built {
  const compiler = new Compiler(share)
  const prepared: Prepared[] = []
  queries.forEach(({ query }, slot) => {
    const own = compiler.prepare(query, slot)
    for (const posting of own) prepared.push(own.length > 1 ? { ...posting, slot: slot | SHARED } : posting)
  })
  prepared.sort((a, b) => a.leaf - b.leaf)
  const leaves = compiler.leaves.size
  const starts = new Int32Array(leaves + 1)
  const postings = new Int32Array(prepared.length * POSTING)
  let at = 0
  for (const one of prepared) {
    const { leaf, slot, gate, veto, entry } = compiler.finish(one)
    starts[leaf + 1]! += POSTING
    postings.set([slot, gate, veto, entry], at)
    at += POSTING
  }
  for (let leaf = 0; leaf < leaves; leaf++) starts[leaf + 1]! += starts[leaf]!
  return { ids: queries.map(({ id }) => id), compiled: compiler.compiled(), starts, postings }
}
