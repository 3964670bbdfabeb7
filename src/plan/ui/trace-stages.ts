import type { Trace, TraceNode } from '../schema.ts'

/** The chain of the method: what was heard → whose need → what is aimed at → what is done → what came of it. */
export const traceStages = ['heard', 'need', 'objective', 'deed', 'result'] as const
export type TraceStage = (typeof traceStages)[number]

const stageByKind = new Map<string, TraceStage>([
  ...['needs', 'audiences', 'goals', 'stakeholders'].map(kind => [kind, 'need'] as const),
  ['objectives', 'objective'],
  ...['networks', 'actions', 'integrations', 'experiments', 'budget', 'handovers', 'campaign', 'content', 'post'].map(
    kind => [kind, 'deed'] as const,
  ),
  ...['result', 'surprises', 'decisions', 'reviews'].map(kind => [kind, 'result'] as const),
])

/** What is not a need, an objective, a deed or a result is something that was seen or heard. */
export const stageOf = (node: Pick<TraceNode, 'at' | 'kind'>): TraceStage => stageByKind.get(node.kind) ?? 'heard'

/** Both sides of a trace by stage, in the order of the chain; the nearest first within a stage. */
export function byStage(trace: Pick<Trace, 'before' | 'after'>): Map<TraceStage, TraceNode[]> {
  const found = new Map<TraceStage, TraceNode[]>(traceStages.map(stage => [stage, []]))
  const met = new Set<string>()
  for (const node of [...trace.before, ...trace.after]) {
    if (met.has(node.at)) continue
    met.add(node.at)
    found.get(stageOf(node))?.push(node)
  }
  return found
}
