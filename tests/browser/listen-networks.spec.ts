import type { Page } from '@playwright/test'
import { startBlueskyPds, whyNoBluesky } from '../real/bluesky/start.ts'
import { startFakeMastodon } from '../real/mastodon/fake.ts'
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

test('Bluesky: an account of a real server, connected by its form', async ({ page, room, request, context }) => {
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
  } finally {
    await pds.stop()
  }
})

test('Mastodon: a hashtag of a compatible server, live', async ({ page, room, request, context }) => {
  const ask = api(request, organisation.slug)
  const server = await startFakeMastodon()
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
    server.post('noe', '<p>Beaucoup de monde au marché public ce matin <a href="#">#quebec</a></p>')
    await ask.pollAll()
    await appears(river, /Beaucoup de monde/, 'marché public')
    await expectAccessible(river, 'river with Mastodon')
  } finally {
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
