export { type BarChart, type Chart, formatNumber, type LineChart } from './chart.ts'
export { type Block, type Document, type Inline, plain } from './document.ts'
export { printDocument } from './print-document.ts'
export { writeHtml } from './write-html.ts'
