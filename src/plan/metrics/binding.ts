import type { MetricBinding } from '../model/field.ts'
import type { Objective, Strategy } from '../model/strategy.ts'

/** The first day that `since-start` counts: of the baseline, of the objective, of the period, else the day the strategy was begun. */
export const startOf = (objective: Objective, strategy: Strategy, begun: string): string =>
  objective.baseline?.on ?? objective.setOn ?? strategy.period?.from ?? begun

/** A binding as text that is equal for equal bindings. What depends on the start names it, where it is given. */
export function bindingText({ id, filters, window }: MetricBinding, since: string | null = null): string {
  const given = Object.entries(filters ?? {})
    .filter(([, values]) => values.length > 0)
    .map(([name, values]): [string, string[]] => [name, [...values].sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const start = window === undefined || window === 'since-start' ? since : null
  return JSON.stringify([id, given, window ?? null, start])
}
