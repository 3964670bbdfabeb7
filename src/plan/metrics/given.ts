import { firstDayOf } from '../../clock.ts'
import type { Db } from '../../db/index.ts'
import type { Locale } from '../../messages.ts'
import { findFigures, listSeriesRows, type SeriesRow } from '../series-store.ts'
import type { Metric, MetricAsk, MetricReading, MetricSource } from './metric.ts'

/** Each series of figures that the organisation brings itself is a metric: `given.<series>`. */
export const givenMetrics = (db: Db): MetricSource => ({
  list: async organisationId =>
    (await listSeriesRows(db, organisationId)).filter(row => !row.archived).map(row => metricOf(db, row)),
})

const metricOf = (db: Db, row: SeriesRow): Metric => ({
  id: `given.${row.id}`,
  stage: row.stage as Metric['stage'],
  unit: 'other',
  better: row.better as Metric['better'],
  history: 'exact',
  windows: row.adds === 'sum' ? ['since-start', 'last-30-days', 'last-90-days', 'last-7-days'] : ['latest'],
  words: () => ({ name: row.name, definition: row.definition, unitName: row.unit }),
  filters: [],
  read: (organisationId, ask) => read(db, organisationId, row, ask),
})

type Figure = { day: string; value: number; source: string; at: Date }

async function read(db: Db, organisationId: string, row: SeriesRow, ask: MetricAsk): Promise<MetricReading> {
  const figures = (await findFigures(db, organisationId, row.id)).filter(figure => figure.day <= ask.today)
  const sums = row.adds === 'sum'
  const from = sums ? firstDayOf(ask.window, ask.since, ask.today) : null
  const counted = sums ? figures.filter(figure => figure.day >= from!) : figures.slice(-1)
  const last = figures.at(-1)
  const source = sourceOf(counted)
  return {
    value: sums ? (counted.length === 0 ? null : total(counted)) : (last?.value ?? null),
    numerator: null,
    denominator: null,
    from,
    to: sums ? ask.today : (last?.day ?? ask.today),
    at: last === undefined ? null : last.at,
    source,
    opens: `plan/series/${row.id}`,
    points: ask.pointsSince === null ? [] : pointsOf(figures, sums, ask, ask.pointsSince),
  }
}

/** A state has a point on each day that a figure was given; a sum rolls along, a point on each such day too. */
function pointsOf(figures: Figure[], sums: boolean, ask: MetricAsk, since: string) {
  return figures
    .filter(figure => figure.day >= since)
    .map(({ day, value }) => {
      if (!sums) return { on: day, value }
      const from = firstDayOf(ask.window, ask.since, day)
      return { on: day, value: total(figures.filter(other => other.day >= from && other.day <= day)) }
    })
}

const total = (figures: Figure[]) => figures.reduce((sum, figure) => sum + figure.value, 0)

function sourceOf(figures: Figure[]): Record<Locale, string> {
  const names = [...new Set(figures.map(figure => figure.source).filter(name => name !== ''))]
  const text = names.slice(-3).join(', ')
  return { fr: text, en: text }
}
