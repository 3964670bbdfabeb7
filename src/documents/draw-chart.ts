import { axisSteps, type BarChart, type Chart, formatValue, type LineChart, seriesColours } from './chart.ts'
import { escapeMarkup } from './escape-markup.ts'
import { formatMonth } from './format.ts'

const width = 640
const ink = '#14213D'
const quiet = '#566074'
const rule = '#D2D8E1'

/** A chart as SVG, 640 wide, on no ground of its own; labels stand beside what they name, no legend. */
export const drawChart = (chart: Chart): string => (chart.kind === 'bars' ? drawBars(chart) : drawLines(chart))

const label = (x: number, y: number, words: string, more = '') =>
  `<text x="${round(x)}" y="${round(y)}" font-family="Inter" font-size="12" fill="${quiet}" ${more}>${escapeMarkup(words)}</text>`
const round = (value: number) => Math.round(value * 10) / 10
const picture = (height: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`
const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

function drawLines(chart: LineChart): string {
  const height = 214
  const box = { left: 60, right: width - 165, top: chart.unit === '' ? 14 : 30, bottom: height - 28 }
  const points = chart.series.flatMap(one => one.points)
  const known = points.flatMap(point => (point.value === null ? [] : [point.value]))
  const levels = [
    ...known,
    ...(chart.baseline === undefined ? [] : [chart.baseline.value]),
    ...(chart.target === undefined ? [] : [chart.target.value]),
    ...(chart.forecast === undefined ? [] : [chart.forecast.low, chart.forecast.high]),
  ]
  const days = [
    ...points.map(point => time(point.on)),
    ...(chart.target === undefined ? [] : [time(chart.target.on)]),
    ...(chart.forecast === undefined ? [] : [time(chart.forecast.on)]),
  ]
  if (levels.length === 0 || days.length === 0) return picture(40, label(0, 24, '–'))
  const highest = Math.max(0, ...levels)
  const lowest = Math.min(0, ...levels)
  const steps = axisSteps(lowest, highest === lowest ? lowest + 1 : highest)
  const [low, high] = [steps[0]!, steps.at(-1)!]
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const x = (day: number) => box.left + ((day - first) / Math.max(1, last - first)) * (box.right - box.left)
  const y = (value: number) => box.bottom - ((value - low) / Math.max(1e-9, high - low)) * (box.bottom - box.top)

  const parts = steps.map(
    step =>
      `<line x1="${box.left}" x2="${box.right}" y1="${round(y(step))}" y2="${round(y(step))}" stroke="${rule}" stroke-width="1"/>` +
      label(box.left - 8, y(step) + 4, formatValue(chart, step), 'text-anchor="end"'),
  )
  if (chart.unit !== '') parts.push(label(0, 12, shorten(chart.unit, 60)))
  const dayText = (at: number) => formatMonth(chart.language, new Date(at).toISOString().slice(0, 10))
  parts.push(label(x(first), height - 8, dayText(first)))
  if (last > first) parts.push(label(x(last), height - 8, dayText(last), 'text-anchor="end"'))

  const names: { y: number; words: string; colour: string }[] = []
  const level = (value: number, words: string, dashes: string) => {
    parts.push(
      `<line x1="${box.left}" x2="${box.right}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="${ink}" stroke-width="1.2" stroke-dasharray="${dashes}"/>`,
    )
    names.push({ y: y(value), words: `${words} ${formatValue(chart, value)}`, colour: ink })
  }
  if (chart.baseline !== undefined) level(chart.baseline.value, chart.baseline.label, '2 4')
  if (chart.target !== undefined) {
    level(chart.target.value, chart.target.label, '6 3')
    parts.push(
      `<circle cx="${round(x(time(chart.target.on)))}" cy="${round(y(chart.target.value))}" r="4" fill="#FFFFFF" stroke="${ink}" stroke-width="1.5"/>`,
    )
  }
  chart.series.slice(0, seriesColours.length).forEach((one, at) => {
    const colour = seriesColours[at]!
    parts.push(
      ...pathsOf(one.points, x, y).map(path => `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`),
    )
    const end = one.points.findLast(point => point.value !== null)
    if (end === undefined) return
    parts.push(`<circle cx="${round(x(time(end.on)))}" cy="${round(y(end.value!))}" r="3.5" fill="${colour}"/>`)
    names.push({ y: y(end.value!), words: `${one.name} ${formatValue(chart, end.value!)}`.trim(), colour })
    if (chart.forecast !== undefined && at === 0) {
      const from = `${round(x(time(end.on)))} ${round(y(end.value!))}`
      const to = round(x(time(chart.forecast.on)))
      parts.push(
        `<path d="M${from} L${to} ${round(y(chart.forecast.high))} L${to} ${round(y(chart.forecast.low))} Z" fill="${colour}" opacity="0.12"/>`,
        `<path d="M${from} L${to} ${round(y(chart.forecast.value))}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="3 3"/>`,
      )
      names.push({
        y: y(chart.forecast.value),
        words: `${chart.forecast.label} ${formatValue(chart, chart.forecast.value)}`,
        colour,
      })
    }
  })
  for (const name of apart(names, height - 10))
    parts.push(
      `<text x="${box.right + 8}" y="${round(name.y + 4)}" font-family="Inter" font-size="12" fill="${name.colour === seriesColours[1] ? '#7A5400' : name.colour}">${escapeMarkup(shorten(name.words, 25))}</text>`,
    )
  return picture(height, parts.join(''))
}

/** One path for each run of days whose value is known: what is missing is not drawn. */
function pathsOf(
  points: { on: string; value: number | null }[],
  x: (day: number) => number,
  y: (value: number) => number,
): string[] {
  const paths: string[] = []
  let path = ''
  for (const point of points) {
    if (point.value === null) {
      if (path !== '') paths.push(path)
      path = ''
    } else path += `${path === '' ? 'M' : ' L'}${round(x(time(point.on)))} ${round(y(point.value))}`
  }
  if (path !== '') paths.push(path)
  return paths
}

/** Names that would stand over each other are moved apart, in order; none leaves the picture below. */
function apart<T extends { y: number }>(names: T[], lowest: number): T[] {
  const sorted = [...names].sort((a, b) => a.y - b.y).map(name => ({ ...name }))
  for (let at = 1; at < sorted.length; at++) sorted[at]!.y = Math.max(sorted[at]!.y, sorted[at - 1]!.y + 15)
  for (let at = sorted.length - 1; at >= 0; at--)
    sorted[at]!.y = Math.min(sorted[at]!.y, (sorted[at + 1]?.y ?? lowest + 15) - 15)
  return sorted
}

function drawBars(chart: BarChart): string {
  const rowHeight = 34
  const box = { left: 190, right: width - 110 }
  const most = Math.max(1e-9, ...chart.bars.map(bar => Math.max(bar.value, bar.of ?? 0)))
  const long = (value: number) => ((box.right - box.left) * Math.max(0, value)) / most
  const rows = chart.bars.map((bar, at) => {
    const top = at * rowHeight + 8
    const colour = bar.mark === 'warning' ? '#A8201A' : seriesColours[0]
    const words = formatValue(chart, bar.value) + (bar.of === undefined ? '' : ` / ${formatValue(chart, bar.of)}`)
    const after = box.left + long(Math.max(bar.value, bar.of ?? 0)) + 8
    return (
      label(box.left - 10, top + 14, shorten(bar.name, 28), 'text-anchor="end"') +
      `<rect x="${box.left}" y="${top}" width="${round(long(bar.value))}" height="18" fill="${colour}"/>` +
      (bar.of === undefined
        ? ''
        : `<rect x="${box.left}" y="${top}" width="${round(long(bar.of))}" height="18" fill="none" stroke="${ink}" stroke-width="1"/>`) +
      `<text x="${round(after)}" y="${top + 14}" font-family="Inter" font-size="12" fill="${ink}">${escapeMarkup(words)}</text>`
    )
  })
  return picture(Math.max(1, chart.bars.length) * rowHeight + 8, rows.join(''))
}

const shorten = (words: string, most: number) => (words.length <= most ? words : `${words.slice(0, most - 1)}…`)
