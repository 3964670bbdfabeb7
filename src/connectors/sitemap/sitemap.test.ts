import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FixtureAnswer, fixtureOutbound } from '../fixture-outbound.ts'
import { walkMarkup } from '../walk-markup.ts'
import { describePage } from './describe-page.ts'
import { findSitemaps, readPage, readSitemaps } from './index.ts'
import { kindByAddress, kindByType, titleOfAddress } from './kind-of.ts'
import { parseRobots } from './parse-robots.ts'
import { parseSitemap, sameSite } from './parse-sitemap.ts'
import type { SitemapPart } from './read-sitemaps.ts'

const home = 'https://phare.example/'
const asking = (answers: Record<string, FixtureAnswer>) => ({
  http: fixtureOutbound(null, answers),
  now: new Date('2027-03-01T14:00:00Z'),
  signal: new AbortController().signal,
})
const urlset = (...urls: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map(url => `<url><loc>${url}</loc></url>`).join('')}</urlset>`
const index = (...urls: string[]) =>
  `<sitemapindex>${urls.map(url => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`

test.each([
  ['absolute and relative addresses', urlset(`${home}a`, '/b'), [`${home}a`, `${home}b`]],
  [
    'with references, fragments, twice',
    urlset(`${home}?a=1&amp;b=2`, `${home}a#x`, `${home}a`),
    [`${home}?a=1&b=2`, `${home}a`],
  ],
  ['other schemes', urlset('javascript:alert(1)', 'file:///etc/passwd', `${home}a`), [`${home}a`]],
  ['a prefix', `<s:urlset xmlns:s="x"><s:url><s:loc>${home}a</s:loc></s:url></s:urlset>`, [`${home}a`]],
  ['CDATA and space', `<urlset><url><loc>\n <![CDATA[${home}a]]> </loc></url></urlset>`, [`${home}a`]],
  [
    'pictures of a page',
    `<urlset><url><loc>${home}a</loc><image:image><image:loc>${home}i.png</image:loc></image:image></url></urlset>`,
    [`${home}a`],
  ],
  ['lost end tags', `<urlset><url><loc>${home}a<url><loc>${home}b`, [`${home}a`, `${home}b`]],
  ['a list of lines', `\ufeff${home}a\r\n\r\n${home}b\nno address`, [`${home}a`, `${home}b`]],
])('a sitemap with %s', (_what, text, expected) => {
  const found = parseSitemap(text, home)
  expect(found?.kind).toBe('pages')
  expect(found?.entries.map(entry => entry.url)).toEqual(expected)
})

test('days of change are read, and what is no sitemap is none', () => {
  const text = `<urlset><url><loc>${home}a</loc><lastmod>2026-05-04</lastmod></url><url><loc>${home}b</loc><lastmod>soon</lastmod></url></urlset>`
  expect(parseSitemap(text, home)?.entries.map(one => one.changedAt?.toISOString() ?? null)).toEqual([
    '2026-05-04T00:00:00.000Z',
    null,
  ])
  for (const none of ['', '<html><body>404</body></html>', '<rss/>', 'Not found', '{"a":1}'])
    expect(parseSitemap(none, home)).toBeNull()
})

test('no entity is expanded, and no more is taken than the protocol allows', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><urlset><url><loc>${home}&b;&b;</loc></url></urlset>`
  expect(parseSitemap(bomb, home)?.entries[0]?.url.length).toBeLessThan(100)
  const many = parseSitemap(urlset(...Array.from({ length: 50_010 }, (_, at) => `${home}${at}`)), home)
  expect([many?.entries.length, many?.omitted]).toEqual([50_000, 10])
})

test('whatever text there is, each address comes once, absolute and of the web', () => {
  const piece = fc.constantFrom(
    '<url>',
    '</url>',
    '<loc>',
    '</loc>',
    home,
    '/a',
    '&amp;',
    '<lastmod>',
    '2026',
    '<',
    '>',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), pieces => {
      const urls = parseSitemap(`<urlset>${pieces.join('')}`, home)?.entries.map(one => one.url) ?? []
      expect(new Set(urls).size).toBe(urls.length)
      for (const url of urls) expect(new URL(url).href).toBe(url)
      describePage(pieces.join(''), home)
      parseRobots(pieces.join('\n'), home, 'vigie').allows(`${home}a`)
    }),
  )
})

test('indexes that name each other end, other sites stay out, a broken part does not stop the rest', async () => {
  const ctx = asking({
    [`${home}sitemap.xml`]: {
      body: index(`${home}a.xml`, `${home}sitemap.xml`, `${home}b.xml`, 'https://evil.example/s.xml'),
    },
    [`${home}a.xml`]: { body: index(`${home}sitemap.xml`, `${home}c.xml.gz`) },
    [`${home}b.xml`]: { status: 500, body: 'down' },
    [`${home}c.xml.gz`]: {
      body: gzipSync(urlset(`${home}1`, 'https://www.phare.example/2', 'https://evil.example/3', `${home}1`)),
    },
  })
  const parts = await Array.fromAsync(readSitemaps(ctx, `${home}sitemap.xml`))
  expect(parts.flatMap(part => part.pages.map(page => page.url))).toEqual([`${home}1`, 'https://www.phare.example/2'])
  expect(parts.flatMap(part => (part.problem === null ? [] : [part.problem.code]))).toEqual([
    'connectors.said',
    'connectors.other-site',
  ])
  expect(ctx.http.requests.map(request => request.url).sort()).toEqual(
    ['sitemap.xml', 'a.xml', 'b.xml', 'c.xml.gz'].map(name => home + name).sort(),
  )
})

test('a packed sitemap that unpacks without end is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, ' '))
  const reading = Array.fromAsync(readSitemaps(asking({ [`${home}s.gz`]: { body: bomb } }), `${home}s.gz`))
  await expect(reading).rejects.toMatchObject({ reason: { code: 'connectors.sitemap-none' } })
})

test('of a file of 50 MB no more is read than may be a sitemap, and sites are asked one file at a time', async () => {
  const late = { body: `${'\n'.repeat(70_000)}${home}a` }
  const reading = Array.fromAsync(readSitemaps(asking({ [`${home}s.txt`]: late }), `${home}s.txt`))
  await expect(reading).rejects.toMatchObject({ reason: { code: 'connectors.sitemap-none' } })
  // The same address over and over costs no more than the protocol's number of them.
  expect(parseSitemap(`${home}a\n`.repeat(50_010), home)).toMatchObject({ entries: [{}], omitted: 10 })
  const tag = `<urlset ${Array.from({ length: 2_000 }, (_, at) => `a${at}=""`).join(' ')}>`
  walkMarkup(tag, { open: (_name, attributes) => expect(Object.keys(attributes)).toHaveLength(1_000) }, { xml: true })
  const names = ['a', 'b', 'c'].map(name => `${home}${name}.xml`)
  const ctx = asking({
    [`${home}robots.txt`]: { body: names.map(name => `Sitemap: ${name}`).join('\n') },
    ...Object.fromEntries(names.map(name => [name, { body: urlset(`${home}a`) }])),
  })
  let open = 0
  let most = 0
  const fetch = async (request: Parameters<typeof ctx.http.fetch>[0]) => {
    open += 1
    most = Math.max(most, open)
    const answer = await ctx.http.fetch(request)
    open -= 1
    return answer
  }
  expect(await findSitemaps({ ...ctx, http: { ...ctx.http, fetch } }, home)).toHaveLength(3)
  expect(most).toBe(1)
})

test('addresses are told without passwords, and none is longer than the inventory keeps', () => {
  const arabic = `${home}${'ش'.repeat(400)}`
  const found = parseSitemap(urlset('https://ada:secret@phare.example/a', arabic), home)
  expect(found?.entries.map(one => one.url)).toEqual([`${home}a`])
  expect(titleOfAddress(`${home}a%00b%ED%A0%80`)).toBe('a%00b%ED%A0%80')
  expect(titleOfAddress(`${home}nos%00-heures`)).toBe('nos heures')
})

test('a site of several sitemaps is read on where it was left; one that wants peace is not asked on', async () => {
  const answers = {
    [`${home}s.xml`]: { body: index(`${home}a.xml`, `${home}b.xml`) },
    [`${home}a.xml`]: { body: urlset(`${home}1`, 'https://evil.example/1') },
    [`${home}b.xml`]: { status: 429, body: '' },
  }
  const first = readSitemaps(asking(answers), `${home}s.xml`)
  const { rest } = (await first.next()).value as SitemapPart
  await expect(first.next()).rejects.toMatchObject({ kind: 'rate-limit' })
  const ctx = asking({ ...answers, [`${home}b.xml`]: { body: urlset(`${home}2`) } })
  const parts = await Array.fromAsync(readSitemaps(ctx, `${home}s.xml`, JSON.parse(JSON.stringify(rest))))
  expect(parts.flatMap(part => part.pages.map(page => page.url))).toEqual([`${home}2`])
  expect(parts.at(-1)?.problem).toMatchObject({ code: 'connectors.other-site', params: { count: 1 } })
  expect(ctx.http.requests.map(request => request.url)).toEqual([`${home}b.xml`])
})

test('sitemaps are found by robots.txt, else at a usual place', async () => {
  const page = { body: urlset(`${home}a`, `${home}b`) }
  const named = asking({
    [`${home}robots.txt`]: { body: `Sitemap: ${home}plan.xml\nSitemap: https://evil.example/x.xml` },
    [`${home}plan.xml`]: page,
  })
  expect(await findSitemaps(named, 'phare.example')).toEqual([{ url: `${home}plan.xml`, kind: 'pages', entries: 2 }])
  const usual = asking({ [`${home}wp-sitemap.xml`]: { body: index(`${home}p.xml`) } })
  expect(await findSitemaps(usual, `${home}some/page`)).toEqual([
    { url: `${home}wp-sitemap.xml`, kind: 'index', entries: 1 },
  ])
  expect(await findSitemaps(asking({}), 'phare.example')).toEqual([])
})

test.each([
  ['', '/a', true],
  ['User-agent: *\nDisallow: /', '/a', false],
  ['User-agent: *\nDisallow:', '/a', true],
  ['User-agent: *\nDisallow: /\nUser-agent: Vigie\nDisallow: /private', '/a', true],
  ['User-agent: other\nUser-agent: vigie\nDisallow: /', '/a', false],
  ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
  ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?z', true],
  ['User-agent: *\nDisallow: /*?print=', '/x?print=1', false],
  ['User-agent: *\nDisallow: /a$', '/ab', true],
  [`User-agent: *\nDisallow: /${'*a'.repeat(5_000)}$`, `/${'a'.repeat(4_000)}`, true],
])('robots.txt %j on %s', (text, path, allowed) => {
  expect(parseRobots(text, home, 'vigie').allows(new URL(path, home).href)).toBe(allowed)
})

test('a page tells its title, words, language and days, however it says them', () => {
  const html = `<html lang="fr-CA"><head><title>Heures | Phare</title><meta property="og:title" content="Heures d&#39;ouverture">
    <meta name="description" content=" Quand   venir "><meta property="article:published_time" content="2026-01-02T03:04:05Z">
    <meta property="og:type" content="article"><link rel="canonical" href="/heures"></head><body><svg><title>icône</title></svg></body></html>`
  expect(describePage(html, `${home}x`)).toEqual({
    title: "Heures d'ouverture",
    description: 'Quand venir',
    language: 'fr-ca',
    publishedAt: new Date('2026-01-02T03:04:05Z'),
    changedAt: null,
    canonical: `${home}heures`,
    type: 'article',
  })
  const linked =
    '<title> A\n b </title><script type="application/ld+json">{"dateModified":"2026-02-03"}</script><h1>C</h1>'
  expect(describePage(linked, home)).toMatchObject({
    title: 'A b',
    changedAt: new Date('2026-02-03T00:00:00Z'),
    language: null,
  })
  expect(describePage('<h1>Le <em>phare</em></h1>', home).title).toBe('Le phare')
})

test.each([
  ['https://www.youtube.com/watch?v=1', 'video'],
  ['https://phare.example/a/rapport.PDF', 'document'],
  ['https://phare.example/atelier.pptx?dl=1', 'slides'],
  ['https://fr.slideshare.net/a/b', null],
  ['https://www.slideshare.net/a/b', 'slides'],
  ['https://phare.example/balado.mp3', 'audio'],
  ['https://phare.example/', null],
])('%s is by its address %s', (address, kind) => {
  expect(kindByAddress(address)).toBe(kind)
})

test('kinds by type, titles by address, sites by host', () => {
  expect(
    ['application/pdf', 'text/html', 'image/png', 'application/vnd.ms-powerpoint', undefined].map(kindByType),
  ).toEqual(['document', null, 'picture', 'slides', null])
  expect(titleOfAddress(`${home}blogue/nos-heures%20d%C3%A9t%C3%A9.html`)).toBe('nos heures dété')
  expect([titleOfAddress(home), titleOfAddress(`${home}100%`)]).toEqual(['phare.example', '100%'])
  expect(sameSite('http://www.a.example/x', 'https://a.example')).toBe(true)
  expect(sameSite('https://a.example:8443', 'https://a.example')).toBe(false)
  expect(sameSite('https://a.example.evil.example', 'https://a.example')).toBe(false)
})

test('a page is read, unchanged or gone; of a file only the headers are asked for', async () => {
  const ctx = asking({
    [`${home}a`]: { headers: { 'content-type': 'text/html', etag: '"1"' }, body: '<title>A</title>' },
    [`${home}r.pdf`]: {
      headers: { 'content-type': 'application/pdf', 'last-modified': 'Mon, 02 Feb 2026 10:00:00 GMT' },
    },
    [`${home}down`]: { status: 503, body: 'later' },
    [`${home}gone`]: { status: 410 },
  })
  const page = await readPage(ctx, `${home}a`, null)
  expect(page).toMatchObject({ title: 'A', kind: 'page', address: `${home}a` })
  expect(await readPage(ctx, `${home}a`, (page as { validators: null }).validators)).toBe('unchanged')
  expect(await readPage(ctx, `${home}r.pdf`, null)).toMatchObject({
    kind: 'document',
    title: null,
    changedAt: new Date('2026-02-02T10:00:00Z'),
  })
  expect(ctx.http.requests.at(-1)?.method).toBe('HEAD')
  expect([await readPage(ctx, `${home}gone`, null), await readPage(ctx, `${home}none`, null)]).toEqual(['gone', 'gone'])
  await expect(readPage(ctx, `${home}down`, null)).rejects.toMatchObject({ kind: 'unavailable' })
})
