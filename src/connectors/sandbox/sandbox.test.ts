import { describe, expect, it } from 'vitest'
import { checkItems } from '../check-items.ts'
import { checkTexts } from '../check-texts.ts'
import type { ConnectorContext, Cursor, Item, Page } from '../contract.ts'
import { fixtureOutbound } from '../fixture-outbound.ts'
import { HISTORY_DAYS, sandbox } from './index.ts'
import { HOUR, incidentAt } from './rhythm.ts'
import { ENGLISH_TEMPLATES } from './templates-english.ts'
import { FRENCH_TEMPLATES } from './templates-french.ts'
import { categories, linesOf } from './write-text.ts'

const NOW = Date.UTC(2026, 2, 18, 15, 20)
type Input = { seed?: number; postsPerDay?: number; liveSeconds?: number }

function context(
  now: number,
  input: Input = {},
  signal = new AbortController().signal,
): ConnectorContext<typeof sandbox.settings> {
  // Reaching for the network would fail: no answer is recorded.
  const http = fixtureOutbound(new URL('./', import.meta.url))
  return { settings: sandbox.settings.parse(input), secret: null, http, now: new Date(now), signal }
}
const poll = (now: number, cursor: Cursor, input: Input = {}): Promise<Page> =>
  sandbox.listen!.poll!(context(now, input), cursor)

async function pollAll(now: number, cursor: Cursor = null, input: Input = {}) {
  const pages: Page[] = []
  let at = cursor
  do {
    pages.push(await poll(now, at, input))
    at = pages.at(-1)!.cursor
  } while (pages.at(-1)!.more === true)
  return { pages, items: pages.flatMap(page => page.items), cursor: at }
}

/** What a reader holds in the end. */
function held(items: Item[]): Map<string, Item> {
  const map = new Map<string, Item>()
  for (const item of items) {
    if (item.deleted) map.delete(item.key)
    else map.set(item.key, item)
  }
  return map
}

describe('the imaginary network', () => {
  it('says what it is, in both languages', () => {
    checkTexts(sandbox)
    checkTexts(sandbox, 'sandbox-imaginary')
    expect(sandbox.name).toContain('démonstration')
  })

  it('tells 90 days in pages of bounded size, then nothing more at the same moment', async () => {
    const { pages, items, cursor } = await pollAll(NOW)
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expect(page.items.length).toBeLessThan(800)
    for (const page of pages) checkItems(page.items, new Date(NOW))
    const times = items.filter(item => !item.deleted).map(item => item.publishedAt!.getTime())
    expect(Math.min(...times)).toBeLessThan(NOW - (HISTORY_DAYS - 1) * 24 * HOUR)
    expect(Math.max(...times)).toBeLessThanOrEqual(NOW)
    expect(items.length).toBeGreaterThan(3000)
    expect((await poll(NOW, cursor)).items).toEqual([])
  })

  it('says the same when asked anew, another thing with another seed', async () => {
    const [once, again] = [await poll(NOW, null), await poll(NOW, null)]
    expect(again.items).toEqual(once.items)
    const texts = (page: Page) => new Set(page.items.map(item => item.text))
    const other = texts(await poll(NOW, null, { seed: 2 }))
    expect([...texts(once)].filter(text => other.has(text)).length).toBeLessThan(other.size / 2)
  })

  it('is the same network whether one listens often or seldom', async () => {
    const quiet = { liveSeconds: 0 }
    const start = await pollAll(NOW, null, quiet)
    const seldom = await pollAll(NOW + 60 * HOUR, start.cursor, quiet)
    const often: Item[] = []
    let cursor = start.cursor
    for (let minutes = 17; minutes <= 60 * 60; minutes += 17) {
      const step = await pollAll(NOW + Math.min(minutes, 3600) * 60_000, cursor, quiet)
      often.push(...step.items)
      cursor = step.cursor
    }
    often.push(...(await pollAll(NOW + 60 * HOUR, cursor, quiet)).items)
    expect([...held(often).keys()].sort()).toEqual([...held(seldom.items).keys()].sort())
    for (const [key, item] of held(seldom.items)) expect(held(often).get(key)).toEqual(item)
  })

  it('edits, deletes, answers, reposts; answers point at what was there before', async () => {
    const { items } = await pollAll(NOW)
    const keys = new Map(items.map((item, index) => [item.key, index] as const))
    const answers = items.filter(item => item.replyTo !== null)
    const known = answers.filter(item => keys.has(item.replyTo!))
    expect(answers.length).toBeGreaterThan(100)
    expect(known.length / answers.length).toBeGreaterThan(0.95)
    for (const kind of ['post', 'article', 'comment', 'reply', 'repost'])
      expect(
        items.some(item => item.kind === kind),
        kind,
      ).toBe(true)
    expect(items.filter(item => item.deleted).length).toBeGreaterThan(10)
    expect(items.filter(item => item.editedAt !== null).length).toBeGreaterThan(10)
    const first = new Map<string, Item>()
    for (const item of items.filter(each => each.kind === 'repost')) {
      const source = items.find(each => each.kind !== 'repost' && (each.text === item.text || each.title === item.text))
      if (source !== undefined) first.set(item.key, source)
    }
    expect(first.size).toBeGreaterThan(20)
  })

  it('follows hours and days, and swells during an incident', async () => {
    const { items } = await pollAll(NOW, null, { postsPerDay: 200 })
    const times = [...held(items).values()].map(item => item.publishedAt!.getTime())
    const calm = times.filter(time => incidentAt(1, time) === null)
    const hours = (from: number, to: number) =>
      calm.filter(time => new Date(time + HOUR).getUTCHours() >= from && new Date(time + HOUR).getUTCHours() < to)
        .length
    expect(hours(17, 21)).toBeGreaterThan(5 * hours(1, 5))
    const incident = incidentAt(1, times.find(time => incidentAt(1, time) !== null && time > NOW - 60 * 24 * HOUR)!)!
    const around = (start: number) => times.filter(time => time >= start && time < start + 4 * HOUR).length
    expect(around(incident.startsAt)).toBeGreaterThan(2.5 * around(incident.startsAt - 7 * 24 * HOUR))
  })

  it('goes on live once the past is told', async () => {
    const { cursor } = await pollAll(NOW)
    const { items } = await pollAll(NOW + 10 * 60_000, cursor, { liveSeconds: 30 })
    expect(items.length).toBeGreaterThanOrEqual(20)
    checkItems(items, new Date(NOW + 10 * 60_000))
  })

  it('stops when told to', async () => {
    const reason = new Error('told to stop')
    await expect(sandbox.listen!.poll!(context(NOW, {}, AbortSignal.abort(reason)), null)).rejects.toBe(reason)
  })

  it('is proposed at the address of the imaginary museum only', async () => {
    expect(await sandbox.discover!(context(NOW), 'museedelarive.example')).toMatchObject([{ connector: 'sandbox' }])
    expect(await sandbox.discover!(context(NOW), 'https://louvre.fr')).toEqual([])
  })

  it.each([
    ['fr', FRENCH_TEMPLATES],
    ['en', ENGLISH_TEMPLATES],
  ] as const)('has at least 150 different templates in %s', (_, templates) => {
    const lines = [...categories, 'incident' as const].flatMap(category => linesOf(templates, category))
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.length).toBeGreaterThanOrEqual(150)
  })
})
