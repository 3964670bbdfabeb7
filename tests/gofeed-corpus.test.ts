import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NotAFeed, parseFeed, readFeed } from '../src/connectors/feed/parse-feed.ts'
import { htmlToText } from '../src/connectors/html-to-text.ts'
import { parseDate } from '../src/connectors/parse-date.ts'
import { decodeText } from '../src/outbound/decode-text.ts'

/** gofeed's 541 feeds and what that library reads in them (MIT); data that is not part of the product. */
const corpus = join(process.env.VIGIE_SHARED ?? resolve(import.meta.dirname, '../../shared'), 'corpora/gofeed/testdata')
const address = 'https://feeds.example/feed'
const now = new Date('2026-11-22T12:00:00Z')

type Expected = { items?: ExpectedItem[]; entries?: ExpectedItem[] }
type ExpectedItem = { title?: string; publishedParsed?: string; pubDateParsed?: string }

const present = existsSync(corpus)
const files = !present
  ? []
  : readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(xml|json)$/.test(file))
      .sort()
const isExpectation = (file: string) =>
  file.endsWith('.json') && (file.endsWith('_expected.json') || files.includes(file.replace(/\.json$/, '.xml')))
const feeds = files.filter(file => !isExpectation(file))
const read = (file: string) => decodeText(readFileSync(join(corpus, file)), undefined)

function expectation(file: string): Expected | null {
  const names = [file.replace(/\.xml$/, '.json'), file.replace(/\.(xml|json)$/, '_expected.json')].filter(
    name => name !== file,
  )
  const name = names.find(each => existsSync(join(corpus, each)))
  return name === undefined ? null : (JSON.parse(readFileSync(join(corpus, name), 'utf8')) as Expected)
}

const titleOf = (text: string | null | undefined) => htmlToText(text ?? '').replace(/\s+/g, ' ')

/** What gofeed refuses too, or says nothing about: no feeds at all. */
const noFeeds = [
  'parser/json/invalid/invalid.json',
  'parser/universal/empty_feed.xml',
  'parser/universal/invalid.json',
  'parser/universal/unknown_feed.xml',
]

describe.skipIf(!present)(`the gofeed corpus${present ? '' : ` (skipped: ${corpus} is absent)`}`, () => {
  test('every file parses, or is refused with a reason', () => {
    const refused: string[] = []
    for (const file of feeds) {
      try {
        parseFeed(read(file), address, now)
      } catch (error) {
        expect(error, file).toBeInstanceOf(NotAFeed)
        refused.push(file)
      }
    }
    console.log(
      `gofeed: ${feeds.length} files, ${feeds.length - refused.length} read, ${refused.length} refused: ${refused.join(', ')}`,
    )
    expect(refused).toEqual(noFeeds)
  })

  test('item counts, titles and dates agree with the expected ones', () => {
    let compared = 0
    let titles = 0
    let dates = 0
    const differ: string[] = []
    for (const file of feeds) {
      const expected = expectation(file)
      if (expected === null) continue
      compared += 1
      const theirs = expected.items ?? expected.entries ?? []
      const ours = readFeed(read(file)).entries
      if (ours.length !== theirs.length) differ.push(`${file}: ${ours.length} items, expected ${theirs.length}`)
      for (const [index, item] of theirs.entries()) {
        titles += 1
        const [our, their] = [titleOf(ours[index]?.title), titleOf(item.title)]
        if (our !== their) differ.push(`${file}: title ${JSON.stringify(our)}, expected ${JSON.stringify(their)}`)
        const instant = item.publishedParsed ?? item.pubDateParsed
        if (instant === undefined) continue
        dates += 1
        const published = parseDate(ours[index]?.published ?? ours[index]?.updated ?? '')?.getTime()
        if (published !== new Date(instant).getTime()) differ.push(`${file}: date ${published}, expected ${instant}`)
      }
    }
    const rate = (((compared + titles - differ.length) / (compared + titles)) * 100).toFixed(1)
    console.log(
      `gofeed: ${compared} files and ${titles} titles compared, ${dates} dates, ${differ.length} differences (${rate} % agree)`,
    )
    expect(differ).toEqual([])
  })

  test('1,650 cut, mixed and damaged variants neither crash nor hang', () => {
    const random = seeded(20_261_122)
    const texts = feeds.map(read)
    let parsed = 0
    let count = 0
    let slowest = { file: '', ms: 0 }
    for (const [index, text] of texts.entries()) {
      for (const damage of [cut, mix, bite]) {
        const damaged = damage(text, texts[Math.floor(random() * texts.length)] ?? '', random)
        count += 1
        const start = performance.now()
        try {
          const text = JSON.stringify(parseFeed(damaged, address, now).items)
          // Neither NUL nor half a character: the database takes neither.
          expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/)
          parsed += 1
        } catch (error) {
          if (!(error instanceof NotAFeed))
            throw new Error(`${feeds[index]}: ${damage.name} ${JSON.stringify(damaged)}`, { cause: error })
        }
        const ms = performance.now() - start
        if (ms > slowest.ms) slowest = { file: feeds[index] ?? '', ms }
      }
    }
    console.log(
      `gofeed: ${count} damaged variants, ${parsed} still read, slowest ${slowest.ms.toFixed(1)} ms (${slowest.file})`,
    )
    expect(count).toBeGreaterThanOrEqual(1_300)
    expect(slowest.ms).toBeLessThan(3_000)
  })
})

type Damage = (text: string, other: string, random: () => number) => string

/** The connection broke. */
const cut: Damage = (text, _, random) => text.slice(0, Math.floor(random() * text.length))

/** Pieces of another feed in the middle of this one. */
const mix: Damage = (text, other, random) => {
  const at = Math.floor(random() * text.length)
  const from = Math.floor(random() * other.length)
  return text.slice(0, at) + other.slice(from, from + 400) + text.slice(at)
}

const junk = [
  '<',
  '>',
  '</',
  '&',
  '&#0;',
  '&#xFFFFFF;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '"',
  "'",
  '\u0000',
  '\ud800',
  '<item>',
  '</item>',
  '<b>'.repeat(100),
  'é',
  '',
]

/** A dozen places overwritten with junk. */
const bite: Damage = (text, _, random) => {
  let damaged = text
  for (let i = 0; i < 12; i += 1) {
    const at = Math.floor(random() * damaged.length)
    damaged =
      damaged.slice(0, at) + junk[Math.floor(random() * junk.length)] + damaged.slice(at + Math.floor(random() * 20))
  }
  return damaged
}

/** mulberry32: the same damage in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
