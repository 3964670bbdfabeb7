import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, otherBrowser, prefer, test } from './fixtures.ts'

test.use({ aloneFor: 'plan-journeys' })
test.use({ actionTimeout: 15_000 })
test.describe.configure({ mode: 'serial' })

const museum = readFileSync(resolve(import.meta.dirname, '../../src/plan/examples/museum.fr.yaml'), 'utf8')
/** Waits until what was typed is kept by the server. */
const kept = (page: Page) => expect(page.getByText(/Enregistré à|Saved at/)).toBeVisible({ timeout: 15_000 })

test('an empty workspace, to an adopted listen-only strategy', async ({ page, room }) => {
  test.setTimeout(180_000)
  await page.goto(room('plan'))
  await page.getByRole('radio', { name: 'Écouter seulement' }).check()
  await expectAccessible(page, 'first strategy')
  await page.getByRole('radio', { name: 'Une page vide' }).check()
  await page.getByRole('button', { name: 'Créer la stratégie' }).click()
  await expect(page.getByRole('heading', { name: 'Veille et observation' })).toBeVisible()

  await page.goto(room('plan/environment'))
  await page.getByLabel('Commencé le').fill('2026-08-01')
  await page.getByLabel('Terminé le').fill('2026-11-15')
  await page.getByLabel('Ce qu’il faut en retenir').fill('On parle de nous surtout dans les journaux du quartier.')
  await kept(page)
  // Nothing is lost by leaving: the page is read anew.
  await page.reload()
  await expect(page.getByLabel('Ce qu’il faut en retenir')).toHaveValue(/journaux du quartier/)
  await page.getByRole('button', { name: 'Ajouter une partie prenante' }).click()
  await page.getByLabel('Nom', { exact: true }).fill('Les familles des résidents')
  await page.getByLabel('Usage des réseaux').fill('Elles lisent le groupe du quartier.')
  await kept(page)
  await page.getByRole('navigation', { name: 'Chapitres de la stratégie' }).getByText('Environnement').click()
  await expect(page.getByRole('link', { name: /Les familles des résidents/ })).toBeVisible()
  for (const [button, name] of [
    ['Ajouter un espace', 'Site de la Maison'],
    ['Ajouter un pair ou un concurrent', 'Maison voisine'],
    ['Ajouter une tendance', 'Bénévolat en famille'],
    ['Ajouter un enjeu', 'Attente trop longue'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await page
      .getByLabel(/^(Nom|Titre|Tendance|Enjeu)/)
      .first()
      .fill(name)
    await kept(page)
    await page.goto(room('plan/environment'))
  }
  // The checks speak where it is mended, and lead there.
  await page.goto(room('plan/findings'))
  await expect(page.getByRole('link', { name: 'Aller le corriger' }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Aller le corriger' }).first().click()
  await expect(page).not.toHaveURL(/findings/)

  await page.goto(room('plan/versions'))
  await page.getByRole('button', { name: 'Soumettre' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Soumettre' }).click()
  await expect(page.getByText('en examen')).toBeVisible()
  await page.getByRole('button', { name: 'Adopter' }).click()
  await page.getByLabel('Note (facultative)').fill('Nous commençons petit.')
  await page.getByRole('dialog').getByRole('button', { name: 'Adopter' }).click()
  await expect(page.getByText('Stratégie adoptée')).toBeVisible()
})

test('a full strategy from a file: read, compared, shared, in both languages', async ({
  page,
  room,
  browser,
  product,
  context,
}) => {
  test.setTimeout(240_000)
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
  const paths = [
    '',
    '/findings',
    '/canvas',
    '/timeline',
    '/chapters',
    '/objectives',
    '/networks',
    '/foundation',
    '/versions',
    '/documents',
    '/history',
    '/file',
  ]
  for (const locale of ['en', 'fr'] as const) {
    await prefer(context, product.url, { locale, theme: 'auto' })
    for (const path of paths) {
      await page.goto(room(`plan${path}`))
      await page.waitForLoadState('networkidle')
      await expectAccessible(page, `plan${path} ${locale}`)
    }
  }
})

test('figures given by hand, a survey answered by its link, what an objective rests on', async ({
  page,
  room,
  browser,
  product,
}) => {
  test.setTimeout(180_000)
  await page.goto(room('plan/figures'))
  await page.getByRole('button', { name: 'Ajouter une série' }).click()
  await page.getByLabel('Nom').fill('Bénévoles inscrits')
  await page.getByLabel('Unité').fill('personnes')
  await page.getByRole('button', { name: 'Créer la série' }).click()
  await page.getByRole('link', { name: /Bénévoles inscrits/ }).click()
  await page.getByLabel(/^Valeur/).fill('42')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByRole('table')).toContainText('42')
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
