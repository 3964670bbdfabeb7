import type { Chart } from './chart.ts'
import { drawChart } from './draw-chart.ts'
import { typstString, withTypst } from './typst-engine.ts'

const textElement =
  /<text x="([^"]+)" y="([^"]+)" font-family="Inter" font-size="12" fill="([^"]+)" ?(text-anchor="end")?>([^<]*)<\/text>/g
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/**
 * A chart whose words are outlines: it looks the same where the typeface is not installed, as in somebody's Word. The
 * typesetter draws the glyphs, each on the baseline that the chart gave it.
 */
export function outlineChart(chart: Chart): string {
  const svg = drawChart(chart)
  const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const words = [...svg.matchAll(textElement)].map(([, x, y, fill, end, text = '']) => {
    const written = typstString(text.replace(/&(amp|lt|gt|quot|#39);/g, found => entities[found]!))
    const set = `text(font: ("Inter",), size: 12pt, fill: rgb("${fill}"), top-edge: "baseline", bottom-edge: "baseline", ${written})`
    // Words that end at a place stand in a box that ends there.
    return end === undefined
      ? `#place(dx: ${x}pt, dy: ${y}pt, box(width: 600pt, ${set}))`
      : `#place(dx: ${x}pt - 600pt, dy: ${y}pt, box(width: 600pt, align(right, ${set})))`
  })
  const source = `#set page(width: ${width}pt, height: ${height}pt, margin: 0pt, fill: none)\n${words.join('\n')}`
  const glyphs = withTypst(new Map(), engine => engine.plainSvg({ mainFileContent: source }))
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
  const shapes = svg.replace(textElement, '')
  return shapes
    .replace('<svg ', '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ')
    .replace('</svg>', `<g>${glyphs}</g></svg>`)
}
