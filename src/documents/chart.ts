/** A picture of figures. Values in the chart's unit; `null` where nothing is known: a gap, never a zero. */
export type Chart = LineChart | BarChart

export type LineChart = {
  kind: 'lines'
  language: 'fr' | 'en'
  unit: string
  /** At most seven; points by day, oldest first. */
  series: { name: string; points: { on: string; value: number | null }[] }[]
  /** Level from which, and level to reach with its day. */
  baseline?: { value: number; label: string }
  target?: { value: number; on: string; label: string }
  /** Where the present pace leads; `low` and `high` say how sure that is. */
  forecast?: { on: string; value: number; low: number; high: number; label: string }
}

export type BarChart = {
  kind: 'bars'
  language: 'fr' | 'en'
  unit: string
  /** In the order to be read; `of` is the whole of which `value` is a part (hours planned of hours available). */
  bars: { name: string; value: number | null; of?: number; mark?: 'warning' | 'good' }[]
  /** What stands where a value is not known. */
  unknown: string
}

/** Okabe and Ito's colours that tell apart for every eye, the accent first. */
export const seriesColours = ['#0B5F7A', '#E69F00', '#009E73', '#CC79A7', '#D55E00', '#56B4E9', '#5A5A5A']

export const formatNumber = (language: 'fr' | 'en', value: number): string =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0,
  }).format(value)

export const formatMonth = (language: 'fr' | 'en', day: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

const formatDay = (language: 'fr' | 'en', day: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Round steps of an axis from `low` to `high`: 1, 2 or 5 times a power of ten, three to seven of them. */
export function axisSteps(low: number, high: number): number[] {
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span)) return [low]
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map(times => times * power).find(size => span / size <= 6) ?? 10 * power
  const steps: number[] = []
  for (let value = Math.floor(low / step) * step; steps.length < 12; value += step) {
    steps.push(Number(value.toPrecision(12)))
    if (value >= high) break
  }
  return steps
}

/** The figures of a chart as rows, the first of which is the head: for readers who want them, and for who cannot see. */
export function chartTable(chart: Chart): string[][] {
  if (chart.kind === 'bars')
    return [
      ['', chart.unit],
      ...chart.bars.map(bar => [
        bar.name,
        bar.value === null
          ? chart.unknown
          : formatNumber(chart.language, bar.value) +
            (bar.of === undefined ? '' : ` / ${formatNumber(chart.language, bar.of)}`),
      ]),
    ]
  const days = [...new Set(chart.series.flatMap(one => one.points.map(point => point.on)))].sort()
  const values = chart.series.map(one => new Map(one.points.map(point => [point.on, point.value])))
  return [
    ['', ...chart.series.map(one => one.name)],
    ...days.map(day => [
      formatDay(chart.language, day),
      ...values.map(of => {
        const value = of.get(day)
        return value === undefined || value === null ? '–' : formatNumber(chart.language, value)
      }),
    ]),
  ]
}
