import { createCampaign } from '../../src/publish/endpoints.ts'
import { expect, expectAccessible, organisation, otherBrowser, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.describe.configure({ timeout: 120_000 })
test.use({ aloneFor: 'publish-kits', actionTimeout: 20_000 })

/** One point, as a network would take it. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a kit is written and published; on a phone somebody copies, takes along, says that they shared; the campaign counts it, and knows whom to contact', async ({
  page,
  room,
  browser,
  product,
  request,
}) => {
  await speak(request, 'fr')
  const { id } = await api(request, organisation.slug).call(createCampaign, {
    name: 'La nuit du phare',
    from: '2020-01-01',
    to: '2099-12-31',
  })
  await page.goto(room(`publish/campaigns/${id}/kits`))
  await expect(page.getByText('Aucune trousse encore')).toBeVisible()
  await expectAccessible(page, 'no kits')
  await page.getByLabel('Pour', { exact: true }).selectOption('staff')
  await page.getByRole('textbox', { name: 'Titre' }).fill('Veillons au phare')
  await page.getByRole('button', { name: 'Préparer' }).click()
  await expect(page.getByRole('heading', { name: 'Veillons au phare' })).toBeVisible()
  await page.getByRole('textbox', { name: 'En quelques phrases' }).fill('Trois phrases à dire à vos proches.')
  await page.getByRole('textbox', { name: 'Adresse de la campagne' }).fill('https://phare.example/')
  await page.getByRole('button', { name: 'Ajouter un texte' }).click()
  const wording = page.getByRole('group', { name: 'Texte 1' })
  await wording.getByRole('textbox', { name: 'Réseau' }).fill('Bluesky')
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(wording.getByText('Écrivez le texte, ou retirez-le.')).toBeVisible()
  await wording.getByRole('textbox', { name: 'Formulation proposée' }).fill('Je veille au phare.')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Ajouter un fichier' }).click()
  await (await chooser).setFiles({ name: 'quai.png', mimeType: 'image/png', buffer: picture })
  const alt = page.getByRole('textbox', { name: 'Texte de remplacement' })
  await expect(alt).toBeFocused()
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(page.getByText(/Ces fichiers ne sont pas prêts.*quai\.png/)).toBeVisible()
  await expectAccessible(page, 'a kit whose picture says nothing')
  await alt.fill('Le quai au lever du jour')
  await page.getByRole('button', { name: 'Terminé' }).click()
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(page.getByRole('switch', { name: 'Ouverte' })).toBeChecked()
  const link = new URL(await page.getByRole('textbox', { name: 'Adresse à donner' }).inputValue()).pathname
  await expectAccessible(page, 'a published kit')

  const phone = await otherBrowser(browser, { baseURL: product.url, viewport: { width: 390, height: 844 } })
  await phone.grantPermissions(['clipboard-read', 'clipboard-write'])
  const bea = await phone.newPage()
  await bea.goto(link)
  await expect(bea.getByRole('heading', { level: 1, name: 'Veillons au phare' })).toBeVisible()
  await expect(bea.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await bea.getByRole('button', { name: 'Copier : Texte 1' }).click()
  // The button says so for a moment only: what was copied stays.
  await expect
    .poll(() => bea.evaluate('navigator.clipboard.readText()'))
    .toBe(
      'Je veille au phare.\nhttps://phare.example/?utm_source=bluesky&utm_medium=staff&utm_campaign=la-nuit-du-phare',
    )
  await expect(bea.getByRole('img', { name: 'Le quai au lever du jour' })).toBeVisible()
  const saved = bea.waitForEvent('download')
  await bea.getByRole('link', { name: 'Tout télécharger' }).click()
  expect((await saved).suggestedFilename()).toBe('veillons-au-phare.zip')
  await bea.getByRole('button', { name: 'Dire que j’ai partagé' }).click()
  await expect(bea.getByText('Dites où')).toBeVisible()
  await expectAccessible(bea, 'a kit on a phone')
  expect(await bea.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await bea.getByRole('textbox', { name: 'Où ?' }).fill('Bluesky')
  await bea.getByRole('textbox', { name: 'Votre nom' }).fill('Béa')
  await bea.getByRole('button', { name: 'Dire que j’ai partagé' }).click()
  await expect(bea.getByText('vous remercie')).toBeVisible()
  const own = new URL(await bea.getByRole('textbox', { name: 'Gardez cette adresse' }).inputValue()).pathname

  await page.getByRole('link', { name: 'Toutes les trousses' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Béa' })).toContainText('Bluesky')
  await expectAccessible(page, 'declared shares')
  await bea.goto(own)
  await bea.getByRole('button', { name: 'Effacer mon partage' }).click()
  await expectAccessible(bea, 'a share of one’s own')
  await bea.getByRole('button', { name: 'Effacer', exact: true }).click()
  await expect(bea.getByText('Votre partage est effacé.')).toBeVisible()
  // The page of those who lead the campaign hears of it by itself.
  await expect(page.getByText('Personne n’a encore dit avoir partagé.')).toBeVisible()
  await phone.close()

  await page.getByRole('link', { name: 'Contacts', exact: true }).click()
  await page.getByRole('button', { name: 'Noter une personne' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText('Donnez un nom.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Éva Lemieux')
  await dialog.getByLabel('État').selectOption('contacted')
  await expectAccessible(page, 'somebody to contact')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Éva Lemieux' })).toContainText('Contacté')
  await expectAccessible(page, 'people to contact')
})
