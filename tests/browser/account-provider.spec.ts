import { startIdentityProvider } from '../../src/testing/start-identity-provider.ts'
import { expect, expectAccessible, organisation, otherBrowser, prefer, test } from './fixtures.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.use({ aloneFor: 'account-provider' })

test('the organisation’s own provider: set up, entered through, refused, switched off', async ({
  page,
  browser,
  product,
  room,
}) => {
  await prefer(page.context(), product.url, { locale: 'fr', theme: 'auto' })
  await page.goto(room('settings/sign-in'))
  const redirect = await page.getByLabel('Adresse de retour').inputValue()
  const provider = await startIdentityProvider(redirect)
  const elsewhere = await otherBrowser(browser, { baseURL: product.url })
  const her = await elsewhere.newPage()
  try {
    await page.getByLabel('Nom sur le bouton').fill('la Maison')
    await page.getByLabel('Adresse de l’émetteur').fill(provider.issuer)
    await page.getByLabel('Identifiant du client').fill(provider.clientId)
    await page.getByLabel('Secret du client').fill(provider.clientSecret)
    await page.getByRole('combobox', { name: 'Domaines de courriel' }).fill('exemple.org')
    await page.keyboard.press('Enter')
    await page.getByLabel('Rôle des nouvelles personnes').selectOption({ label: 'Lecture' })
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('Enregistré.')).toBeVisible({ timeout: 30_000 })
    await expectAccessible(page, 'provider')

    provider.person = { sub: 'claire-1', email: 'claire@exemple.org', emailVerified: true, name: 'Claire Lavoie' }
    await her.goto(room('listen/river'))
    await her.getByLabel('Adresse de courriel').fill('claire@exemple.org')
    const through = her.getByRole('link', { name: 'Continuer avec la Maison' })
    await expect(through).toBeVisible()
    await expectAccessible(her, 'sign-in with a provider')
    await through.click()
    await expect(her).toHaveURL(new RegExp(`/o/${organisation.slug}/`), { timeout: 30_000 })
    await expect(her.getByRole('heading', { level: 1 })).toBeVisible()
    // What the provider opened is good for its organisation; credentials stay where they are.
    await her.goto('/account/security')
    await expect(her.getByText(/Votre session vient du fournisseur/)).toBeVisible()
    await her.goto('/account')
    await expect(her.getByRole('button', { name: 'Changer d’adresse' })).toHaveCount(0)

    await page.goto(room('settings/members'))
    await expect(page.getByLabel('Rôle de Claire Lavoie')).toHaveValue('reader')
    await page.goto(room('settings/audit'))
    await expect(
      page.getByText('Claire Lavoie a rejoint l’organisation par le fournisseur de connexion.'),
    ).toBeVisible()

    provider.person = null
    const third = await otherBrowser(browser, { baseURL: product.url })
    const refused = await third.newPage()
    await refused.goto('/sign-in')
    await refused.getByLabel('Adresse de courriel').fill('claire@exemple.org')
    await refused.getByRole('link', { name: 'Continuer avec la Maison' }).click()
    await expect(refused.getByRole('alert')).toContainText('Le fournisseur n’a pas confirmé votre identité')
    await third.close()

    await page.goto(room('settings/sign-in'))
    await page.getByRole('button', { name: 'Supprimer le fournisseur' }).click()
    await page.getByRole('button', { name: 'Supprimer le fournisseur' }).click()
    await expect(page.getByText('Le fournisseur est supprimé.')).toBeVisible()
    await her.goto(room('today'))
    await expect(her).toHaveURL(/\/sign-in/)
  } finally {
    await elsewhere.close()
    await provider.stop()
  }
})
