import { expect, expectAccessible, otherBrowser, test } from './fixtures.ts'
import { speak } from './listening.ts'

test.describe.configure({ timeout: 180_000 })
test.use({ aloneFor: 'publish-ideas', actionTimeout: 20_000 })
test.beforeEach(({ request }) => speak(request, 'fr'))

test('an idea is noted, completed, set aside and back, becomes a content that names who brought it, and is erased', async ({
  page,
  room,
}) => {
  await page.goto(room('publish/ideas'))
  await expect(page.getByRole('heading', { name: 'Aucune idée notée' })).toBeVisible()
  await expectAccessible(page, 'no ideas')
  await page.getByRole('button', { name: 'Noter une idée' }).click()
  await page.getByRole('button', { name: 'Noter', exact: true }).click()
  await expect(page.getByText('Écrivez votre idée en une phrase.')).toBeVisible()
  await expectAccessible(page, 'an idea without a sentence')
  await page.getByRole('textbox', { name: 'Idée' }).fill('Visite de nuit du phare')
  await page.getByRole('textbox', { name: 'Proposée par' }).fill('Ana Roy')
  await page.getByRole('button', { name: 'Noter', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'Visite de nuit du phare' })
  await expect(row).toContainText('proposée par Ana Roy')
  await expect(row).toContainText('À saisir')
  await expectAccessible(page, 'ideas')
  await page.getByRole('searchbox', { name: 'Chercher' }).fill('rien de tel')
  await expect(page.getByText('Aucune idée ne correspond')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Chercher' }).fill('de nuit')
  await row.getByRole('link', { name: 'Visite de nuit du phare' }).click()

  await page.getByRole('textbox', { name: 'Note' }).fill('Trois soirs en mars.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Idée enregistrée.')).toBeVisible()
  await page.getByRole('button', { name: 'Mettre de côté' }).click()
  await page.getByRole('textbox', { name: 'Pourquoi' }).fill('Attendre le printemps')
  await page.getByRole('button', { name: 'Mettre de côté' }).click()
  await expect(page.getByText('Attendre le printemps')).toBeVisible()
  await expectAccessible(page, 'an idea set aside')
  await page.getByRole('button', { name: 'Remettre parmi les idées à saisir' }).click()
  await expect(page.getByText('Attendre le printemps')).toHaveCount(0)

  await page.getByRole('button', { name: 'Commencer un contenu' }).click()
  await expect(page.getByRole('textbox', { name: 'Titre' })).toHaveValue('Visite de nuit du phare')
  await expect(page.getByRole('textbox', { name: 'Idée' })).toHaveValue('Trois soirs en mars.')
  await expect(page.getByText('proposée par Ana Roy')).toBeVisible()
  await page.getByRole('link', { name: /Visite de nuit du phare/ }).click()
  await expect(page.getByRole('heading', { name: 'Contenus tirés de cette idée' })).toBeVisible()
  await expect(page.getByText('Reprise')).toBeVisible()
  await page.getByRole('button', { name: 'Effacer pour toujours' }).click()
  await page.getByRole('button', { name: 'Effacer', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Aucune idée notée' })).toBeVisible()
})

test('staff and partners bring ideas by a form without account; closed or moved, it says so', async ({
  page,
  room,
  browser,
  product,
}) => {
  await page.goto(room('publish/ideas'))
  await page.getByRole('link', { name: 'Formulaire public' }).click()
  await expect(page.getByText('n’a pas encore d’adresse')).toBeVisible()
  await page.getByRole('textbox', { name: 'Ce que vous demandez' }).fill('Quelle histoire mériterait d’être racontée ?')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('switch', { name: 'Ouvert' }).check()
  await expect(page.getByText('Le formulaire reçoit des idées.')).toBeVisible()
  const link = await page.getByRole('textbox', { name: 'Adresse à donner' }).inputValue()
  await expectAccessible(page, 'settings of the form')

  const outside = await otherBrowser(browser, { baseURL: product.url })
  const partner = await outside.newPage()
  await partner.goto(new URL(link).pathname)
  await expect(partner.getByText('Quelle histoire mériterait d’être racontée ?')).toBeVisible()
  await expectAccessible(partner, 'form')
  await partner.getByRole('button', { name: 'Proposer' }).click()
  await expect(partner.getByText('Cet accord est nécessaire')).toBeVisible()
  await expectAccessible(partner, 'form with what is missing')
  await partner.getByRole('textbox', { name: 'Votre idée' }).fill('Le gardien et sa lampe')
  await partner.getByRole('textbox', { name: 'Votre nom' }).fill('Luc Morin')
  await partner.getByRole('textbox', { name: 'Comment vous joindre' }).fill('luc@exemple.org')
  await partner.getByRole('checkbox').check()
  await partner.getByRole('button', { name: 'Proposer' }).click()
  await expect(partner.getByText('Votre idée est arrivée à Maison des aînés.')).toBeVisible()
  await expectAccessible(partner, 'thanks')

  await page.goto(room('publish/ideas'))
  const row = page.getByRole('row').filter({ hasText: 'Le gardien et sa lampe' })
  await expect(row).toContainText('Par le formulaire public · proposée par Luc Morin')
  await row.getByRole('link').first().click()
  await expect(page.getByRole('textbox', { name: 'Pour joindre la personne' })).toHaveValue('luc@exemple.org')

  await page.goto(room('publish/idea-form'))
  await page.getByRole('button', { name: 'Changer l’adresse' }).click()
  await page.getByRole('button', { name: 'Changer', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Adresse à donner' })).not.toHaveValue(link)
  await partner.goto(new URL(link).pathname)
  await expect(partner.getByText('Ce formulaire n’existe pas, ou il est fermé.')).toBeVisible()
  await expectAccessible(partner, 'a form that is gone')
  await outside.close()
})

for (const locale of ['fr', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`ideas on a phone, ${colorScheme}, ${locale}`, async ({ browser, product, signedIn, room, request }) => {
      await speak(request, locale)
      const context = await browser.newContext({
        baseURL: product.url,
        storageState: signedIn,
        viewport: { width: 390, height: 844 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      for (const path of ['publish/ideas', 'publish/ideas?add=true', 'publish/idea-form']) {
        await page.goto(room(path))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.locator('[role=status][aria-label]')).toHaveCount(0)
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
        await expectAccessible(page, `${path}, ${colorScheme}, ${locale}`)
      }
      await context.close()
    })
