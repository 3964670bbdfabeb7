import { LIMITS, type Query, type QueryError } from './ast.ts'

type Places = Map<Query, [start: number, end: number]>

const errorAt = (
  node: Query,
  places: Places,
  code: QueryError['code'],
  params: QueryError['params'] = {},
): QueryError => {
  const [start, end] = places.get(node) ?? [0, 1]
  return { code, column: start + 1, length: Math.max(1, end - start), params }
}

/** Only things that have a position can be near each other; groups with AND stand for their pairs, which are counted. */
export function checkNears(query: Query, places: Places, errors: QueryError[]): void {
  const inside = (node: Query): number => {
    switch (node.kind) {
      case 'and':
      case 'or':
        return node.children.reduce((sum, child) => sum + inside(child), 0)
      case 'near': {
        const pairs = inside(node.left) * inside(node.right)
        if (pairs > LIMITS.nearPairs && errors.length === 0) {
          errors.push(errorAt(node, places, 'query.near-too-large', { most: LIMITS.nearPairs }))
        }
        return Math.min(pairs, LIMITS.nearPairs)
      }
      case 'not':
        errors.push(errorAt(node, places, 'query.not-in-near'))
        return 1
      case 'field':
        errors.push(errorAt(node, places, 'query.field-in-near', { field: node.field }))
        return 1
      case 'words':
        if (node.field !== null && node.field !== 'title')
          errors.push(errorAt(node, places, 'query.field-in-near', { field: node.field }))
        return 1
      case 'raw':
        return 1
    }
  }
  const walk = (node: Query): void => {
    if (node.kind === 'near') inside(node)
    else if (node.kind === 'not') walk(node.child)
    else if (node.kind === 'and' || node.kind === 'or') for (const child of node.children) walk(child)
  }
  walk(query)
}

/** Whether a match of the node always shows something that can be looked up: a word, a name, a site. */
export function canAnchor(node: Query): boolean {
  switch (node.kind) {
    case 'and':
      return node.children.some(canAnchor)
    case 'or':
      return node.children.every(canAnchor)
    case 'not':
      return false
    case 'field':
      return node.field === 'site'
    default:
      return true
  }
}

/** A query without a positive part would match nearly everything. The blame goes to the smallest part that lacks one. */
export function checkAnchors(query: Query, places: Places, errors: QueryError[]): void {
  if (canAnchor(query)) return
  let node = query
  for (;;) {
    const branches: Query[] = node.kind === 'or' ? node.children.filter(child => !canAnchor(child)) : []
    if (branches.length === 0 || (node.kind === 'or' && branches.length === node.children.length)) break
    node = branches[0]!
  }
  errors.push(errorAt(node, places, node === query ? 'query.only-negative' : 'query.branch-without-anchor'))
}
