import { type CollectionName, collectionNames } from './model/collection-names.ts'
import { type Evidence, metaOf } from './model/field.ts'
import { collections, type Strategy, sectionNames, sections } from './model/strategy.ts'
import type { Trace, TraceEdge, TraceNode } from './reading-schema.ts'

type Item = Record<string, unknown> & { id: string; name?: string }

/**
 * Fields that tie items together, always told from what comes first to what follows: heard → need → objective → result.
 * `back`: the field names what follows from the item, not what it rests on.
 */
const ties: readonly { list: CollectionName; field: string; to: CollectionName; how: string; back?: true }[] = [
  { list: 'needs', field: 'audience', to: 'audiences', how: 'need-of' },
  { list: 'objectives', field: 'need', to: 'needs', how: 'answers' },
  { list: 'objectives', field: 'goal', to: 'goals', how: 'serves' },
  { list: 'objectives', field: 'audiences', to: 'audiences', how: 'aims-at' },
  { list: 'objectives', field: 'networks', to: 'networks', how: 'carried-by', back: true },
  { list: 'networks', field: 'need', to: 'needs', how: 'answers' },
  { list: 'networks', field: 'audiences', to: 'audiences', how: 'aims-at' },
  { list: 'actions', field: 'objective', to: 'objectives', how: 'done-for' },
  { list: 'actions', field: 'network', to: 'networks', how: 'done-for' },
  { list: 'budget', field: 'objective', to: 'objectives', how: 'paid-for' },
  { list: 'integrations', field: 'objective', to: 'objectives', how: 'works-for' },
  { list: 'experiments', field: 'objective', to: 'objectives', how: 'tried-for' },
  { list: 'experiments', field: 'network', to: 'networks', how: 'tried-for' },
  { list: 'surprises', field: 'became', to: 'objectives', how: 'became', back: true },
  { list: 'figures', field: 'audience', to: 'audiences', how: 'tells-of', back: true },
]

/** The whole web of a strategy. `more`: what other features tie to its places; `titleOf`: what a section is called. */
export function webOf(
  strategy: Strategy,
  more: readonly { nodes: readonly TraceNode[]; edges: readonly TraceEdge[] }[] = [],
  titleOf: (section: string) => string = section => section,
): { nodes: Map<string, TraceNode>; edges: TraceEdge[] } {
  const nodes = new Map<string, TraceNode>()
  const edges: TraceEdge[] = []
  for (const list of collectionNames)
    for (const item of itemsOf(strategy, list))
      nodes.set(`${list}/${item.id}`, { at: `${list}/${item.id}`, kind: list, name: item.name ?? item.id })
  const tie = (from: string, to: string, how: string) => {
    if (nodes.has(from) && nodes.has(to)) edges.push({ from, to, how })
  }
  for (const { list, field, to, how, back } of ties)
    for (const item of itemsOf(strategy, list))
      for (const id of [item[field] ?? []].flat() as string[]) {
        const [own, other] = [`${list}/${item.id}`, `${to}/${id}`]
        tie(back ? own : other, back ? other : own, how)
      }
  for (const list of collectionNames)
    for (const item of itemsOf(strategy, list))
      tieEvidence(collections[list].shape, item, `${list}/${item.id}`, nodes, tie)
  // The examination rests on evidence as items do.
  for (const name of sectionNames) {
    const section = strategy[name] as Record<string, unknown> | undefined
    const field = evidenceFields(sections[name].shape)[0]
    if (section === undefined || field === undefined || section[field] === undefined) continue
    const at = `${name}/${field}`
    nodes.set(at, { at, kind: name, name: titleOf(name) })
    tieEvidence(sections[name].shape, section, at, nodes, tie)
  }
  for (const item of itemsOf(strategy, 'decisions'))
    for (const place of (item.about ?? []) as string[])
      tie(place.split('/').slice(0, 2).join('/'), `decisions/${item.id}`, 'decided')
  for (const item of itemsOf(strategy, 'objectives')) {
    const metric = item.metric as { id: string } | undefined
    if (metric === undefined) continue
    const at = `objectives/${item.id}/metric`
    nodes.set(at, { at, kind: 'result', name: metric.id })
    tie(`objectives/${item.id}`, at, 'measured-by')
  }
  for (const part of more) for (const node of part.nodes) nodes.set(node.at, node)
  for (const part of more) for (const edge of part.edges) tie(edge.from, edge.to, edge.how)
  return { nodes, edges }
}

const itemsOf = (strategy: Strategy, list: CollectionName) => (strategy[list] ?? []) as Item[]

type Shape = Record<string, Parameters<typeof metaOf>[0]>
const evidenceFields = (shape: Shape) => Object.keys(shape).filter(field => metaOf(shape[field]!)?.as === 'evidence')

/** What was heard stands before what rests on it: mentions and topics of listening, figures and surveys of the strategy. */
function tieEvidence(
  shape: Shape,
  item: Record<string, unknown>,
  own: string,
  nodes: Map<string, TraceNode>,
  tie: (from: string, to: string, how: string) => void,
): void {
  const heard = (kind: 'mention' | 'topic', of: string, name: string) => {
    const at = `${kind}/${of}`
    if (!nodes.has(at)) nodes.set(at, { at, kind, name })
    return at
  }
  if ('topic' in shape && typeof item.topic === 'string') tie(heard('topic', item.topic, item.topic), own, 'heard')
  for (const { kind, of, says } of evidenceFields(shape).flatMap(field => (item[field] ?? []) as Evidence[])) {
    if (of === undefined) continue
    if (kind === 'mention' || kind === 'topic') tie(heard(kind, of, says ?? of), own, 'evidence')
    else if (kind !== 'note') tie(`${kind}s/${of}`, own, 'evidence')
  }
}

/** Steps away from the place that are looked at, and things at most on each side, with what ties them. */
const farthest = 4
const most = 200

/** What a place rests on and what follows from it, the nearest first. A field stands for its item. */
export function traceFrom(web: ReturnType<typeof webOf>, place: string): Trace {
  const at = web.nodes.has(place) ? place : place.split('/').slice(0, 2).join('/')
  const walk = (next: (edge: TraceEdge) => [string, string]) => {
    const along = new Map<string, TraceEdge[]>()
    for (const edge of web.edges) {
      const [from] = next(edge)
      along.set(from, [...(along.get(from) ?? []), edge])
    }
    const met = new Map<string, TraceNode>()
    const used: TraceEdge[] = []
    let border = [at]
    for (let step = 0; step < farthest && border.length > 0; step += 1) {
      const reached: string[] = []
      for (const from of border)
        for (const edge of along.get(from) ?? []) {
          const to = next(edge)[1]
          const known = to === at || met.has(to)
          if (!known && met.size === most) continue
          used.push(edge)
          if (known) continue
          met.set(to, web.nodes.get(to)!)
          reached.push(to)
        }
      border = reached
    }
    return { met: [...met.values()], used }
  }
  const before = walk(edge => [edge.to, edge.from])
  const after = walk(edge => [edge.from, edge.to])
  return { at, before: before.met, after: after.met, edges: [...before.used, ...after.used] }
}
