import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { adoptVersion, createStrategy, submitVersion } from '../../src/plan/endpoints.ts'
import { expect, expectAccessible, organisation, otherBrowser, test } from './fixtures.ts'
import { api } from './listening.ts'

test.use({ aloneFor: 'plan-journeys' })
test.use({ actionTimeout: 15_000 })
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const museum = readFileSync(resolve(import.meta.dirname, '../../src/plan/examples/museum.fr.yaml'), 'utf8')

/** A small strategy that is in force: only what was adopted is shared. */
test.beforeAll(async ({ browser, product, signedIn }) => {
  const context = await browser.newContext({ baseURL: product.url, storageState: signedIn })
  const { call } = api(context.request, organisation.slug)
  const examination = { startedOn: '2026-08-01', endedOn: '2026-11-15', summary: 'Le quartier parle de nous.' }
  const { id: strategy } = await call(createStrategy, {
    name: 'Musée',
    mode: 'listen',
    document: { vigie: 1, examination },
  })
  const { number } = await call(submitVersion, { strategy, note: '' })
  await call(adoptVersion, { strategy, number, note: 'Nous commençons petit.' })
  await context.close()
})

test('a full strategy from a file: refused with its reason, compared, applied, shared', async ({
  page,
  room,
  browser,
  product,
}) => {
  await page.goto(room('plan/file'))
  await page.getByLabel('Contenu du fichier').fill(`${museum}\ninconnu: 1\n`)
  await page.getByRole('button', { name: 'Voir ce qui change' }).click()
  await expect(page.getByRole('alert')).toContainText('inconnu')
  await page.getByLabel('Contenu du fichier').fill(museum)
  await page.getByRole('button', { name: 'Voir ce qui change' }).click()
  await page.getByRole('button', { name: /^Appliquer/ }).click()
  await expect(page.getByText('Le fichier est importé.')).toBeVisible()
  await page.goto(room('plan/canvas'))
  await expect(page.getByRole('table')).toContainText('Page Facebook du musée')
  await page.goto(room('plan/documents'))
  await page.getByRole('button', { name: 'Créer un lien' }).click()
  const link = await page.getByLabel('Nouveau lien').inputValue()
  const stranger = await (await otherBrowser(browser)).newPage()
  await stranger.goto(new URL(link).pathname.replace(/^/, product.url))
  await stranger.getByRole('link', { name: /Lire à l’écran|Read on screen/ }).click()
  await expect(stranger.getByRole('heading', { level: 1, name: 'Page du conseil' })).toBeVisible()
  await expectAccessible(stranger, 'board page')
})

test('figures given by hand, a survey answered by its link, what an objective rests on', async ({
  page,
  room,
  browser,
  product,
}) => {
  await page.goto(room('plan/figures'))
  await page.getByRole('button', { name: 'Ajouter une série' }).click()
  await page.getByLabel('Nom').fill('Bénévoles inscrits')
  await page.getByLabel('Unité').fill('personnes')
  await page.getByRole('button', { name: 'Créer la série' }).click()
  await page.getByRole('link', { name: /Bénévoles inscrits/ }).click()
  const value = page.getByLabel(/^Valeur/)
  await value.pressSequentially('12,50')
  await expect(value).toHaveValue('12,50')
  await value.press('Enter')
  await expect(page.getByRole('table')).toContainText('12,5')
  await expectAccessible(page, 'a series')

  await page.goto(room('plan/surveys'))
  await page.getByRole('button', { name: 'Ouvrir un sondage' }).click()
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  const link = await page.getByLabel('Lien à envoyer').inputValue()
  await expectAccessible(page, 'surveys')
  const stranger = await (await otherBrowser(browser)).newPage()
  await stranger.goto(product.url + new URL(link).pathname)
  await stranger.getByRole('radio', { name: 'Plutôt', exact: true }).first().check()
  await expectAccessible(stranger, 'survey form')
  await stranger.getByRole('button', { name: 'Envoyer mes réponses' }).click()
  await expect(stranger.getByRole('heading', { name: 'Merci' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 réponse')).toBeVisible()

  await page.goto(room('plan/objectives'))
  await page.getByRole('link', { name: /Répondre plus vite/ }).click()
  await expect(page.getByRole('heading', { name: 'Fil conducteur' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Pour cette finalité' })).toBeVisible()
  await expectAccessible(page, 'an objective')
  await page.goto(room('today'))
  await expect(page.getByRole('heading', { name: 'Stratégie', level: 2 })).toBeVisible()
  await expectAccessible(page, 'Today with a strategy')
})
