import type { Day } from '../../clock.ts'

type Period = {
  id: string
  name?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  goesOn?: string | undefined
}
export type RestraintMet = { id: string; name: string; from: Day; to: Day; goesOn: string }

/**
 * Periods of restraint (G4) that a campaign's days meet, by day, first and last day included: the strategy's and the
 * editorial policy's, one that both know by its name and days told once.
 */
export function restraintsMet({ from, to }: { from: Day; to: Day }, periods: readonly Period[]): RestraintMet[] {
  const met = periods.flatMap(one =>
    one.from !== undefined && one.to !== undefined && one.from <= to && from <= one.to
      ? [{ id: one.id, name: one.name?.trim() || one.id, from: one.from, to: one.to, goesOn: one.goesOn?.trim() ?? '' }]
      : [],
  )
  const told = new Map(met.map(one => [`${one.name.toLowerCase()} ${one.from} ${one.to}`, one]))
  return [...told.values()].sort((a, b) => a.from.localeCompare(b.from))
}
