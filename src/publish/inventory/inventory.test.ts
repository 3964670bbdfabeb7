import { expect, test } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { refusal } from '../testing/publishing.ts'
import { takingStock } from '../testing/taking-stock.ts'
import { readDueInventory } from './job-types.ts'

test('a site is read page by page; a broken page stops nothing; the next reading updates, adds, and marks what is gone', async () => {
  const { site, ctx, ada, add, list, titles, source, again } = await takingStock()
  site.put({
    '/': 'Le Phare',
    '/heures': {
      headers: { etag: '"1"' },
      body: '<html lang="fr-CA"><title>Heures</title><meta name="description" content="Quand venir"></html>',
    },
    '/news': {
      body: '<html lang="en"><title>News</title><meta property="article:published_time" content="2024-05-06T07:00:00Z"></html>',
    },
    '/rapport.pdf': { type: 'application/pdf', headers: { 'last-modified': 'Mon, 02 Feb 2026 10:00:00 GMT' } },
    '/down': { status: 500, body: 'down' },
    '/private': 'Privé',
    '/index.html': 'Le Phare',
  })
  site.pages.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /private' })
  const { found } = await ada.call(endpoints.lookForContent, { address: site.home })
  expect(found).toMatchObject([
    { kind: 'sitemap', address: `${site.home}/sitemap.xml`, count: { of: 'pages', entries: 7 }, known: false },
  ])
  expect((await add()).state).toBe('reading')
  await ctx.drain()
  expect(await source()).toMatchObject({
    state: 'done',
    progress: { listed: 6, read: 6, left: 0, added: 6, changed: 0, gone: 0, failed: 2 },
  })
  const { items, total, languages } = await list()
  expect(total).toBe(6)
  expect(languages).toEqual(['fr', 'en'])
  const told = items.map(({ title, kind, language, datedAt }) => [title, kind, language, datedAt.slice(0, 10)])
  expect(told.slice(-2)).toEqual([
    ['rapport', 'document', 'fr', '2026-02-02'],
    ['News', 'article', 'en', '2024-05-06'],
  ])
  expect(items.find(item => item.title === 'Heures')).toMatchObject({ description: 'Quand venir', language: 'fr-ca' })
  expect(await titles({ failed: true })).toEqual(['down', 'private'])
  expect(items.find(item => item.title === 'private')?.error).toContain('robots')
  expect(site.asked).not.toContain('GET /private')
  expect(site.asked).toContain('HEAD /rapport.pdf')
  expect(await refusal(add())).toBe('publish.source-there')

  site.pages.delete('/news')
  site.put({ '/': 'Le grand phare', '/atelier': 'Atelier', '/down': 'Réparé' })
  site.asked.length = 0
  expect((await again()).progress).toEqual({ listed: 6, read: 7, left: 0, added: 1, changed: 2, gone: 1, failed: 1 })
  expect(await titles()).toEqual(['Atelier', 'Heures', 'Le grand phare', 'Réparé', 'private', 'rapport'])
  expect(await titles({ gone: 'only' })).toEqual(['News'])
  site.put({ '/news': 'News are back' })
  await again()
  expect(await titles({ gone: 'only' })).toEqual([])
})

test('a reading is stopped, goes on where it was, comes by itself every week, and can be switched off', async () => {
  const { site, ctx, ada, add, list, source } = await takingStock()
  site.put(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`/p${at}`, `Page ${at}`])))
  const { id } = await add()
  expect(await ada.call(endpoints.stopInventorySource, { id })).toMatchObject({ state: 'stopped' })
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'stopped', progress: { listed: 0 } })
  await ada.call(endpoints.readInventorySource, { id })
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'done', progress: { read: 20, added: 20 } })
  const pages = () => site.asked.filter(one => one.startsWith('GET /p')).length
  expect(pages()).toBe(20)
  ctx.clock.advance({ hours: 7 * 24 + 1 })
  const due = async () => {
    await ctx.jobs.send(ctx.db, readDueInventory, {})
    await ctx.drain()
  }
  await due()
  expect(pages()).toBe(40)
  await ada.call(endpoints.changeInventorySource, { id, weekly: false })
  ctx.clock.advance({ hours: 8 * 24 })
  await due()
  expect(pages()).toBe(40)
  await ada.call(endpoints.removeInventorySource, { id })
  expect((await list({ limit: 1 })).total).toBe(20)
})

test('a source that cannot be listed has failed with its reason; a site that is asked too often is left in peace', async () => {
  const { site, ctx, ada, add, source, again } = await takingStock()
  expect(await refusal(ada.call(endpoints.lookForContent, { address: site.home }))).toBe('publish.nothing-found')
  await add()
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'failed', error: expect.stringContaining('404') })
  site.put({ '/a': { status: 429, headers: { 'retry-after': '600' } } })
  expect(await again()).toMatchObject({ state: 'reading', progress: { left: 1 } })
  site.put({ '/a': 'A' })
  ctx.clock.advance({ minutes: 11 })
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'done', progress: { read: 1, failed: 0 } })
})

test('a feed tells its contents itself; what leaves it is not gone', async () => {
  const { site, ctx, add, titles, again } = await takingStock()
  const feed = (...posts: string[]) =>
    site.pages.set('/feed', {
      type: 'application/rss+xml',
      body: `<rss version="2.0"><channel><title>Blogue</title><language>fr</language>${posts
        .map(
          post =>
            `<item><title>${post}</title><link>${site.home}/${post}</link><description>Tout sur ${post}</description><pubDate>Mon, 02 Feb 2026 10:00:00 GMT</pubDate></item>`,
        )
        .join('')}</channel></rss>`,
    })
  feed('homards', 'marées')
  await add({ kind: 'feed', address: `${site.home}/feed` })
  await ctx.drain()
  expect(await titles({ kind: 'article', language: 'fr', text: 'tout sur' })).toEqual(['homards', 'marées'])
  feed('brume')
  await again()
  expect(await titles()).toEqual(['brume', 'homards', 'marées'])
  expect(site.asked.filter(one => one !== 'GET /feed' && !one.includes('robots'))).toEqual([])
})

test('two addresses of one page count once, and what a person wrote is left alone', async () => {
  const { site, ctx, ada, add, titles, again, idOf, list } = await takingStock()
  const same = `<title>Heures</title><link rel="canonical" href="/heures">`
  site.put({ '/heures': { body: same }, '/heures?print=1': { body: same } })
  await add()
  await ctx.drain()
  expect(await titles()).toEqual(['Heures'])
  const id = await idOf('Heures')
  await ada.call(endpoints.changeInventoryItem, { id, title: 'Nos heures', note: 'à revoir' })
  await again()
  expect((await list()).items).toMatchObject([{ id, title: 'Nos heures', note: 'à revoir' }])
  expect(await refusal(ada.call(endpoints.removeInventoryItem, { id }))).toBe('publish.still-listed')
})

test('an address and a document are added by hand, sorted, found by what they serve, put back, and taken out', async () => {
  const { site, ctx, ada, join, list, titles } = await takingStock()
  site.put({
    '/visite': { body: '<html lang="fr"><title>Autre</title><meta name="description" content="La visite"></html>' },
  })
  const page = await ada.call(endpoints.addInventoryItem, { title: 'Visite', address: `${site.home}/visite` })
  expect(page).toMatchObject({ title: 'Visite', description: 'La visite', kind: 'page' })
  expect(await refusal(ada.call(endpoints.addInventoryItem, { title: 'x', address: `${site.home}/visite/` }))).toBe(
    'publish.content-there',
  )
  ctx.clock.advance({ seconds: 1 })
  const paper = await ada.call(endpoints.addInventoryItem, {
    title: 'Dépliant',
    place: 'Accueil',
    publishedAt: '2024-01-01T00:00:00Z',
  })
  expect(await titles({ need: 'none' })).toEqual(['Dépliant', 'Visite'])
  const { undo } = await ada.call(endpoints.assignInventory, {
    ids: [page.id, paper.id],
    needs: { add: ['n1'] },
    audiences: { add: ['a1', 'a2'] },
    review: 'renew',
  })
  expect(undo).toHaveLength(2)
  expect(await titles({ need: 'n1', audience: 'a2', review: 'renew' })).toEqual(['Dépliant', 'Visite'])
  await ada.call(endpoints.assignInventory, { ids: [page.id], audiences: { remove: ['a1'] }, review: 'good' })
  expect((await list({ audience: 'a1' })).items).toMatchObject([{ id: paper.id, reviewedBy: 'Ada' }])
  expect(await titles({ review: 'due' })).toEqual([])
  ctx.clock.advance({ hours: 24 * 400 })
  expect(await titles({ review: 'due', olderThan: 12 })).toEqual(['Dépliant', 'Visite'])
  await ada.call(endpoints.restoreInventory, { undo })
  expect(await titles({ need: 'none', audience: 'none', objective: 'none' })).toEqual(['Dépliant', 'Visite'])
  const first = await list({ limit: 1, order: 'oldest' })
  expect([first.items[0]?.title, first.total]).toEqual(['Dépliant', 2])
  expect((await list({ limit: 1, order: 'oldest', after: first.next! })).items[0]?.title).toBe('Visite')
  const idea = await ada.call(endpoints.createIdea, {
    title: 'Refaire la visite',
    origin: { kind: 'inventory', url: page.address! },
  })
  expect((await ada.call(endpoints.readInventoryItem, { id: page.id })).ideas).toMatchObject([
    { id: idea.id, entries: [] },
  ])
  const rita = await join('Rita', 'contributor')
  expect(await refusal(rita.call(endpoints.addInventorySource, { kind: 'feed', address: site.home }))).toBe(
    'app.not-allowed',
  )
  await rita.call(endpoints.removeInventoryItem, { id: paper.id })
  expect(await titles()).toEqual(['Visite'])
})

test('the inventory goes out as a table and comes in by one, in either language, row by row', async () => {
  const { ada, site, list, titles, server } = await takingStock()
  const bring = async (text: string | Buffer) => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/o/le-phare/publish/inventory-table',
      headers: {
        'content-type': 'application/octet-stream',
        'sec-fetch-site': 'same-origin',
        cookie: [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: text,
    })
    return answer.json()
  }
  const table = `Titre;Adresse;Lieu;Genre;Publié;Besoins;Avis
Visite;${site.home}/visite;;Vidéo;2 mai 2024;n1 | n2;À renouveler
Dépliant;;Accueil;;;;
;;;;;;
x;pas une adresse;;;;;
y;;;Roman;;;`
  expect(await bring(Buffer.from(table, 'latin1'))).toMatchObject({
    added: 2,
    updated: 0,
    refused: [
      { row: 5, why: 'l’adresse n’est pas une adresse web.' },
      { row: 6, why: 'ce genre n’est pas connu.' },
    ],
  })
  expect((await list({ need: 'n2' })).items).toMatchObject([
    { title: 'Visite', kind: 'video', publishedAt: '2024-05-02T00:00:00.000Z', review: 'renew', reviewedBy: 'Ada' },
  ])
  const out = (await ada.get('/api/o/le-phare/publish/inventory-table')).body
  expect(out).toContain('titre,adresse,lieu,genre')
  expect(await bring(out)).toEqual({ added: 0, updated: 2, refused: [] })
  expect(await bring(`title,address,kind\nVisit,${site.home}/visite/,page`)).toMatchObject({ added: 0, updated: 1 })
  expect(await titles()).toEqual(['Dépliant', 'Visit'])
  const odd = `title,address
z,https://ada:secret@phare.example/z
,${site.home}/${'é'.repeat(1_900)}
n\0${'n'.repeat(498)}🦞,${site.home}/a%00b`
  const refused = ['l’adresse n’est pas une adresse web.', 'l’adresse n’est pas une adresse web.']
  expect(await bring(odd)).toEqual({ added: 1, updated: 0, refused: refused.map((why, at) => ({ row: at + 2, why })) })
  expect((await bring('a,b\n1,2')).error.code).toBe('publish.no-title-column')
})
