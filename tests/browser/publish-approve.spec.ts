import type { Browser, Page } from '@playwright/test'
import { connectChannel } from '../../src/channels/endpoints.ts'
import { importPolicy, putPolicyInForce, submitPolicy } from '../../src/govern/endpoints.ts'
import { acceptInvitation, createInvitation } from '../../src/org/endpoints.ts'
import type { Role } from '../../src/permissions.ts'
import {
  createApprovalLink,
  createEntry,
  decideEntry,
  revokeApprovalLink,
  submitEntry,
} from '../../src/publish/endpoints.ts'
import { expect, expectAccessible, organisation, otherBrowser, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })
test.use({ aloneFor: 'publish-approve', environment: { VIGIE_SANDBOX: 'yes' }, actionTimeout: 20_000 })

const policy = `vigie: 1
language: fr
approvals:
  - id: relecture
    name: Relecture
    roles: [manager]
    within: 4
  - id: direction
    name: Direction
    roles: [approver]
    outside: true
`

/** A colleague in a browser of their own. */
async function colleague(page: Page, browser: Browser, url: string, name: string, role: Role) {
  const email = `${name.toLowerCase().normalize('NFD').replace(/\W/g, '')}@exemple.org`
  const { link } = await api(page.request, organisation.slug).call(createInvitation, { email, role })
  const context = await otherBrowser(browser, { baseURL: url, locale: 'fr-CA' })
  const { call } = api(context.request, organisation.slug)
  const account = { name, password: 'un autre phare dans la brume', locale: 'fr' as const }
  await call(acceptInvitation, { token: link.split('/invitation/')[1] ?? '', account })
  return { call, page: await context.newPage() }
}

let people: Record<'camille' | 'sami' | 'jeanne', Awaited<ReturnType<typeof colleague>>>
let account: string

/** A policy of two levels, an account, and who writes, reviews and decides. */
test.beforeAll(async ({ browser, product, signedIn }) => {
  const context = await browser.newContext({ storageState: signedIn, baseURL: product.url })
  const page = await context.newPage()
  const { call } = api(context.request, organisation.slug)
  await speak(context.request, 'fr')
  const join = (name: string, role: Role) => colleague(page, browser, product.url, name, role)
  people = {
    camille: await join('Camille Roy', 'contributor'),
    sami: await join('Sami Diallo', 'manager'),
    jeanne: await join('Jeanne Morin', 'approver'),
  }
  await call(importPolicy, { text: policy })
  const { number } = await call(submitPolicy, {})
  await people.jeanne.call(putPolicyInForce, { number })
  const channel = await call(connectChannel, { connector: 'sandbox', settings: { name: 'maison' }, name: 'La Maison' })
  account = channel.id
  await context.close()
})

/** An entry that Camille wrote, waiting for the direction. */
async function waitingForDirection(title: string, text: string) {
  const { camille, sami } = people
  const { id } = await camille.call(createEntry, {
    title,
    zone: 'America/Toronto',
    planned: { local: '2030-03-05T10:00' },
    variants: [{ channelId: account, content: { parts: [{ text }] } }],
  })
  await camille.call(submitEntry, { id, version: 1, note: 'Pour la journée des aînés.' })
  await sami.call(decideEntry, { id, version: 1, decision: 'approved' })
  return id
}

/** At a desk by day, and on a phone by night. */
async function expectAccessibleAnywhere(page: Page, what: string) {
  await expectAccessible(page, what)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 800 })
  await expectAccessible(page, `${what}, on a phone by night`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}

const pathOf = (link: string) => new URL(link).pathname

test('somebody outside reads what will appear and answers once; a link that no longer leads anywhere says why', async ({
  browser,
  product,
}) => {
  const { jeanne } = people
  const id = await waitingForDirection('Visite de la Ville', 'La Ville et la Maison vous invitent samedi. #aînés')
  const ask = (name: string) => jeanne.call(createApprovalLink, { id, name, email: 'mairie@ville.example' })
  const [link, other, withdrawn] = [await ask('Mairie'), await ask('Cabinet'), await ask('Protocole')]
  await jeanne.call(revokeApprovalLink, { id, link: withdrawn.id })
  const outside = await otherBrowser(browser, { baseURL: product.url, locale: 'fr-CA' })
  const page = await outside.newPage()
  await page.goto(pathOf(link.link))
  await expect(page.getByRole('heading', { name: 'Votre accord est demandé' })).toBeVisible()
  await expect(page.getByText('Camille Roy, de l’organisation Maison des aînés, vous demande')).toBeVisible()
  await expect(page.getByText('Pour la journée des aînés.')).toBeVisible()
  await expect(page.getByText('5 mars 2030, 10 h (heure de Toronto)')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('vous invitent samedi. #aînés')
  await expectAccessibleAnywhere(page, 'what somebody outside is asked')
  await page.getByRole('button', { name: 'Renvoyer' }).click()
  await expect(page.getByText('Dites pourquoi vous renvoyez ce contenu.')).toBeVisible()
  await expectAccessible(page, 'returned without a word')
  await page.getByRole('textbox', { name: 'Votre mot' }).fill('D’accord.')
  await page.getByRole('button', { name: 'Approuver' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Vous avez approuvé ce contenu' })).toBeVisible()
  await expectAccessible(page, 'answered')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Vous avez approuvé ce contenu' })).toBeVisible()
  await page.goto(pathOf(other.link))
  await expect(page.getByText('Ce contenu a été repris, modifié ou décidé par d’autres entre-temps.')).toBeVisible()
  await page.goto(pathOf(withdrawn.link))
  await expect(page.getByText('Ce lien a été retiré.')).toBeVisible()
  await page.goto(`${pathOf(link.link)}x`)
  await expect(page.getByText('Ce lien n’existe pas.')).toBeVisible()
  await expectAccessible(page, 'a link that leads nowhere')
  await outside.close()
})

test('levels stand in their order; somebody outside is asked by a link that is shown once; the emergency path leaves its reason', async ({
  room,
}) => {
  const { jeanne, sami } = people
  const id = await waitingForDirection('Cuisine collective', 'La cuisine collective rouvre jeudi.')
  await jeanne.page.goto(room(`publish/entries/${id}`))
  const level = (name: string) => jeanne.page.getByRole('listitem').filter({ hasText: name })
  await expect(level('Relecture')).toContainText('Approuvé par Sami Diallo')
  await expect(level('Direction')).toContainText('Doit décider')
  await jeanne.page.getByRole('button', { name: 'Demander à une personne de l’extérieur' }).press('Enter')
  await jeanne.page.getByRole('button', { name: 'Créer le lien' }).press('Enter')
  await expect(jeanne.page.getByText('Dites qui répondra.')).toBeVisible()
  await jeanne.page.getByRole('textbox', { name: 'Nom' }).fill('Mairie')
  await jeanne.page.getByRole('textbox', { name: 'Courriel' }).fill('mairie@ville.example')
  await expectAccessible(jeanne.page, 'asking somebody outside')
  await jeanne.page.keyboard.press('Enter')
  await expect(jeanne.page.getByRole('textbox', { name: 'Lien', exact: true })).toHaveValue(/\/approve\//)
  await expectAccessibleAnywhere(jeanne.page, 'a link shown once')
  await jeanne.page.getByRole('button', { name: 'Terminé' }).click()
  await jeanne.page.getByRole('button', { name: 'Retirer le lien de Mairie' }).click()
  await jeanne.page.getByRole('button', { name: 'Retirer le lien', exact: true }).click()
  await expect(jeanne.page.getByText(/lien retiré le/)).toBeVisible()

  await sami.page.goto(room(`publish/entries/${id}`))
  await sami.page.getByRole('button', { name: 'Approuver en urgence' }).press('Enter')
  await expect(sami.page.getByText('Le contenu sera approuvé sans Direction.')).toBeVisible()
  await sami.page.getByRole('button', { name: 'Approuver sans attendre' }).click()
  await expect(sami.page.getByText('Dites pourquoi cela ne peut attendre.')).toBeVisible()
  await expectAccessibleAnywhere(sami.page, 'the emergency path')
  await sami.page.getByRole('textbox', { name: 'Raison de l’urgence' }).fill('La direction est en vol jusqu’à demain.')
  await sami.page.getByRole('button', { name: 'Approuver sans attendre' }).click()
  await expect(sami.page.getByText('Approuvé en urgence par Sami Diallo')).toBeVisible()
  await expect(sami.page.getByText('La direction est en vol jusqu’à demain.').first()).toBeVisible()
  await expectAccessibleAnywhere(sami.page, 'approved in an emergency')
})

test('a passage is spoken of and mended; what changed since is shown; one level approves in the room, the other from outside', async ({
  room,
  browser,
  product,
}) => {
  const { camille, sami, jeanne } = people
  const writing = camille.page
  await writing.goto(room('publish/entries'))
  await writing.getByRole('button', { name: 'Nouveau contenu' }).press('Enter')
  await writing.getByRole('textbox', { name: 'Titre' }).fill('Cours de tablette')
  await writing.getByRole('button', { name: 'Ajouter une déclinaison' }).first().click()
  await writing.getByRole('menuitem', { name: /La Maison/ }).click()
  const text = writing.getByRole('textbox', { name: 'Texte', exact: true })
  await text.fill('Cours de tablette gratuits chaque mardi, inscription obligatoire.')
  await expect(writing.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible()
  await writing.getByRole('button', { name: 'Soumettre' }).press('Enter')
  await expect(writing.getByText('En approbation')).toBeVisible()
  const id = new URL(writing.url()).pathname.split('/').at(-1) ?? ''

  // By keyboard alone: the caret at the end of the text, words chosen with Shift, the comment begun with its keys.
  const reading = sami.page
  await reading.goto(room('publish/approvals'))
  await reading.getByRole('link', { name: 'Cours de tablette' }).press('Enter')
  // What is asked stands in sight at once, above the text.
  await expect(reading.getByRole('button', { name: 'Approuver', exact: true })).toBeInViewport()
  if (process.env.VIGIE_SHOTS !== undefined) {
    await reading.screenshot({ path: `${process.env.VIGIE_SHOTS}/decision.png` })
    await reading.setViewportSize({ width: 390, height: 844 })
    await reading.screenshot({ path: `${process.env.VIGIE_SHOTS}/decision-phone.png` })
    await reading.setViewportSize({ width: 1280, height: 800 })
  }
  const shown = reading.getByRole('textbox', { name: 'Texte', exact: true })
  await shown.focus()
  await reading.keyboard.press('Control+End')
  await reading.keyboard.press('ArrowLeft')
  for (let letter = 0; letter < 'obligatoire'.length; letter += 1) await reading.keyboard.press('Shift+ArrowLeft')
  await expect(reading.getByRole('button', { name: 'Commenter le passage choisi' })).toBeVisible()
  await reading.keyboard.press('Control+Shift+M')
  await expect(reading.getByRole('textbox', { name: 'Commentaire' })).toBeFocused()
  await reading.keyboard.type('Au téléphone seulement ?')
  await expectAccessible(reading, 'a comment being written')
  await reading.keyboard.press('Control+Enter')
  await expect(reading.locator('mark')).toHaveText('obligatoire')
  await expect(reading.getByRole('button', { name: 'Montrer dans le texte : obligatoire' })).toBeVisible()
  await expectAccessibleAnywhere(reading, 'a comment on a passage')
  await reading.getByRole('textbox', { name: 'Mot (facultatif)' }).fill('Dites comment s’inscrire.')
  await reading.getByRole('button', { name: 'Renvoyer' }).press('Enter')
  await expect(reading.getByText('Renvoyé par Sami Diallo')).toBeVisible()

  // Whoever wrote it answers, mends, and submits again; the words that were spoken of are gone.
  await expect(writing.getByText('Dites comment s’inscrire.')).toBeVisible()
  await writing.getByRole('button', { name: 'Répondre à Sami Diallo' }).press('Enter')
  await writing.getByRole('textbox', { name: 'Réponse' }).fill('En ligne aussi, je l’écris.')
  await writing.keyboard.press('Control+Enter')
  await expect(writing.getByRole('listitem').filter({ hasText: 'En ligne aussi' }).first()).toBeVisible()
  await text.fill('Cours de tablette gratuits chaque mardi. Inscription au téléphone ou en ligne.')
  await expect(writing.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible()
  await expect(writing.getByText('Le passage a changé depuis.')).toBeVisible()
  await expect(writing.getByText('Modifié depuis votre dernière lecture')).toBeHidden()
  await expectAccessible(writing, 'a returned content, mended')
  await writing.getByRole('button', { name: 'Soumettre' }).press('Enter')
  await expect(writing.getByText('En approbation')).toBeVisible()

  await reading.goto(room(`publish/entries/${id}`))
  const changes = reading.getByRole('region', { name: 'Modifié depuis votre dernière lecture' })
  await expect(changes).toContainText('Camille Roy')
  await expect(reading.getByRole('article').locator('ins').first()).toBeVisible()
  await changes.getByRole('button', { name: 'Voir ce qui a changé' }).press('Enter')
  await expect(changes.locator('del').first()).toBeVisible()
  await expectAccessibleAnywhere(reading, 'what changed since the last look')
  await reading.getByRole('button', { name: 'Marquer comme réglé le commentaire de Sami Diallo' }).press('Enter')
  await expect(reading.getByText('1 commentaire réglé')).toBeVisible()
  await reading.getByRole('button', { name: 'Approuver', exact: true }).press('Enter')
  await expect(reading.getByText('Approuvé par Sami Diallo')).toBeVisible()
  await expect(changes).toBeHidden()

  const { link } = await jeanne.call(createApprovalLink, { id, name: 'Bailleur', email: 'bailleur@ville.example' })
  const outside = await otherBrowser(browser, { baseURL: product.url, locale: 'en-CA', colorScheme: 'dark' })
  const page = await outside.newPage()
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(pathOf(link))
  await expect(page.getByRole('article')).toContainText('Inscription au téléphone ou en ligne.')
  await expectAccessible(page, 'asked from outside, in English, at night, on a phone')
  await page.getByRole('button', { name: 'Approve' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'You approved this content' })).toBeVisible()
  await outside.close()
  await expect(writing.getByText('de l’extérieur, par un lien')).toBeVisible()
  await expect(writing.getByText('1 tour précédent')).toBeVisible()

  // Its history: what differs, and an earlier version brought back, then the newest again.
  await writing.getByRole('link', { name: 'Historique' }).press('Enter')
  await expect(writing.getByRole('heading', { name: 'Historique : Cours de tablette' })).toBeVisible()
  await expect(writing.locator('ins').first()).toBeVisible()
  await expectAccessible(writing, 'history')
  await writing.getByRole('navigation', { name: 'Versions' }).getByRole('link').nth(1).press('Enter')
  await writing.getByRole('button', { name: 'Remettre cette version' }).press('Enter')
  await expect(writing.getByText(/remettre une version rouvre l’approbation/)).toBeVisible()
  await expectAccessibleAnywhere(writing, 'bringing back what was approved')
  await writing.getByRole('button', { name: 'Remettre et rouvrir l’approbation' }).press('Enter')
  await expect(text).toHaveValue('Cours de tablette gratuits chaque mardi, inscription obligatoire.')
  await expect(writing.getByText('Modifié depuis votre dernière lecture')).toBeHidden()
  await writing.getByRole('button', { name: 'Annuler' }).click()
  await expect(text).toHaveValue('Cours de tablette gratuits chaque mardi. Inscription au téléphone ou en ligne.')

  await speak(jeanne.page.request, 'en')
  await jeanne.page.goto(room(`publish/entries/${id}`))
  await expect(jeanne.page.getByText('1 settled comment')).toBeVisible()
  await expect(jeanne.page.getByText('1 earlier round')).toBeVisible()
  await expectAccessible(jeanne.page, 'a content with its rounds and comments, in English')
  await jeanne.page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(jeanne.page.getByRole('heading', { name: 'History: Cours de tablette' })).toBeVisible()
  await expectAccessible(jeanne.page, 'history, in English')
})
