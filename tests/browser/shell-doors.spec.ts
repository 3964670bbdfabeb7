import { expect, expectAccessible, marie, organisation, otherBrowser, test } from './fixtures.ts'
import { startProduct } from './product.ts'

test('first run: from the code in the terminal to Today', async ({ browser }) => {
  test.setTimeout(180_000)
  const product = await startProduct()
  const context = await otherBrowser(browser, { baseURL: product.url })
  const page = await context.newPage()
  try {
    await page.goto('/')
    await expect(page).toHaveURL(/\/welcome$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Première visite')

    await page.getByRole('button', { name: 'Créer l’organisation' }).click()
    await expect(page.getByText('Recopiez le code affiché dans le terminal.')).toBeVisible()
    await expectAccessible(page, 'first run with errors')

    await page.getByLabel('Code de première mise en route').fill('AAAA-BBBB-CCCC')
    await page.getByLabel('Nom de l’organisation').fill(organisation.name)
    await page.getByLabel('Votre nom').fill(marie.name)
    await page.getByLabel('Adresse de courriel').fill(marie.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(marie.password)
    await page.setViewportSize({ width: 1280, height: 800 })
    const button = await page.getByRole('button', { name: 'Créer l’organisation' }).boundingBox()
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(800)
    await page.getByRole('button', { name: 'Créer l’organisation' }).click()
    const code = page.getByLabel('Code de première mise en route')
    await expect(code).toHaveAccessibleDescription(/Ce code n’est pas celui que le terminal affiche/)
    await expect(code).toBeFocused()
    await expect(page.getByRole('alert')).toHaveCount(0)
    // Nothing jumps: the sentence takes the place of the help.
    const after = await page.getByRole('button', { name: 'Créer l’organisation' }).boundingBox()
    expect(Math.abs((after?.y ?? 0) - (button?.y ?? 0))).toBeLessThan(4)
    await expect(page.getByLabel('Votre nom')).toHaveValue(marie.name)

    await page.getByLabel('Code de première mise en route').fill(product.firstRunCode.toLowerCase())
    await page.getByRole('button', { name: 'Créer l’organisation' }).click()
    await expect(page).toHaveURL(/\/o\/maison-des-aines\/today$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aujourd’hui')
    await expect(page).toHaveTitle('Aujourd’hui · Maison des aînés · Vigie')
  } finally {
    await context.close()
    await product.stop()
  }
})

test('sign-in leads back to the page that was asked for', async ({ browser, product, signedIn, room }) => {
  expect(signedIn.cookies.length).toBeGreaterThan(0)
  const context = await otherBrowser(browser, { baseURL: product.url })
  const page = await context.newPage()
  await page.goto(room('settings/audit?period=week'))
  await expect(page).toHaveURL(/\/sign-in/)

  await page.getByLabel('Adresse de courriel').fill(marie.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill('pas le bon du tout')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert')).toContainText('Adresse ou mot de passe inexact.')
  await expectAccessible(page, 'refused sign-in')

  await page.getByLabel('Mot de passe', { exact: true }).fill(marie.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page).toHaveURL(/settings\/audit\?period=week/)
  await expect(page.getByLabel('Période')).toHaveValue('week')

  await page.getByRole('button', { name: `Compte et préférences de ${marie.name}` }).click()
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto(room('today'))
  await expect(page).toHaveURL(/\/sign-in/)
  await context.close()
})

test('nobody is sent to another site after sign-in', async ({ browser, product, signedIn }) => {
  expect(signedIn.cookies.length).toBeGreaterThan(0)
  const context = await otherBrowser(browser, { baseURL: product.url })
  const page = await context.newPage()
  await page.goto('/sign-in?to=//elsewhere.example/')
  await page.getByLabel('Adresse de courriel').fill(marie.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(marie.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page).toHaveURL(new RegExp(`^${product.url}/o/`))
  await context.close()
})

test('a provider that refuses says so at the door', async ({ browser, product }) => {
  const context = await otherBrowser(browser, { baseURL: product.url, locale: 'en-CA' })
  const page = await context.newPage()
  await page.goto('/sign-in?error=org.oidc-not-member')
  await expect(page.getByRole('alert')).toContainText('You are not a member of this organisation')
  await page.goto('/sign-in?error=org.oidc-unreachable')
  await expect(page.getByRole('alert')).toContainText('does not answer')
  await page.goto('/sign-in?error=org.nothing-of-ours')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await context.close()
})
