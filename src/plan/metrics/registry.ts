import type { Metric, MetricSource } from './metric.ts'

/** Every metric of an organisation, in the order in which features bring them. */
export async function listMetrics(sources: readonly MetricSource[], organisationId: string): Promise<Metric[]> {
  const lists = await Promise.all(sources.map(source => source.list(organisationId)))
  return lists.flat()
}

/** The filters that a metric knows, those without a value left out; null when a required one is missing or another is unknown. */
export function readableFilters(
  metric: Metric,
  filters: Record<string, string[]> | undefined,
): Record<string, string[]> | null {
  const given = Object.entries(filters ?? {}).filter(([, values]) => values.length > 0)
  const known = new Set(metric.filters.map(filter => filter.id))
  if (given.some(([id]) => !known.has(id))) return null
  const read = Object.fromEntries(given)
  return metric.filters.every(filter => !filter.required || read[filter.id] !== undefined) ? read : null
}
