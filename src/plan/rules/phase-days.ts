import type { ItemOf } from '../model/strategy.ts'
import { addDays } from './days.ts'

export type PhaseDays = { from?: string; to?: string }

/**
 * First and last day of each phase, as far as they can be told: written, or counted in weeks from the end of another
 * phase. A circle of phases has no days.
 */
export function phaseDays(phases: readonly ItemOf<'phases'>[]): Map<string, PhaseDays> {
  const byId = new Map(phases.map(one => [one.id, one]))
  const known = new Map<string, PhaseDays>()
  for (const phase of phases) {
    // Walked by hand, not by calling itself: a chain may be as long as the list.
    const chain = [phase]
    const seen = new Set([phase.id])
    for (let last = phase; last.after !== undefined && !known.has(last.id); ) {
      const before = byId.get(last.after)
      if (before === undefined || seen.has(before.id)) break
      seen.add(before.id)
      chain.push(before)
      last = before
    }
    for (const one of chain.reverse()) if (!known.has(one.id)) known.set(one.id, daysOf(one, known))
  }
  return known
}

function daysOf(phase: ItemOf<'phases'>, known: ReadonlyMap<string, PhaseDays>): PhaseDays {
  const end = phase.after === undefined ? undefined : known.get(phase.after)?.to
  const from = phase.from ?? (end === undefined ? undefined : addDays(end, 1 + Math.round((phase.afterWeeks ?? 0) * 7)))
  const to =
    phase.to ??
    (from === undefined || phase.lastsWeeks === undefined
      ? undefined
      : addDays(from, Math.max(Math.round(phase.lastsWeeks * 7) - 1, 0)))
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
