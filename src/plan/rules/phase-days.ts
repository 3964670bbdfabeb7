import { addDays } from '../../clock.ts'
import type { ItemOf } from '../model/strategy.ts'

type Phase = ItemOf<'phases'>
export type PhaseDays = { from?: string; to?: string }

/**
 * First and last day of each phase, as far as they can be told: written, or counted in weeks from the end of another
 * phase. A circle of phases has no days but those that are written.
 */
export function phaseDays(phases: readonly Phase[]): Map<string, PhaseDays> {
  const byId = new Map(phases.map(one => [one.id, one]))
  const known = new Map<string, PhaseDays>()
  for (const phase of phases) {
    // Walked by hand, not by calling itself: a chain may be as long as the list.
    const chain = [phase]
    const seen = new Set([phase.id])
    for (let last = phase; last.from === undefined && last.after !== undefined && !known.has(last.id); ) {
      const before = byId.get(last.after)
      // A last day that is written is known without its phase.
      if (before === undefined || before.to !== undefined || seen.has(before.id)) break
      seen.add(before.id)
      chain.push(before)
      last = before
    }
    for (const one of chain.reverse())
      if (!known.has(one.id)) known.set(one.id, daysOf(one, endOf(one.after, byId, known)))
  }
  return known
}

const endOf = (id = '', byId: ReadonlyMap<string, Phase>, known: ReadonlyMap<string, PhaseDays>): string | undefined =>
  byId.get(id)?.to ?? known.get(id)?.to

function daysOf(phase: Phase, end: string | undefined): PhaseDays {
  const from = phase.from ?? (end === undefined ? undefined : addDays(end, 1 + Math.round((phase.afterWeeks ?? 0) * 7)))
  const to =
    phase.to ??
    (from === undefined || phase.lastsWeeks === undefined
      ? undefined
      : addDays(from, Math.max(Math.round(phase.lastsWeeks * 7) - 1, 0)))
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
