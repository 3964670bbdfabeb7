import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { takingStock } from '../testing/taking-stock.ts'

const urlset = (...urls: string[]) => `<urlset>${urls.map(url => `<url><loc>${url}</loc></url>`).join('')}</urlset>`

test('no address and no title, however odd, stops a reading', async () => {
  const { site, ctx, add, source, titles } = await takingStock()
  const long = `/${'ش'.repeat(1_900)}`
  site.put({
    '/a%00b': { status: 500 },
    [`/${'a'.repeat(499)}%F0%9F%A6%9E`]: { status: 500 },
    '/cut': { body: `<title>${'b'.repeat(499)}🦞</title>` },
    '/fine': 'Fine',
  })
  const map = site.pages.get('/sitemap.xml')
  site.pages.set('/sitemap.xml', {
    ...map,
    body: map?.body?.replace('<url>', `<url><loc>${site.home}${long}</loc></url><url>`) ?? '',
  })
  await add()
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'done', progress: { listed: 4, read: 4, failed: 2 } })
  expect(await titles()).toEqual(['Fine', 'a'.repeat(499), 'ab', 'b'.repeat(499)])
})

test('what nobody foresaw stops one page, or is told as the reason of the whole source', async () => {
  const { site, ctx, add, source, again, titles } = await takingStock()
  site.put({ '/a': 'Broken', '/b': 'B' })
  // A fault of ours.
  await sql`alter table inventory_item add constraint odd check (title <> 'Broken')`.execute(ctx.db)
  await add()
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'done', progress: { read: 2, failed: 1 } })
  expect(await titles({ failed: true })).toEqual(['a'])
  await sql`alter table inventory_item add constraint odder check (title <> 'c')`.execute(ctx.db)
  site.put({ '/c': 'C' })
  await again()
  for (let attempt = 0; attempt < 4; attempt += 1) {
    expect(await source()).toMatchObject({ state: 'reading', error: null })
    ctx.clock.advance({ hours: 1 })
    await ctx.drain()
  }
  expect(await source()).toMatchObject({ state: 'failed', error: expect.stringContaining('de notre côté') })
})

test('one page that is always refused holds up nobody, and the reading ends', async () => {
  const { site, ctx, add, source, titles } = await takingStock()
  const refused = { status: 429, headers: { 'retry-after': '31536000' } }
  site.put(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`/p${at}`, at === 7 ? refused : `Page ${at}`])))
  await add()
  await ctx.drain()
  ctx.clock.advance({ hours: 1 })
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'reading', progress: { read: 29, left: 1 } })
  for (let attempt = 0; attempt < 4; attempt += 1) {
    ctx.clock.advance({ hours: 1 })
    await ctx.drain()
  }
  expect(await source()).toMatchObject({ state: 'done', progress: { read: 30, left: 0, failed: 1 } })
  expect(await titles({ failed: true })).toEqual(['p7'])
})

test('a list that breaks off goes on where it was', async () => {
  const { site, ctx, add, source } = await takingStock()
  const xml = (body: string) => ({ type: 'application/xml', body })
  const { home } = site
  site.put({ '/a': 'A', '/b': 'B' })
  site.pages.set('/one.xml', xml(urlset(`${home}/a`)))
  site.pages.set('/two.xml', { status: 429 })
  site.pages.set(
    '/sitemap.xml',
    xml(
      `<sitemapindex><sitemap><loc>${home}/one.xml</loc></sitemap><sitemap><loc>${home}/two.xml</loc></sitemap></sitemapindex>`,
    ),
  )
  await add()
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'reading', step: 'listing', progress: { listed: 1 } })
  site.pages.set('/two.xml', xml(urlset(`${home}/b`)))
  ctx.clock.advance({ minutes: 2 })
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'done', progress: { listed: 2, read: 2 } })
  expect(site.asked.filter(one => one === 'GET /one.xml')).toHaveLength(1)
})

test('what a person writes while a page is on its way is kept', async () => {
  const { site, ctx, ada, add, titles, idOf } = await takingStock()
  site.put({ '/nos-heures': 'Heures | Phare' })
  await add()
  const { fetch } = ctx.outbound
  ctx.outbound.fetch = async request => {
    const answer = await fetch(request)
    if (request.url.endsWith('/nos-heures'))
      await ada.call(endpoints.changeInventoryItem, { id: await idOf('nos heures'), title: 'Quand venir' })
    return answer
  }
  await ctx.drain()
  expect(await titles()).toEqual(['Quand venir'])
})

test('another address hides nothing that people worked on, and nothing at all once it is gone', async () => {
  const { site, ctx, ada, add, titles, again, idOf } = await takingStock()
  const put = (words: string) => {
    const body = (title: string) => `<title>${title}</title><link rel="canonical" href="/vrai"><p>${words}`
    site.put({ '/copie': { body: body('Copie') }, '/note': { body: body('Note') } })
  }
  put('avant')
  await add()
  await ctx.drain()
  const ids = [await idOf('Note')]
  const { undo } = await ada.call(endpoints.assignInventory, { ids, needs: { add: ['n1'] } })
  site.put({ '/vrai': 'Vrai' })
  put('après')
  await again()
  expect(await titles()).toEqual(['Note', 'Vrai'])
  await ada.call(endpoints.restoreInventory, { undo })
  site.pages.delete('/vrai')
  await again()
  expect(await titles({ gone: 'exclude' })).toEqual(['Copie', 'Note'])
})

test('a source that was removed and is added again is read again', async () => {
  const { site, ctx, ada, add, source, titles } = await takingStock()
  site.put({ '/a': 'A' })
  const { id } = await add()
  await ctx.drain()
  await ada.call(endpoints.removeInventorySource, { id })
  site.put({ '/a': 'Autre' })
  await add()
  await ctx.drain()
  expect(await source()).toMatchObject({ state: 'done', progress: { read: 1, added: 0 } })
  expect(await titles()).toEqual(['Autre'])
})

test('a change on the day of a reading is not taken for none', async () => {
  const { site, ctx, add, titles, again } = await takingStock()
  const put = (title: string) => {
    site.put({ '/a': title })
    const map = site.pages.get('/sitemap.xml')
    site.pages.set('/sitemap.xml', {
      ...map,
      body: map?.body?.replace('</loc>', '</loc><lastmod>2027-03-01</lastmod>') ?? '',
    })
  }
  put('Le matin')
  await add()
  await ctx.drain()
  put('Le soir')
  await again()
  expect(await titles()).toEqual(['Le soir'])
  ctx.clock.advance({ hours: 72 })
  await again()
  site.asked.length = 0
  await again()
  expect(site.asked).not.toContain('GET /a')
})

test('taking back what was said gives back what was there, and leaves what others said since', async () => {
  const { ctx, ada, list } = await takingStock()
  const { id } = await ada.call(endpoints.addInventoryItem, { title: 'Dépliant', publishedAt: '2024-01-01T00:00:00Z' })
  const { undo } = await ada.call(endpoints.assignInventory, { ids: [id], needs: { add: ['n1'] }, review: 'good' })
  ctx.clock.advance({ seconds: 1 })
  await ada.call(endpoints.assignInventory, { ids: [id], needs: { add: ['n2'] } })
  await ada.call(endpoints.restoreInventory, { undo })
  expect((await list({ review: 'due' })).items).toMatchObject([
    { id, needs: ['n2'], review: null, reviewedAt: null, reviewedBy: null },
  ])
})

test('addresses with a password, or too long once encoded, are refused', async () => {
  const { site, ada, add } = await takingStock()
  const refused = { code: 'app.invalid-input' }
  for (const address of ['https://ada:secret@phare.example/a', `${site.home}/${'é'.repeat(1_900)}`]) {
    await expect(add({ address })).rejects.toMatchObject(refused)
    await expect(ada.call(endpoints.addInventoryItem, { title: 'x', address })).rejects.toMatchObject(refused)
  }
})
