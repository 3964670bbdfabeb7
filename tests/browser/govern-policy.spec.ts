import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { readPolicy, startPolicy } from '../../src/govern/endpoints.ts'
import { acceptInvitation, createInvitation } from '../../src/org/endpoints.ts'
import type { Role } from '../../src/permissions.ts'
import { expect, expectAccessible, organisation, otherBrowser, prefer, test } from './fixtures.ts'
import { api } from './listening.ts'

test.use({ aloneFor: 'govern-policy' })
test.use({ actionTimeout: 15_000 })

/** A colleague with a browser of their own, signed in. */
async function colleague(page: Page, browser: Browser, name: string, role: Role): Promise<Page> {
  const { link } = await api(page.request, organisation.slug).call(createInvitation, {
    email: `${name.toLowerCase().normalize('NFD').replace(/\W/g, '')}@exemple.org`,
    role,
  })
  const context = await otherBrowser(browser, { baseURL: new URL(page.url()).origin, locale: 'fr-CA' })
  const token = link.split('/invitation/')[1]!
  const account = { name, password: 'un autre phare dans la brume', locale: 'fr' as const }
  await api(context.request, organisation.slug).call(acceptInvitation, { token, account })
  return context.newPage()
}

const kept = (page: Page) => expect(page.getByText('Enregistré', { exact: true })).toBeVisible()

test('from the starter to a policy in force: changed, tried out, submitted, approved by somebody else, printed', async ({
  page,
  browser,
  room,
}) => {
  test.setTimeout(180_000)
  await page.goto(room('govern'))
  await expect(page.getByRole('heading', { name: 'Aucune politique éditoriale' })).toBeVisible()
  await expectAccessible(page, 'no policy yet')
  await page.getByRole('button', { name: 'Partir du modèle' }).click()
  await expect(page.getByLabel('But', { exact: true })).toHaveValue(/Être utiles/)
  await expectAccessible(page, 'a section')

  // A section is changed; what is typed is there after a reload.
  await page.getByLabel('But', { exact: true }).fill('Que chaque aîné du quartier sache où trouver de l’aide.')
  await kept(page)
  await page.reload()
  await expect(page.getByLabel('But', { exact: true })).toHaveValue(/chaque aîné du quartier/)

  // A list: one more word to leave.
  await page.getByRole('navigation', { name: 'Parties de la politique' }).getByText('Lexique').click()
  await page.getByRole('button', { name: 'Ajouter un mot' }).click()
  await page.getByLabel('À laisser', { exact: true }).fill('placement')
  await page.getByLabel('À prendre', { exact: true }).fill('accueil')
  await page.getByLabel('Pourquoi', { exact: true }).fill('On accueille des gens, on ne les place pas.')
  await expect(page.getByRole('button', { name: /^placement → accueil/ })).toBeVisible()
  await kept(page)
  await expectAccessible(page, 'a list with an open item')
  await page.getByLabel('À laisser', { exact: true }).fill('("placement')
  await expect(page.getByText('Cette recherche ne se lit pas encore')).toBeVisible()
  await page.getByLabel('À laisser', { exact: true }).fill('placement')
  await kept(page)

  // The trial: remarks as one types, each with the policy's sentence, and one click that mends.
  await page.getByRole('navigation', { name: 'Politique éditoriale' }).getByText('Essai').click()
  await page.getByLabel('Texte', { exact: true }).fill('Un placement pour ton parent')
  const remarks = page.getByRole('listitem').filter({ hasText: 'À faire' })
  await expect(remarks.filter({ hasText: 'On accueille des gens, on ne les place pas.' })).toBeVisible()
  await expect(remarks.filter({ hasText: 'on vouvoie ici' })).toBeVisible()
  await expectAccessible(page, 'the trial')
  await page.getByRole('button', { name: /^Corriger.*placement/ }).click()
  await page.getByRole('button', { name: /^Corriger.*ton/ }).click()
  await expect(page.getByLabel('Texte', { exact: true })).toHaveValue('Un accueil pour votre parent')
  await page.getByLabel('Avec une image').check()
  await expect(remarks.filter({ hasText: 'Bloque' })).toBeVisible()
  await page.getByLabel('Texte de remplacement de l’image').fill('Une dame arrose un érable')
  await expect(remarks.filter({ hasText: 'Bloque' })).toBeHidden()

  // Submitted; whoever wrote it does not decide.
  await page.getByRole('navigation', { name: 'Politique éditoriale' }).getByText('Versions').click()
  await page.getByLabel('Un mot pour la direction').fill('Relue en équipe.')
  await page.getByRole('button', { name: 'Soumettre' }).click()
  await expect(page.getByText('Vous avez écrit une partie de cette version')).toBeVisible()
  await page.getByRole('button', { name: 'Noter la lecture' }).click()
  await page.getByLabel('Lue par').fill('Me Roy')
  await page.getByRole('button', { name: 'Noter la lecture' }).click()
  await expect(page.getByText(/^Lue par Me Roy/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mettre en vigueur' })).toHaveCount(0)
  await expectAccessible(page, 'a version that waits')

  const dora = await colleague(page, browser, 'Dora', 'approver')
  await dora.goto(room('govern/versions'))
  await dora.getByLabel('Un mot sur la décision').fill('Bonne route.')
  await expectAccessible(dora, 'the decision')
  await dora.getByRole('button', { name: 'Mettre en vigueur' }).click()
  await expect(dora.getByText('La version 1 est en vigueur depuis', { exact: false })).toBeVisible()
  // The page of whoever wrote it hears of it.
  await expect(page.getByText('La version 1 est en vigueur depuis', { exact: false })).toBeVisible()
  await dora.context().close()

  // What is written now is the next version.
  await page.goto(room('govern?part=conduct'))
  await page.getByLabel('Erreurs et corrections').fill('On corrige, et on le dit.')
  await kept(page)
  await page.goto(room('govern/versions'))
  await page.getByRole('button', { name: 'Comparer au texte de travail – Version 1' }).click()
  await expect(page.getByText('On corrige, et on le dit.')).toBeVisible()
  await expectAccessible(page, 'versions with a difference')

  // The document: what the composer checks, to read and to hand out.
  await page.getByRole('navigation', { name: 'Politique éditoriale' }).getByText('Document').click()
  await expect(page.getByRole('link', { name: 'Télécharger le PDF' })).toBeVisible()
  await expectAccessible(page, 'documents')
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger le PDF' }).click(),
  ])
  expect(pdf.suggestedFilename()).toMatch(/^editorial-policy-.*\.pdf$/)
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const html = await page.request.get(
    (await page.getByRole('link', { name: 'Lire à l’écran' }).getAttribute('href')) ?? '',
  )
  for (const words of ['placement', 'Approuvée par', 'Dora', 'Me Roy']) expect(await html.text()).toContain(words)
})

test('in English, in the dark, on a phone: readable and without a fault that axe knows', async ({
  page,
  product,
  room,
  browser,
}) => {
  test.setTimeout(180_000)
  const { call } = api(page.request, organisation.slug)
  if ((await call(readPolicy, {})).policy === null) await call(startPolicy, {})
  await prefer(page.context(), product.url, { locale: 'en', theme: 'auto' })
  await page.emulateMedia({ colorScheme: 'dark' })
  const pages = [
    'govern',
    'govern?part=approvals',
    'govern?part=writing',
    'govern/try-out',
    'govern/versions',
    'govern/document',
  ]
  for (const path of pages) {
    await page.goto(room(path))
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expectAccessible(page, `dark ${path}`)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of pages) {
    await page.goto(room(path))
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expectAccessible(page, `phone ${path}`)
    expect(await page.evaluate('document.documentElement.scrollWidth'), `${path}: no wider than the phone`).toBe(390)
  }
  // Whoever may only read sees the policy and no way to write it.
  await prefer(page.context(), product.url, { locale: 'fr', theme: 'auto' })
  const rene = await colleague(page, browser, 'René', 'reader')
  await rene.goto(room('govern'))
  await expect(rene.getByText('Vous pouvez lire la politique')).toBeVisible()
  await expect(rene.getByLabel('But', { exact: true })).not.toBeEditable()
  await rene.context().close()
})
