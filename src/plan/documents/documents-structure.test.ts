import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Document, printDocument } from '../../documents/index.ts'
import { documentKinds, planDocument } from './index.ts'
import { documentInput } from './testing/document-input.ts'

// `npm test` installs both where it can and names what is missing (tests/needs.ts).
const has = (command: string) => spawnSync('which', [command]).status === 0
const examples = [
  ['museum.fr', 'fr'],
  ['b2b.en', 'en'],
] as const

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-structure-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (command: string, ...words: string[]) =>
  execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 110_000 })
/** Levels never jump: a reader who goes from heading to heading misses nothing. */
function jumps(levels: number[]): number[] {
  return levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
}
const headingsOf = (document: Document) =>
  document.blocks.flatMap(block => (block.kind === 'heading' ? [{ level: block.level, text: block.text }] : []))

describe.each(examples)('%s in %s', (name, locale) => {
  test.skipIf(!has('pdfinfo')).each(documentKinds)(
    'the %s is a tagged PDF: title, language, headings in order, pictures in words',
    async kind => {
      const document = planDocument(kind, documentInput(name, locale))
      const path = join(folder, `${name}-${kind}.pdf`)
      writeFileSync(path, await printDocument(document, 'pdf'))
      const info = run('pdfinfo', path)
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toMatch(new RegExp(`Title:\\s+${document.title.slice(0, 20)}`))
      const raw = readFileSync(path, 'latin1')
      expect(raw).toMatch(new RegExp(`/Lang\\s*\\(${locale}`))
      expect(raw).toContain('pdfuaid')
      const structure = run('pdfinfo', '-struct', path)
      const levels = [...structure.matchAll(/^ *H(\d) /gm)].map(match => Number(match[1]))
      expect(jumps(levels)).toEqual([])
      // The title is the first and only heading of its level; the contents bring one of their own.
      expect(levels.filter(level => level === 1)).toHaveLength(1)
      expect(levels).toHaveLength(headingsOf(document).length + 1 + (document.contents ? 1 : 0))
      const charts = document.blocks.filter(block => block.kind === 'chart').length
      expect(structure.match(/^ *Figure/gm)?.length ?? 0).toBe(charts)
      expect(raw.match(/\/Alt\s*[(<]/g)?.length ?? 0).toBeGreaterThanOrEqual(charts)
      const tables = document.blocks.filter(block => block.kind === 'table').length
      expect(structure.match(/^ *Table/gm)?.length ?? 0).toBe(tables)
      expect(structure.match(/^ *TH /gm)?.length ?? 0).toBeGreaterThanOrEqual(tables)
    },
  )
})

/** On the shorter of the two sheets. */
test.each([
  ['museum.fr', 'fr'],
  ['food-bank.fr', 'fr'],
  ['town.fr', 'fr'],
  ['b2b.en', 'en'],
] as const)(
  '%s: the summary is one page, as it says; the board’s page is one, with one behind it',
  async (name, locale) => {
    const pagesOf = async (kind: 'summary' | 'board') => {
      const file = await printDocument(planDocument(kind, documentInput(name, locale)), 'pdf')
      return Buffer.from(file)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b(?!s)/g)?.length
    }
    expect([await pagesOf('summary'), await pagesOf('board')]).toEqual([1, 2])
  },
)

test.skipIf(!has('soffice'))(
  'Word files open in LibreOffice with every heading in its order, tables with their head, and pictures in words',
  async () => {
    const document = planDocument('strategy', documentInput('museum.fr', 'fr'))
    const path = join(folder, 'strategy.docx')
    writeFileSync(path, await printDocument(document, 'docx'))
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'html',
      '--outdir',
      folder,
      path,
    )
    const html = readFileSync(join(folder, 'strategy.html'), 'utf8')
    const read = [...html.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, inside = '']) => ({
      level: Number(level),
      text: inside
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    }))
    const said = headingsOf(document).map(({ level, text }) => ({ level, text: text.replace(/\s+/g, ' ').trim() }))
    const decoded = read.map(one => ({ ...one, text: one.text.replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&') }))
    expect(decoded.filter(one => one.text !== document.title)).toEqual(said)
    expect(jumps(said.map(one => one.level))).toEqual([])
    expect(html.match(/<thead>/g)?.length ?? 0).toBe(document.blocks.filter(one => one.kind === 'table').length)
    expect(html.match(/<img [^>]*alt="[^"]{20,}"/g)?.length ?? 0).toBe(
      document.blocks.filter(one => one.kind === 'chart').length,
    )
  },
  120_000,
)
