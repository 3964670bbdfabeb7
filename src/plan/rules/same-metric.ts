import type { MetricBinding } from '../model/field.ts'

/** One text for all bindings that read the same figure: order within filters does not matter. */
export const sameMetric = (metric: MetricBinding): string =>
  JSON.stringify([
    metric.id,
    metric.window ?? '',
    Object.entries(metric.filters ?? {})
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, values.toSorted()] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ])
