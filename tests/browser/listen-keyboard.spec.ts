import { readFileSync } from 'node:fs'
import { readRiver, setToneWord } from '../../src/listen/endpoints.ts'
import { expect, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'
import { posts } from './listening-texts.ts'

test.use({ aloneFor: 'listen-keyboard' })

test.describe.configure({ timeout: 90_000 })

test.beforeAll(async ({ browser, product, signedIn }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ baseURL: product.url, storageState: signedIn })
  const { call, hook, topic } = api(context.request, organisation.slug)
  await speak(context.request, 'fr')
  await topic('Musée du Fleuve', '"musée du fleuve" OU "river museum"')
  const send = await hook('Relais')
  await send(posts(12))
  await expect
    .poll(async () => (await call(readRiver, {})).mentions.length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(8)
  await context.close()
})

test('the river is worked on without a mouse', async ({ page, room }) => {
  await page.goto(room('listen/river'))
  const rows = page.getByRole('article')
  await expect(rows.nth(2)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('j')
  await expect(rows.first()).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Mention' })
  await expect(panel.getByRole('heading', { name: 'Pourquoi elle est ici' })).toBeVisible()

  await page.keyboard.press('s')
  await expect(rows.first().getByRole('button', { name: /^Suivre/ })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+z')
  await expect(rows.first().getByRole('button', { name: /^Suivre/ })).toHaveAttribute('aria-pressed', 'false')

  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('à répondre')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('à répondre')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('a')
  await dialog.getByRole('combobox').fill('marie')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('Marie Tremblay')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('c')
  await dialog.getByRole('combobox').fill('éloge')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('Éloge')
  await expect(dialog).toHaveCount(0)

  await page.keyboard.press('n')
  await expect(panel.getByLabel('Nouvelle note')).toBeFocused()
  await page.keyboard.type('Remercier Élodie.')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('Remercier Élodie.')).toBeVisible()
})

test('several at once, and back again', async ({ page, room }) => {
  await page.goto(room('listen/river'))
  const rows = page.getByRole('article')
  await expect(rows.nth(2)).toBeVisible({ timeout: 30_000 })
  for (const key of ['j', 'x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key)
  await expect(page.getByRole('toolbar')).toContainText('3 sélectionnées')
  await page.keyboard.press('e')
  await expect(page.getByRole('article').filter({ hasText: 'Traitée' })).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('article').filter({ hasText: 'Traitée' })).toHaveCount(0)
})

test('an author who is hidden comes back', async ({ page, room }) => {
  await page.goto(room('listen/river'))
  const luc = page.getByRole('article', { name: /Mention de Luc/ })
  await luc.getByRole('button').first().click()
  await page.keyboard.press('h')
  await expect(luc).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(luc).toBeVisible()
})

test('a word’s weight is corrected from the mention', async ({ page, room }) => {
  await page.goto(room('listen/river'))
  const mention = page.getByRole('article').filter({ hasText: 'Magnifique' })
  await expect(mention).toContainText('positive', { timeout: 30_000 })
  await mention.getByRole('button').first().click()
  const panel = page.getByRole('complementary', { name: 'Mention' })
  const save = page.getByRole('button', { name: 'Enregistrer le poids' })
  // A page of the river that was read before the words were judged anew, and comes after their announcement.
  const old = await page.request.get(`/api/o/${organisation.slug}/listen/mentions`)
  expect(old.status()).toBe(200)
  const asked = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  await page.route(
    /\/mentions(\?.*)?$/,
    async route => {
      asked.resolve()
      await held.promise
      await route.fulfill({ response: old })
    },
    { times: 1 },
  )
  await panel.getByRole('button', { name: /bonheur/i }).click()
  const weight = page.getByRole('textbox', { name: /Poids/ })
  await expect(weight).toBeFocused()
  await weight.fill('-3')
  await save.click()
  await asked.promise
  // Meanwhile somebody else corrects another word of it.
  await api(page.request, organisation.slug).call(setToneWord, { language: 'fr', word: 'magnifique', weight: -3 })
  await expect(mention).toContainText('négative', { timeout: 30_000 })
  held.resolve()
  await expect(save).toHaveCount(0)
  await expect(mention).toContainText('négative')
  await expect(panel.getByRole('radio', { name: 'Négative' })).toBeChecked()
})

test('a saved view keeps its moving period; what is shown leaves as CSV', async ({ page, room }) => {
  await page.goto(room('listen/river?period=week&tone=positive'))
  await page.getByRole('button', { name: 'Vues' }).click()
  await page.getByRole('menuitem', { name: 'Enregistrer cette vue' }).click()
  await page.getByLabel('Nom de la vue').fill('Bonnes nouvelles')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Nom de la vue')).toHaveCount(0)
  await page.goto(room('listen/river'))
  await page.getByRole('button', { name: 'Vues' }).click()
  await page.getByRole('menuitem', { name: 'Bonnes nouvelles' }).click()
  await expect(page).toHaveURL(/period=week/)
  await expect(page).toHaveURL(/tone=/)

  await page.getByRole('button', { name: 'Exporter' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/text/i)
})

test('a French CSV is imported as its preview says', async ({ page, room }) => {
  await page.goto(room('listen/imports'))
  const csv =
    'Date;Auteur;Texte;Adresse\r\n2026-11-20 10:00;Zoé;"Le Musée du Fleuve; une joie";https://zoe.example/1\r\n'
  const file = { name: 'relevé.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('cell', { name: 'Le Musée du Fleuve; une joie' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Zoé' })).toBeVisible()
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByText('1 ligne lue')).toBeVisible({ timeout: 30_000 })
  await page.goto(room('listen/river'))
  await expect(page.getByRole('article').filter({ hasText: 'une joie' })).toBeVisible({ timeout: 30_000 })
})

test('feeds come and go as OPML', async ({ page, room }) => {
  await page.goto(room('listen/sources'))
  const opml =
    '<opml version="2.0"><body><outline type="rss" text="Flux du port" xmlUrl="http://127.0.0.1:9/port.xml"/></body></opml>'
  await page.getByRole('button', { name: 'OPML' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: 'Importer un fichier OPML' }).click(),
  ])
  await chooser.setFiles({ name: 'flux.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) })
  await expect(page.getByRole('link', { name: 'Flux du port', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'OPML' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Exporter les flux (OPML)' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain('http://127.0.0.1:9/port.xml')
})
