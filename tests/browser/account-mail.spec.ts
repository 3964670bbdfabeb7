import type { BrowserContext } from '@playwright/test'
import { expect, expectAccessible, marie, organisation, otherBrowser, test } from './fixtures.ts'
import { startMailbox } from './mailbox.ts'
import { type Product, startProduct } from './product.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let mailbox: Awaited<ReturnType<typeof startMailbox>>
let product: Product
let hers: BrowserContext
const moved = 'marie.tremblay@exemple.org'
const fresh = 'une lampe dans le grenier'

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  mailbox = await startMailbox()
  product = await startProduct({ SMTP_URL: mailbox.url })
  hers = await otherBrowser(browser, { baseURL: product.url })
  const answer = await hers.request.post(`${product.url}/api/first-run`, {
    data: { code: product.firstRunCode, organisation: organisation.name, locale: 'fr', ...marie },
  })
  expect(answer.status(), await answer.text()).toBe(200)
})
test.afterAll(async () => {
  await hers?.close()
  await product?.stop()
  await mailbox?.stop()
})

/** The address in the newest mail to somebody that leads to a page. */
async function linkTo(address: string, page: string): Promise<string> {
  const find = () => new RegExp(`http://\\S+/${page}[^\\s"<]+`).exec(mailbox.to(address)?.text ?? '')?.[0] ?? ''
  await expect.poll(find, { timeout: 30_000 }).not.toBe('')
  return find()
}

test('a forgotten password: from the link in the mail to Today, and every other session ended', async ({ browser }) => {
  const context = await otherBrowser(browser, { baseURL: product.url })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click()
  await page.getByLabel('Adresse de courriel').fill(marie.email)
  await page.getByRole('button', { name: 'Envoyer le lien' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Consultez vos courriels')
  await expectAccessible(page, 'link sent')
  await page.goto(await linkTo(marie.email, 'reset-password'))
  await page.getByLabel('Nouveau mot de passe').fill('court')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Il faut au moins 12 caractères.')).toBeVisible()
  await expectAccessible(page, 'new password refused')
  await page.getByLabel('Nouveau mot de passe').fill(fresh)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mot de passe changé')
  await page.getByRole('link', { name: 'Se connecter' }).click()
  await page.getByLabel('Adresse de courriel').fill(marie.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(fresh)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page).toHaveURL(/\/today$/)
  // The link was good once, and the session of before is over.
  await page.goto(await linkTo(marie.email, 'reset-password'))
  await page.getByLabel('Nouveau mot de passe').fill('encore une autre phrase')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('alert')).toContainText('Ce lien a déjà servi')
  const before = await hers.newPage()
  await before.goto('/')
  await expect(before).toHaveURL(/\/sign-in/)
  await before.close()
  await hers.close()
  hers = context
})

test('another address: confirmed from the mail to the new one, told to the old one', async ({ browser }) => {
  const page = await hers.newPage()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Changer d’adresse' }).click()
  await page.getByLabel('Nouvelle adresse').fill(moved)
  await page.getByLabel('Mot de passe actuel', { exact: true }).fill('pas le bon du tout')
  await page.getByRole('button', { name: 'Envoyer le lien' }).click()
  await expect(page.getByRole('alert')).toContainText('Le mot de passe actuel est inexact.')
  await expectAccessible(page, 'change of address refused')
  await page.getByLabel('Mot de passe actuel', { exact: true }).fill(fresh)
  await page.getByRole('button', { name: 'Envoyer le lien' }).click()
  await expect(page.getByRole('status').filter({ hasText: moved })).toBeVisible()
  await expectAccessible(page, 'change of address sent')

  // Opened on a telephone where nobody is signed in.
  const phone = await otherBrowser(browser, { baseURL: product.url, viewport: { width: 390, height: 844 } })
  const there = await phone.newPage()
  await there.goto(await linkTo(moved, 'confirm-email'))
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Confirmer votre adresse')
  await expectAccessible(there, 'confirm address')
  await there.getByRole('button', { name: 'Confirmer' }).click()
  await expect(there.getByText(`Vous vous connectez désormais avec ${moved}.`)).toBeVisible()
  await phone.close()
  await expect
    .poll(() => mailbox.to(marie.email)?.text ?? '', { timeout: 30_000 })
    .toContain(`se connecte maintenant avec l’adresse ${moved}`)
  await page.reload()
  await expect(page.getByText(moved)).toBeVisible()
  await page.close()
})

test('an invitation by mail, accepted by somebody new', async ({ browser }) => {
  const page = await hers.newPage()
  await page.goto(`/o/${organisation.slug}/settings/members`)
  await page.getByRole('button', { name: 'Inviter une personne' }).click()
  await page.getByRole('textbox', { name: 'Adresse de courriel' }).fill('luc@exemple.org')
  await page.getByRole('button', { name: 'Créer l’invitation' }).click()
  await expect(page.getByText(/L’invitation est partie à luc@exemple.org/)).toBeVisible()
  await page.close()
  const his = await otherBrowser(browser, { baseURL: product.url })
  const door = await his.newPage()
  await door.goto(await linkTo('luc@exemple.org', 'invitation/'))
  await door.getByLabel('Votre nom').fill('Luc Bergeron')
  await door.getByLabel('Mot de passe', { exact: true }).fill('le fleuve gèle en janvier')
  await door.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(door).toHaveURL(/\/today$/)
  await expect(door.getByRole('heading', { level: 1 })).toHaveText('Aujourd’hui')
  await his.close()
})

test('one more organisation is founded; the last administrator stays, somebody else may go', async ({ browser }) => {
  const page = await hers.newPage()
  await page.goto(`/o/${organisation.slug}/today`)
  await page.getByRole('button', { name: /Compte et préférences/ }).click()
  await page.getByRole('menuitem', { name: 'Mes organisations' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organisations')
  await expectAccessible(page, 'organisations')
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await expect(page.getByText('Écrivez le nom de l’organisation.')).toBeVisible()
  await page.getByLabel('Nom de la nouvelle organisation').fill('Fondation du phare')
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await expect(page).toHaveURL(/\/o\/fondation-du-phare\/today$/)
  await expect(page.getByRole('heading', { name: 'Commencer par écouter' })).toBeVisible()

  await page.goto('/account/organisations')
  await page.getByRole('button', { name: 'Quitter Fondation du phare' }).click()
  await expect(page.getByText(/Vous n’aurez plus accès à Fondation du phare/)).toBeVisible()
  await expectAccessible(page, 'leaving an organisation')
  await page.getByRole('button', { name: 'Quitter', exact: true }).click()
  await expect(page.getByText(/doit garder au moins une personne à l’administration/)).toBeVisible()

  const his = await otherBrowser(browser, { baseURL: product.url })
  const luc = await his.newPage()
  await luc.goto('/sign-in')
  await luc.getByLabel('Adresse de courriel').fill('luc@exemple.org')
  await luc.getByLabel('Mot de passe', { exact: true }).fill('le fleuve gèle en janvier')
  await luc.getByRole('button', { name: 'Se connecter' }).click()
  await expect(luc).toHaveURL(/\/today$/)
  await luc.goto('/account/organisations')
  await expect(luc.getByLabel('Nom de la nouvelle organisation')).toHaveCount(0)
  await luc.getByRole('button', { name: `Quitter ${organisation.name}` }).click()
  await luc.getByRole('button', { name: 'Quitter', exact: true }).click()
  await expect(luc.getByText('Vous n’êtes membre d’aucune organisation')).toBeVisible()
  await his.close()
  await page.close()
})
