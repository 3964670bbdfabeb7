import { formatNumber, formatShare } from './format.ts'

/** A picture of figures. Values in the chart's unit; `null` where nothing is known: a gap, never a zero. */
export type Chart = LineChart | BarChart

export type LineChart = {
  kind: 'lines'
  language: 'fr' | 'en'
  /** In words, said above the axis; nothing where it is empty. */
  unit: string
  /** Values are shares, 0 to 1, and told in per cent. */
  share?: boolean
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
  share?: boolean
  /** In the order to be read; `of` is what `value` is held against (hours asked of hours there are). */
  bars: { name: string; value: number; of?: number; mark?: 'warning' }[]
}

/** Okabe and Ito's colours that tell apart for every eye, the accent first. */
export const seriesColours = ['#0B5F7A', '#E69F00', '#009E73', '#CC79A7', '#D55E00', '#56B4E9', '#5A5A5A']

/** A figure of a chart in its unit: shares in per cent. */
export const formatValue = ({ language, share }: Pick<Chart, 'language' | 'share'>, value: number): string =>
  share === true ? formatShare(language, value) : formatNumber(language, value)

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
