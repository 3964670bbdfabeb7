import { connectChannel } from '../../src/channels/endpoints.ts'
import { acceptInvitation, createInvitation } from '../../src/org/endpoints.ts'
import { expect, expectAccessible, organisation, otherBrowser, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.describe.configure({ timeout: 300_000 })
test.use({ aloneFor: 'publish-compose', environment: { VIGIE_SANDBOX: 'yes' }, actionTimeout: 20_000 })
test.beforeEach(({ request }) => speak(request, 'fr'))

test('a content is written for an account, saved by itself, counted, planned, approved and published; a doubtful one is settled', async ({
  page,
  room,
  request,
  browser,
  product,
}) => {
  const { call } = api(request, organisation.slug)
  const { link } = await call(createInvitation, { email: 'direction@exemple.org', role: 'approver' })
  const office = await otherBrowser(browser, { baseURL: product.url })
  await api(office.request, organisation.slug).call(acceptInvitation, {
    token: link.split('/invitation/')[1] ?? '',
    account: { name: 'Jeanne Morin', password: 'une vigie sur le cap', locale: 'fr' },
  })
  const approver = await office.newPage()
  /** Somebody who wrote none of it reads what waits, and approves it. */
  const approve = async (title: string) => {
    await approver.goto(room('publish/approvals'))
    await approver.getByRole('link', { name: title }).click()
    // Both have it open, and know of each other.
    await expect(approver.getByText(/est aussi sur cette page/)).toBeVisible()
    await expect(page.getByText('Jeanne Morin est aussi sur cette page')).toBeVisible()
    await approver.getByRole('button', { name: 'Approuver', exact: true }).click()
    await expect(approver.getByText('Approuvé.')).toBeVisible()
  }
  await call(connectChannel, { connector: 'sandbox', settings: { name: 'musee' }, name: 'Le musée' })
  await call(connectChannel, {
    connector: 'sandbox',
    settings: { name: 'muet', behaviour: 'hides' },
    name: 'Réseau muet',
  })
  await page.goto(room('publish/entries'))
  await expect(page.getByRole('heading', { name: 'Aucun contenu' })).toBeVisible()
  await expectAccessible(page, 'no contents')
  await page.getByRole('button', { name: 'Nouveau contenu' }).click()
  await page.getByRole('textbox', { name: 'Titre' }).fill('Cours du soir')
  await page.getByRole('textbox', { name: 'Idée' }).fill('Dire que les cours du soir ouvrent.')
  await page.getByRole('button', { name: 'Ajouter une déclinaison' }).first().click()
  await page.getByRole('menuitem', { name: /Le musée/ }).click()
  const text = page.getByRole('textbox', { name: 'Texte', exact: true })
  await expect(text).toHaveValue('Dire que les cours du soir ouvrent.')
  await text.fill('Les cours du soir ouvrent lundi : https://exemple.org/cours/automne #formation')
  await expect(page.getByText('68 sur 500')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('#formation')
  await text.fill('a'.repeat(501))
  await expect(page.getByText('1 de trop')).toBeVisible()
  await expect(page.getByText('Le texte dépasse de 1 signe.')).toBeVisible()
  await text.fill('Les cours du soir ouvrent lundi.')
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible()
  await expectAccessible(page, 'composer')
  await page.reload()
  await expect(text).toHaveValue('Les cours du soir ouvrent lundi.')

  await page.getByRole('button', { name: 'Soumettre' }).click()
  await expect(page.getByText('En approbation')).toBeVisible()
  await expectAccessible(page, 'content under review')
  await approve('Cours du soir')
  await expectAccessible(approver, 'approved content')
  await page.getByRole('button', { name: 'Publier maintenant' }).click()
  await expect(page.getByRole('link', { name: 'Voir sur le réseau' })).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page, 'published content')

  await page.goto(room('publish/entries'))
  await expect(page.getByRole('row').filter({ hasText: 'Cours du soir' })).toContainText('Publié')
  await expectAccessible(page, 'contents')

  await page.getByRole('button', { name: 'Nouveau contenu' }).click()
  await page.getByRole('textbox', { name: 'Titre' }).fill('Portes ouvertes')
  await page.getByRole('button', { name: 'Ajouter une déclinaison' }).first().click()
  await page.getByRole('menuitem', { name: /Réseau muet/ }).click()
  await text.fill('Venez samedi.')
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible()
  await page.getByRole('button', { name: 'Soumettre' }).click()
  await expect(page.getByText('En approbation')).toBeVisible()
  await approve('Portes ouvertes')
  await page.getByRole('button', { name: 'Publier maintenant' }).click()
  await expect(page.getByText('C’est parti.')).toBeVisible()
  await page.goto(room('publish/sends'))
  await expect(page.getByRole('heading', { name: 'Issue inconnue' })).toBeVisible({
    // A network that does not tell is given a minute and a half to finish first.
    timeout: 180_000,
  })
  await expectAccessible(page, 'board with a doubtful send')
  await page.getByRole('button', { name: /C’est publié/ }).click()
  await page.getByRole('textbox', { name: 'Adresse de la publication' }).fill('https://exemple.org/@muet/1')
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await expect(page.getByRole('heading', { name: 'Rien à décider' })).toBeVisible()
  await page.getByText(/Publiés/).click()
  await expect(page.getByRole('row').filter({ hasText: 'Venez samedi.' })).toContainText('Vérifié par Marie Tremblay')
  await office.close()
})
