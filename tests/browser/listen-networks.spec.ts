import type { Page } from '@playwright/test'
import { readRiver } from '../../src/listen/endpoints.ts'
import { startBlueskyPds, whyNoBluesky } from '../real/bluesky/start.ts'
import { startFakeMastodon } from '../real/mastodon/fake.ts'
import { startSnac, whyNoSnac } from '../real/snac/start.ts'
import { expect, expectAccessible, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.use({ aloneFor: 'listen-networks' })

test.describe.configure({ timeout: 180_000 })
test.use({ actionTimeout: 20_000 })

/** The river, open beforehand, shows what is said from now on: matched, highlighted, without being reloaded. */
async function appears(river: Page, text: RegExp, word: string) {
  const bar = river.getByRole('button', { name: /nouvelles? mentions?/ })
  const article = river.getByRole('article').filter({ hasText: text })
  await expect(bar.or(article)).toBeVisible({ timeout: 60_000 })
  if (await bar.isVisible()) await bar.click()
  await expect(article).toBeVisible()
  await expect(article.locator('mark').first()).toHaveText(word)
}

test('Bluesky: an account of a real server, connected by its form, in both languages', async ({
  page,
  room,
  request,
  context,
}) => {
  const reason = whyNoBluesky()
  test.skip(reason !== null, reason ?? '')
  const ask = api(request, organisation.slug)
  const pds = await startBlueskyPds()
  try {
    const author = await pds.createAccount('elodie.test', 'Élodie Gagné')
    await ask.topic('Phare de la Pointe', '"phare de la pointe"')
    await page.goto(room('listen/sources/new'))
    await page.getByRole('combobox', { name: 'Réseau' }).click()
    await page.getByRole('option', { name: 'Bluesky' }).click()
    await expect(page.getByText('Un compte et le réseau en direct se lisent sans clé.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Compte' }).fill('elodie.test')
    await page.getByRole('textbox', { name: 'Serveur' }).fill(pds.url)
    await expectAccessible(page, 'form of Bluesky')
    await page.getByRole('button', { name: 'Essayer' }).click()
    await expect(page.getByText('L’essai fonctionne')).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    await expect(page).toHaveURL(/sources\/\d+$/)

    const river = await context.newPage()
    await river.goto(room('listen/river'))
    await expect(river.getByRole('heading', { level: 1, name: 'Fil' })).toBeVisible()
    await author.post({ text: 'Lever de soleil superbe au phare de la Pointe ce matin.' })
    await ask.pollAll()
    await appears(river, /Lever de soleil/, 'phare de la Pointe')
    await expectAccessible(river, 'river with Bluesky')

    await speak(request, 'en')
    await river.reload()
    await expect(river.getByRole('heading', { level: 1, name: 'River' })).toBeVisible()
    const article = river.getByRole('article').filter({ hasText: /Lever de soleil/ })
    await expect(article.locator('mark').first()).toHaveText('phare de la Pointe')
    await expectAccessible(river, 'river with Bluesky in English')
    await page.goto(room('listen/sources'))
    await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible()
    await expectAccessible(page, 'sources with Bluesky in English')
  } finally {
    await speak(request, 'fr')
    await pds.stop()
  }
})

/** A server of the fediverse that polls read: snac, a real one, wherever Debian gives it; else our own. */
async function startFediverse(): Promise<{ url: string; post(text: string): Promise<unknown>; stop(): Promise<void> }> {
  const reason = whyNoSnac()
  if (reason === null) return startSnac('noe')
  test.info().annotations.push({ type: 'not the real server', description: reason })
  const fake = await startFakeMastodon()
  return { url: fake.url, post: async text => fake.post('noe', `<p>${text}</p>`), stop: fake.stop }
}

test('Mastodon: a hashtag of a real compatible server, in both languages', async ({ page, room, request, context }) => {
  const ask = api(request, organisation.slug)
  const server = await startFediverse()
  try {
    await ask.topic('Marché public', '"marché public"')
    await page.goto(room('listen/sources/new'))
    await page.getByRole('combobox', { name: 'Réseau' }).click()
    await page.getByRole('option', { name: 'Mastodon' }).click()
    await page.getByRole('textbox', { name: 'Serveur' }).fill(server.url)
    await page.getByRole('textbox', { name: 'Mot-clic' }).fill('quebec')
    await expect(page.getByRole('textbox', { name: 'Compte' })).toHaveCount(0)
    await expectAccessible(page, 'form of Mastodon')
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    await expect(page).toHaveURL(/sources\/\d+$/)

    const river = await context.newPage()
    await river.goto(room('listen/river'))
    await expect(river.getByRole('heading', { level: 1, name: 'Fil' })).toBeVisible()
    await server.post('Rien à voir ici, dit-on #quebec')
    await server.post('Beaucoup de monde au marché public ce matin #quebec')
    // snac files what is tagged in the background, so that the first poll may be too early.
    await expect
      .poll(
        async () => {
          await ask.pollAll()
          return (await ask.call(readRiver, { text: '"marché public"' })).mentions.length
        },
        { timeout: 60_000, intervals: [500, 1_000, 2_000] },
      )
      .toBe(1)
    await appears(river, /Beaucoup de monde/, 'marché public')
    await expect(river.getByRole('article').filter({ hasText: 'Rien à voir' })).toHaveCount(0)
    await expectAccessible(river, 'river with Mastodon')

    await speak(request, 'en')
    await river.reload()
    await expect(river.getByRole('heading', { level: 1, name: 'River' })).toBeVisible()
    const article = river.getByRole('article').filter({ hasText: /Beaucoup de monde/ })
    await expect(article.locator('mark').first()).toHaveText('marché public')
    await expectAccessible(river, 'river with Mastodon in English')
    await page.goto(room('listen/sources'))
    await expect(page.getByText('quebec').first()).toBeVisible()
    await expectAccessible(page, 'sources in English')
  } finally {
    await speak(request, 'fr')
    await server.stop()
  }
})

test('Mastodon, as it is said: posts, edits and deletions come by the stream, no poll between', async ({
  page,
  room,
  request,
}) => {
  const ask = api(request, organisation.slug)
  const server = await startFakeMastodon()
  try {
    await ask.topic('Bibliothèque du port', '"bibliothèque du port"')
    await page.goto(room('listen/sources/new'))
    await page.getByRole('combobox', { name: 'Réseau' }).click()
    await page.getByRole('option', { name: 'Mastodon' }).click()
    await page.getByRole('textbox', { name: 'Serveur' }).fill(server.url)
    await page.getByRole('textbox', { name: 'Mot-clic' }).fill('lecture')
    await page.getByRole('switch', { name: 'En direct' }).or(page.getByLabel('En direct')).first().check()
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    await expect(page).toHaveURL(/sources\/\d+$/)
    await expect.poll(() => server.listeners(), { timeout: 30_000 }).toBe(1)

    await page.goto(room('listen/river'))
    await expect(page.getByRole('heading', { level: 1, name: 'Fil' })).toBeVisible()
    const post = server.post('noe', '<p>La bibliothèque du port ouvre tard ce soir <a href="#">#lecture</a></p>')
    await appears(page, /ouvre tard/, 'bibliothèque du port')
    server.edit(post.id, '<p>La bibliothèque du port ferme tôt ce soir <a href="#">#lecture</a></p>')
    const article = page.getByRole('article').filter({ hasText: /bibliothèque du port/ })
    await expect(article).toContainText('ferme tôt', { timeout: 30_000 })
    await speak(request, 'en')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'River' })).toBeVisible()
    await expect(article).toBeVisible()
    await expectAccessible(page, 'river in English')
    server.remove(post.id)
    await expect(article).toHaveCount(0, { timeout: 30_000 })
  } finally {
    await speak(request, 'fr')
    await server.stop()
  }
})
