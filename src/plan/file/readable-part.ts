import type { z } from 'zod'
import { type Strategy, strategy } from '../model/strategy.ts'

type Container = Record<PropertyKey, unknown> | unknown[]

/**
 * What remains of a value when everything that the model refuses is taken out: the smallest part each time, an item
 * where its id is missing. Undefined when nothing of it can be read.
 */
export function readablePart(value: unknown, issues: readonly z.core.$ZodIssue[]): Strategy | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  let rest: unknown = value
  let found = issues
  // What is taken out can leave its owner without what it needs: once a level is enough.
  for (let turn = 0; turn < 6; turn += 1) {
    rest = { ...(without(rest, marksOf(rest, found)) as object), vigie: 1 }
    const read = strategy.safeParse(rest)
    if (read.success) return read.data
    found = read.error.issues
  }
  return undefined
}

function marksOf(root: unknown, issues: readonly z.core.$ZodIssue[]): Map<unknown, Set<string>> {
  const marks = new Map<unknown, Set<string>>()
  const mark = (owners: unknown[], depth: number, key: PropertyKey) => {
    const owner = owners[depth]
    const keys = marks.get(owner)
    if (keys === undefined) marks.set(owner, new Set([String(key)]))
    else keys.add(String(key))
  }
  for (const issue of issues) {
    // The containers on the way down: owners[i] holds path[i].
    const owners: unknown[] = [root]
    for (const step of issue.path) owners.push((owners.at(-1) as Container | undefined)?.[step as never])
    const last = issue.path.length - 1
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) mark(owners, issue.path.length, key)
    else if (last < 0) continue
    else if (owners.at(-1) !== undefined && issue.path[last] !== 'id') mark(owners, last, issue.path[last]!)
    // Its absence is the fault, or it is nothing without its id: the owner goes.
    else if (last > 0) mark(owners, last - 1, issue.path[last - 1]!)
  }
  return marks
}

function without(value: unknown, marks: Map<unknown, Set<string>>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const gone = marks.get(value)
  if (Array.isArray(value))
    return value.filter((_, index) => gone?.has(String(index)) !== true).map(item => without(item, marks))
  const kept = Object.entries(value).filter(([key]) => gone?.has(key) !== true)
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner, marks)]))
}
