import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { translator } from '../messages.ts'
import { type Cli, createCli, WrongUse } from './cli.ts'
import type { HearFlags } from './hear.ts'
import { excerpt } from './print-mention.ts'
import { runHear } from './run-hear.ts'

const item = (title: string, text: string, date: string, link: string) =>
  `<item><title>${title}</title><link>https://journal.example/${link}</link><pubDate>${date}</pubDate><description><![CDATA[${text}]]></description></item>`
const rss = (title: string, ...items: string[]) =>
  `<rss version="2.0"><channel><title>${title}</title><language>fr</language>${items.join('')}</channel></rss>`
const pages: Record<string, string> = {
  '/un': rss(
    'Le Phare',
    item(
      'La banque alimentaire appelle à l’aide',
      '<p>Les dons baissent.</p><p>D’autres <b>banques alimentaires</b> aussi.</p>',
      'Fri, 20 Nov 2026 10:00:00 GMT',
      'a',
    ),
    item('Météo', 'Il neige.', 'Sat, 21 Nov 2026 10:00:00 GMT', 'b'),
  ),
  '/deux': rss(
    'Le Courrier',
    item('Collecte', 'Une banque alimentaire ouvre à Québec.', 'Sun, 22 Nov 2026 07:00:00 GMT', 'c'),
    item('La banque alimentaire appelle à l’aide', 'Repris.', 'Fri, 20 Nov 2026 10:00:00 GMT', 'a'),
  ),
  '/trois': `<rss version="2.0"><channel><title>Sans langue</title>${item('', 'La banque alimentaire ouvre ses portes demain dans le quartier.', 'Sun, 22 Nov 2026 07:00:00 GMT', 'd')}</channel></rss>`,
  '/gabarit': rss(
    'The template speaks English',
    item('', 'La banque alimentaire est débordée : c’est un scandale.', 'Sun, 22 Nov 2026 07:00:00 GMT', 'e'),
  ).replace('<language>fr', '<language>en'),
  '/page': '<!doctype html><html><body>Bonjour</body></html>',
}
const server = createServer((request, response) => {
  const body = pages[request.url ?? '']
  response.writeHead(body === undefined ? 404 : 200).end(body)
})
let here = ''
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function hear(flags: Partial<HearFlags>, options: { allow?: string[]; bold?: boolean } = {}) {
  const told: string[] = []
  const printed: string[] = []
  const base = createCli('fr', translator('fr'))
  const cli: Cli = {
    ...base,
    config: () => ({ ...base.config(), outboundAllow: options.allow ?? ['127.0.0.1'] }),
    tell: line => void told.push(line),
    print: line => void printed.push(line),
  }
  const code = await runHear(
    cli,
    { query: '"banque alimentaire"', feed: [`${here}/un`, `${here}/deux`], ...flags },
    options.bold ?? false,
  )
  return { code, told, printed }
}

test('mentions come newest first, each once, with the places of the words', async () => {
  const { code, printed, told } = await hear({ json: true })
  const mentions = printed.map(line => JSON.parse(line) as Record<string, unknown>)
  expect(code).toBe(0)
  expect(mentions.map(each => each.url)).toEqual(['https://journal.example/c', 'https://journal.example/a'])
  expect(mentions[0]).toEqual({
    id: 'https://journal.example/c',
    url: 'https://journal.example/c',
    title: 'Collecte',
    text: 'Une banque alimentaire ouvre à Québec.',
    lang: 'fr',
    publishedAt: '2026-11-22T07:00:00.000Z',
    author: null,
    feed: `${here}/deux`,
    spans: [[4, 22]],
    titleSpans: [],
  })
  const [start, end] = (mentions[1]!.spans as [number, number][])[0]!
  expect((mentions[1]!.text as string).slice(start, end)).toBe('banques alimentaires')
  expect(told).toEqual(['2 mentions parmi 4 éléments de 2 flux.'])
})

test('a terminal gets the matched words in bold', async () => {
  const { printed } = await hear({ feed: [`${here}/deux`] }, { bold: true })
  expect(printed.join('\n')).toContain(
    '  Une \u001b[1mbanque alimentaire\u001b[22m ouvre à Québec.\n  https://journal.example/c',
  )
  expect((await hear({})).printed.join('\n')).not.toContain('\u001b')
})

test('a broken feed is told and stops no other; all broken is a failure', async () => {
  const { code, told, printed } = await hear({ feed: [`${here}/absent`, `${here}/page`, `${here}/un`] })
  expect(code).toBe(0)
  expect(printed).toContain('  https://journal.example/a')
  expect(told.filter(line => line.startsWith(`${here}/absent`) && line.includes('a répondu 404.'))).toHaveLength(1)
  expect(
    told.filter(line => line.startsWith(`${here}/page`) && line.includes('est une page web, pas un flux.')),
  ).toHaveLength(1)
  expect((await hear({ feed: [`${here}/absent`] })).code).toBe(1)
})

test('nothing found is no failure', async () => {
  const { code, printed, told } = await hear({ query: 'licorne' })
  expect([code, printed, told]).toEqual([0, [], ['Aucune mention parmi 4 éléments de 2 flux.']])
})

test('a private address needs VIGIE_OUTBOUND_ALLOW', async () => {
  const { code, told } = await hear({ feed: [`${here}/un`] }, { allow: [] })
  expect(code).toBe(1)
  expect(told[0]).toContain('VIGIE_OUTBOUND_ALLOW')
})

test('a wrong query is told with its column and the remedy, a wrong address by name', async () => {
  await expect(hear({ query: '"banque' })).rejects.toThrow(/colonne 1/)
  await expect(hear({ query: '"banque' })).rejects.toBeInstanceOf(WrongUse)
  await expect(hear({ feed: ['nulle part'] })).rejects.toThrow(/«\u00a0nulle part\u00a0»/)
  await expect(hear({ feed: [] })).rejects.toBeInstanceOf(WrongUse)
})

test('an excerpt holds the match, cut between words', () => {
  const long = `${'mot '.repeat(300)}ICI ${'mot '.repeat(300)}`
  const at = long.indexOf('ICI')
  const { text, marks } = excerpt(long, [[at, at + 3]])
  expect(text.length).toBeLessThan(340)
  expect(text).toMatch(/^… mot .* mot …$/)
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['ICI'])
})

test('the language is told by the text where the feed does not say it', async () => {
  const { printed } = await hear({ json: true, feed: [`${here}/trois`] })
  expect(JSON.parse(printed[0]!)).toMatchObject({ lang: 'fr' })
})

test('the text wins over the language of a feed’s template, and the tone can be asked for', async () => {
  const { printed } = await hear({ json: true, query: 'banque sentiment:negative', feed: [`${here}/gabarit`] })
  expect(JSON.parse(printed[0]!)).toMatchObject({ lang: 'fr' })
})
