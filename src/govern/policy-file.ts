import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml'
import { type EditorialPolicy, editorialPolicy } from './editorial/policy.ts'
import { inOrder } from './write-part.ts'

export type FileProblem = { path: string; line: number | null; message: string }
export type PolicyFile = { policy: EditorialPolicy; problems: [] } | { policy: null; problems: FileProblem[] }

const MOST_PROBLEMS = 50

/** The policy as YAML, in the order in which it is read; reading it back gives the same policy. */
export const writePolicyFile = (policy: EditorialPolicy): string => stringify(inOrder(policy), { lineWidth: 100 })

/** Never throws. Anchors and aliases are refused: a small file could stand for a huge one. */
export function readPolicyFile(text: string): PolicyFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const flaws = document.errors.slice(0, MOST_PROBLEMS)
  if (flaws.length > 0)
    return {
      policy: null,
      problems: flaws.map(one => ({ path: '', line: lines.linePos(one.pos[0]).line, message: one.message })),
    }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return { policy: null, problems: [{ path: '', line: null, message: 'aliases (*name) are not read' }] }
  }
  const read = editorialPolicy.safeParse(value)
  if (read.success) return { policy: inOrder(read.data), problems: [] }
  return {
    policy: null,
    problems: read.error.issues.slice(0, MOST_PROBLEMS).map(issue => {
      const path = issue.path.map(String)
      const node = nodeAt(document.contents, path)
      const line = node?.range === undefined || node.range === null ? null : lines.linePos(node.range[0]).line
      return { path: path.join('/'), line, message: issue.message }
    }),
  }
}

/** The deepest node that a path leads to. */
function nodeAt(root: Node | null, path: string[]): Node | null {
  let at = root
  for (const step of path) {
    const next: unknown = isMap(at) ? at.get(step, true) : isSeq(at) ? at.get(Number(step), true) : undefined
    if (!isMap(next) && !isSeq(next) && !isScalar(next)) return at
    at = next
  }
  return at
}
