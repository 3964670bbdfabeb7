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
  queries.forEach(({ query }, order) => {
    const own = compiler.prepare(query, order)
    for (const posting of own) prepared.push(own.length > 1 ? { ...posting, slot: order | SHARED } : posting)
  })
  prepared.sort((a, b) => a.leaf - b.leaf)
  const { ids, slots } = number(queries, prepared)
  const leaves = compiler.leaves.size
  const starts = new Int32Array(leaves + 1)
  const postings = new Int32Array(prepared.length * POSTING)
  let at = 0
  for (const one of prepared) {
    const { leaf, slot, gate, veto, entry } = compiler.finish(one)
    starts[leaf + 1]! += POSTING
    postings.set([slots[slot & ~SHARED]! | (slot & SHARED), gate, veto, entry], at)
    at += POSTING
  }
  for (let leaf = 0; leaf < leaves; leaf++) starts[leaf + 1]! += starts[leaf]!
  return { ids, compiled: compiler.compiled(), starts, postings }
}

/** Slots in the order of the postings: what one word finds lies together in memory. */
function number(queries: readonly StandingQuery[], prepared: readonly Prepared[]) {
  const slots = new Int32Array(queries.length).fill(-1)
  const ids: QueryId[] = []
  const take = (order: number) => {
    if (slots[order]! < 0) slots[order] = ids.push(queries[order]!.id) - 1
  }
  for (const { slot } of prepared) take(slot & ~SHARED)
  // A query that nothing can find has no posting.
  for (let order = 0; order < queries.length; order++) take(order)
  return { ids, slots }
}
