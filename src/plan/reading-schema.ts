import { z } from 'zod'
import { modes } from './model/strategy.ts'
import { severities } from './rules/rule.ts'

/** What is computed from a strategy: method map, canvas, findings, trace. */

const counts = z.object({ error: z.number().int(), warning: z.number().int(), remark: z.number().int() })
export type SeverityCounts = z.infer<typeof counts>

export const stepStates = ['empty', 'begun', 'done', 'not-needed'] as const
/** One of the ten steps of the method. `done`: nothing needed is missing, no error and no warning is open. */
export const methodStep = z.object({
  step: z.number().int(),
  state: z.enum(stepStates),
  parts: z.array(
    z.object({
      /** Collection, section or field: `audiences`, `scope`, `scope/wont`, `networks/tone`. */
      at: z.string(),
      /** Without it the step is not done; the others are welcome. */
      needed: z.boolean(),
      filled: z.boolean(),
      /** Items of a collection; 1 or 0 otherwise. */
      count: z.number().int(),
    }),
  ),
  /** Open findings of this step. */
  findings: counts,
  /** Where to go on: the first part that is missing, else the first finding to mend; null when nothing is. */
  next: z.object({ at: z.string(), rule: z.string().nullable() }).nullable(),
})
export const methodMap = z.object({
  mode: z.enum(modes),
  steps: z.array(methodStep),
  /** The step at which the work stands: the first that is needed and not done. */
  current: z.number().int().nullable(),
  /** How many of the steps that are needed here are done. */
  done: z.number().int(),
  needed: z.number().int(),
})
export type MethodMap = z.infer<typeof methodMap>
export type MethodStep = z.infer<typeof methodStep>

const canvasRow = z.object({ id: z.string(), name: z.string(), state: z.string().nullable() })
export const canvas = z.object({
  objectives: z.array(canvasRow.extend({ purpose: z.string().nullable(), audiences: z.number().int() })),
  audiences: z.array(canvasRow.extend({ objectives: z.number().int(), networks: z.number().int() })),
  networks: z.array(canvasRow.extend({ objectives: z.number().int(), audiences: z.number().int() })),
  /**
   * Pairs of an objective and an audience that the strategy links; `networks` are those that carry the objective and
   * reach the audience. `elsewhere`: the audience is reached only by networks that the objective does not use; `none`: by none.
   */
  cells: z.array(
    z.object({
      objective: z.string(),
      audience: z.string(),
      networks: z.array(z.string()),
      coverage: z.enum(['covered', 'elsewhere', 'none']),
    }),
  ),
})
export type Canvas = z.infer<typeof canvas>

export const finding = z.object({
  /** Words at `plan.rules.<rule>`: `what` (with `params`), `why`, `next`. */
  rule: z.string(),
  /** Row of the requirement table. */
  principle: z.string(),
  severity: z.enum(severities),
  /** Step of the method, 1 to 10. */
  step: z.number().int(),
  at: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** When it was first seen (this time). */
  since: z.string(),
  accepted: z.object({ reason: z.string(), until: z.string(), by: z.string().nullable() }).nullable(),
})
export type FindingView = z.infer<typeof finding>

export const findingPeriod = z.object({
  id: z.string(),
  rule: z.string(),
  at: z.string(),
  severity: z.enum(severities),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  firstSeenAt: z.string(),
  resolvedAt: z.string().nullable(),
})

/** Something in the chain heard → need → content → objective → result. */
export const traceNode = z.object({
  /** A place of the strategy, or `mention/<id>`, `topic/<name>`, and what later features add. */
  at: z.string(),
  kind: z.string(),
  name: z.string(),
  /** The page of the organisation where it opens, where its place does not tell. */
  opens: z.string().optional(),
  /** Where the world sees it. */
  url: z.string().optional(),
})
export const traceEdge = z.object({ from: z.string(), to: z.string(), how: z.string() })
export const trace = z.object({
  at: z.string(),
  /** What it rests on (`before`) and what follows from it (`after`), the nearest first. */
  before: z.array(traceNode),
  after: z.array(traceNode),
  edges: z.array(traceEdge),
})
export type Trace = z.infer<typeof trace>
export type TraceNode = z.infer<typeof traceNode>
export type TraceEdge = z.infer<typeof traceEdge>
