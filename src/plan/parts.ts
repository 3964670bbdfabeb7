import type { Db } from '../db/index.ts'
import type { NamedEvidence } from './collect-evidence.ts'
import type { Facts } from './facts.ts'
import type { MetricSource } from './metrics/metric.ts'
import type { Strategy } from './model/strategy.ts'
import type { Heard } from './propose-from-heard.ts'
import type { TraceEdge, TraceNode } from './reading-schema.ts'

/** Today as the organisation counts days. */
export type Moment = { today: string; now: Date; timeZone: string }

/** What other features bring: `app.ts` fills these lists, the plan knows none of them by name. */
export type PlanParts = {
  metrics: readonly MetricSource[]
  /** Each gives some parts of the facts. */
  facts: readonly FactSource[]
  /** What was heard, for the beginning of a strategy. */
  heard: (organisationId: string, moment: Moment) => Promise<Heard>
  /** Things outside the strategy that hang together with places of it: content, results. */
  links: readonly LinkSource[]
}
/** `named`: the mentions and topics that the strategy rests on. */
export type FactSource = (organisationId: string, moment: Moment, named: NamedEvidence) => Promise<Partial<Facts>>
export type LinkSource = (
  organisationId: string,
  strategyId: number,
  strategy: Strategy,
) => Promise<{ nodes: readonly TraceNode[]; edges: readonly TraceEdge[] }>

export async function timeZoneOf(db: Db, organisationId: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('time_zone')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.time_zone ?? 'UTC'
}
