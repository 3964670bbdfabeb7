import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axisSteps } from './chart.ts'
import { cleanText } from './clean-text.ts'
import type { Block, Document } from './document.ts'
import { drawChart } from './draw-chart.ts'
import { PrinterBusy, printDocument, writeHtml } from './index.ts'
import { outlineChart } from './outline-chart.ts'
import { writePdf } from './write-pdf.ts'
import { writeWord } from './write-word.ts'

const has = (command: string) =>
  spawnSync(command, ['--version']).error === undefined && spawnSync('which', [command]).status === 0
const documentOf = (blocks: Block[]): Document => ({
  language: 'fr',
  title: 'Stratégie de l’écoute',
  author: 'Musée imaginaire',
  date: { on: '2026-11-22', words: 'Au 22 novembre 2026' },
  stamp: 'Version 3',
  paper: 'a4',
  blocks,
  words: { page: 'Page {number} sur {of}', contents: 'Sommaire' },
})
const lines = {
  kind: 'lines',
  language: 'fr',
  unit: 'mentions',
  series: [
    {
      name: 'Mentions',
      points: [
        { on: '2026-01-01', value: 10 },
        { on: '2026-02-01', value: null },
        { on: '2026-03-01', value: 1234.5 },
      ],
    },
  ],
  target: { value: 2000, on: '2026-06-01', label: 'Cible' },
} as const
const everyBlock: Block[] = [
  { kind: 'heading', level: 1, text: 'Objectifs' },
  { kind: 'heading', level: 2, text: 'Être entendu' },
  { kind: 'heading', level: 3, text: 'Détail' },
  {
    kind: 'paragraph',
    text: [
      'Avant ',
      { bold: 'gras' },
      { italic: 'penché' },
      { small: 'petit' },
      { link: 'lien', to: 'https://example.org/' },
    ],
  },
  { kind: 'list', items: [['un'], ['deux']] },
  {
    kind: 'facts',
    abreast: true,
    facts: [
      { name: 'Échéance', value: ['2028'] },
      { name: 'Rang', value: ['1'] },
      { name: 'État', value: [{ tone: 'good', words: 'atteint' }] },
    ],
  },
  { kind: 'facts', facts: [{ name: 'Pourquoi', value: ['Parce que.'] }] },
  { kind: 'table', caption: 'Publics', head: ['Public', 'Nombre'], rows: [[['Familles'], ['12']]], numeric: [1] },
  {
    kind: 'chart',
    caption: 'Mentions par mois',
    alt: 'De 10 à 1 234 en trois mois',
    chart: structuredClone(lines) as never,
  },
  { kind: 'note', tone: 'warning', label: 'Aucune preuve', text: ['rien'] },
  { kind: 'page-break' },
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-documents-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('whatever somebody typed', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '#eval("1")',
      '$x^2$',
      '*a* _b_ `c` = T',
      '\\"',
      '</p><script>alert(1)</script>',
      '#"',
      '@ref <label>',
      '\ue000',
    ),
  )
  test('stays words in HTML, PDF and Word', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (one, other) => {
        const document = documentOf([
          { kind: 'heading', level: 1, text: one },
          { kind: 'paragraph', text: [one, { bold: other }, { link: one, to: other }] },
          { kind: 'table', caption: other, head: [one], rows: [[[other]]] },
          { kind: 'facts', facts: [{ name: one, value: [other] }] },
        ])
        const html = writeHtml({ ...document, title: one })
        expect(html).not.toContain('<script')
        expect(html).not.toMatch(/href="(?!https?:|mailto:|#)/i)
        expect(
          Buffer.from(writePdf({ ...document, title: one === '' ? 'x' : one }))
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-')
        expect((await writeWord(document)).length).toBeGreaterThan(1000)
      }),
      { numRuns: 40 },
    )
  })
})

test.skipIf(!has('pdfinfo'))('the PDF is tagged: language, title, headings, lists, tables, alternative texts', () => {
  const path = join(folder, 'tagged.pdf')
  writeFileSync(path, writePdf({ ...documentOf(everyBlock), contents: true }))
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  expect(info).toMatch(/Title:\s+Stratégie de l’écoute/)
  expect(info).toMatch(/Tagged:\s+yes/)
  const raw = readFileSync(path, 'latin1')
  expect(raw).toMatch(/\/Lang\s*\(fr/)
  expect(raw).toContain('pdfuaid')
  const structure = execFileSync('pdfinfo', ['-struct', path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for (const element of ['H1', 'H2', 'H3', 'H4', 'TOC', 'L (block)', 'Figure', 'Caption', 'Table'])
    expect(structure).toContain(element)
  expect(raw.match(/\/Alt\s*[(<]/g)?.length).toBeGreaterThan(0)
})

test.skipIf(!has('soffice'))(
  'LibreOffice opens the Word file with its headings, table and picture',
  async () => {
    const path = join(folder, 'word.docx')
    writeFileSync(path, await writeWord(documentOf(everyBlock)))
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'html',
        '--outdir',
        folder,
        path,
      ],
      {
        stdio: 'ignore',
        timeout: 110_000,
      },
    )
    const html = readFileSync(join(folder, 'word.html'), 'utf8')
    expect(html).toMatch(/<h1[^>]*>[\s\S]*Objectifs/)
    expect(html).toMatch(/<h2[^>]*>[\s\S]*Être entendu/)
    expect(html).toContain('Familles')
    expect(html).toMatch(/alt="De 10 à 1.234 en trois mois"/)
  },
  120_000,
)

test('a document is printed by a process of its own, several at once', async () => {
  const files = await Promise.all([1, 2, 3].map(() => printDocument(documentOf(everyBlock), 'pdf')))
  for (const file of files) expect(Buffer.from(file).subarray(0, 5).toString()).toBe('%PDF-')
  const word = await printDocument(documentOf(everyBlock), 'docx')
  expect(Buffer.from(word).subarray(0, 2).toString()).toBe('PK')
  await expect(printDocument({ ...documentOf([]), date: { on: 'never', words: '' } }, 'pdf')).rejects.toThrow(
    /not written/,
  )
})

test('one document asked for at once is printed once; beyond a dozen that wait no more are taken on', async () => {
  const [one, same] = [printDocument(documentOf([]), 'pdf'), printDocument(documentOf([]), 'pdf')]
  expect(same).toBe(one)
  const many = Array.from({ length: 20 }, (_, at) =>
    printDocument({ ...documentOf([]), title: `Document ${at}` }, 'pdf').then(
      () => 'printed',
      error => (error instanceof PrinterBusy ? 'busy' : error),
    ),
  )
  const told = await Promise.all(many)
  // One is being printed, another place is free, twelve wait.
  expect(told.filter(one => one === 'printed')).toHaveLength(13)
  expect(told.filter(one => one === 'busy')).toHaveLength(7)
  await one
  expect(
    Buffer.from(await printDocument(documentOf([]), 'pdf'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
}, 60_000)

describe('charts', () => {
  test.each([
    [0, 10, [0, 2, 4, 6, 8, 10]],
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 1234, [0, 500, 1000, 1500]],
    [-3, 4, [-4, -2, 0, 2, 4]],
    [5, 5, [5]],
  ])('steps from %s to %s', (low, high, steps) => expect(axisSteps(low, high)).toEqual(steps))

  test('what is unknown is a gap in the line', () => {
    expect(drawChart(structuredClone(lines) as never).match(/<path d="M/g)).toHaveLength(2)
  })

  test('names beside the lines stand apart, and none leaves the picture', () => {
    const chart = {
      ...lines,
      unit: '',
      series: [{ name: '', points: [{ on: '2026-01-01', value: 0 }] }],
      baseline: { value: 0, label: 'Départ' },
      target: { value: 10, on: '2026-06-01', label: 'Cible' },
      forecast: { on: '2026-06-01', value: 0, low: 0, high: 0, label: 'Si rien ne change' },
    }
    const svg = drawChart(chart as never)
    const beside = [...svg.matchAll(/<text x="483" y="([\d.]+)"[^>]*>([^<]+)</g)].map(([, y, text]) => [
      Number(y),
      text,
    ])
    expect(beside.map(([, text]) => text)).toEqual(['Cible 10', 'Départ 0', '0', 'Si rien ne change 0'])
    const heights = beside.map(([y]) => y as number)
    expect(heights.every((y, at) => at === 0 || y - heights[at - 1]! >= 15)).toBe(true)
    expect(Math.max(...heights)).toBeLessThan(214 - 4)
  })

  test('as outlines it needs no typeface', () => {
    const svg = outlineChart(structuredClone(lines) as never)
    expect(svg).not.toContain('<text')
    expect(svg.match(/<path/g)!.length).toBeGreaterThan(10)
  })

  test('any figures give a picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string(), value: fc.double({ noNaN: true, min: -1e12, max: 1e12 }) })),
        bars => {
          const svg = drawChart({ kind: 'bars', language: 'en', bars })
          expect(svg).not.toMatch(/NaN|Infinity/)
        },
      ),
    )
  })
})

test('characters that XML forbids are dropped, others stay', () => {
  expect(cleanText('a\u0000b\ud800c\ufffe')).toBe('abc')
  expect(cleanText('é 😀\n\t«')).toBe('é 😀\n\t«')
})
