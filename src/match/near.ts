import type { NearNode, Query } from '../query/index.ts'

/**
 * NEAR speaks of places, and only words, raw texts, their OR and another NEAR have any. A group with AND stands for its
 * pairs: (a b) NEAR/5 c is (a NEAR/5 c) (b NEAR/5 c). `parseQuery` bounds how many there are.
 */
export function spreadNears(query: Query): Query {
  switch (query.kind) {
    case 'and':
    case 'or':
      return { kind: query.kind, children: query.children.map(spreadNears) }
    case 'not':
      return { kind: 'not', child: spreadNears(query.child) }
    case 'near':
      return spread(query, spreadNears(query.left), spreadNears(query.right))
    default:
      return query
  }
}

function spread(near: NearNode, left: Query, right: Query): Query {
  if (!hasPlaces(left) && (left.kind === 'and' || left.kind === 'or')) {
    return { kind: left.kind, children: left.children.map(child => spread(near, child, right)) }
  }
  if (!hasPlaces(right) && (right.kind === 'and' || right.kind === 'or')) {
    return { kind: right.kind, children: right.children.map(child => spread(near, left, child)) }
  }
  return { ...near, left, right }
}

const hasPlaces = (node: Query): boolean =>
  node.kind !== 'and' && (node.kind !== 'or' || node.children.every(hasPlaces))
