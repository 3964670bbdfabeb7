import type { Facts } from './facts.ts'
import type { Strategy } from './model/strategy.ts'
import type { Canvas } from './reading-schema.ts'
import { indexStrategy } from './rules/index-strategy.ts'

/**
 * Objectives × audiences × networks. Items set aside, closed or dropped are left out, possible and considered ones too. A
 * network reaches its audiences where somebody speaks or listens on it, as the checks count it.
 */
export function buildCanvas(strategy: Strategy, now: Pick<Facts, 'today' | 'now'>): Canvas {
  const index = indexStrategy(strategy, now)
  const { objectives, audiences, networks } = index
  const chosen = new Map(audiences.map(one => [one.id, one]))
  const used = new Map(networks.map(one => [one.id, one]))
  const cells: Canvas['cells'] = []
  for (const objective of objectives) {
    const own = new Set((objective.networks ?? []).filter(id => used.has(id)))
    for (const audience of new Set(objective.audiences ?? [])) {
      if (!chosen.has(audience)) continue
      const reaching = index.networksOfAudience(audience).map(one => one.id)
      const both = reaching.filter(id => own.has(id))
      const coverage = both.length > 0 ? 'covered' : reaching.length > 0 ? 'elsewhere' : 'none'
      cells.push({ objective: objective.id, audience, networks: both, coverage })
    }
  }
  return {
    objectives: objectives.map(one => ({
      id: one.id,
      name: one.name ?? one.id,
      state: one.state ?? null,
      purpose: one.purpose ?? null,
      audiences: (one.audiences ?? []).filter(id => chosen.has(id)).length,
    })),
    audiences: audiences.map(one => ({
      id: one.id,
      name: one.name ?? one.id,
      state: one.state ?? null,
      objectives: index.objectivesOfAudience(one.id).length,
      networks: index.networksOfAudience(one.id).length,
    })),
    networks: networks.map(one => ({
      id: one.id,
      name: one.name ?? one.id,
      state: one.state ?? null,
      objectives: index.objectivesOfNetwork(one.id).length,
      audiences: (one.audiences ?? []).filter(id => chosen.has(id)).length,
    })),
    cells,
  }
}
