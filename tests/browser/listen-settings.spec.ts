import {
  actOnMentions,
  addNote,
  createTag,
  createView,
  markAuthor,
  readRiver,
  setToneWord,
} from '../../src/listen/endpoints.ts'
import { expect, expectAccessible, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'
import { posts } from './listening-texts.ts'

test.describe.configure({ timeout: 90_000 })
test.use({ aloneFor: 'listen-settings' })

let first = ''
test.beforeAll(async ({ browser, product, signedIn }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ baseURL: product.url, storageState: signedIn })
  const { call, hook, topic } = api(context.request, organisation.slug)
  await speak(context.request, 'fr')
  await topic('Musée du Fleuve', '"musée du fleuve" OU "river museum"')
  await (await hook('Relais'))(posts(12))
  await expect
    .poll(async () => (await call(readRiver, {})).mentions.length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(8)
  const { mentions } = await call(readRiver, {})
  first = mentions[0]?.id ?? ''
  const press = await call(createTag, { name: 'presse', colour: '#0072B2' })
  const media = await call(createTag, { name: 'médias', colour: '#D55E00' })
  const tag = (ids: string[], add: number[]) => call(actOnMentions, { ids, actions: [{ do: 'tag', add, remove: [] }] })
  await tag(
    mentions.slice(0, 3).map(one => one.id),
    [press.id],
  )
  await tag(
    mentions.slice(2, 4).map(one => one.id),
    [media.id],
  )
  await call(createView, { name: 'Revue de presse', filter: { tag: [press.id], period: 'month' }, shared: false })
  await call(addNote, { id: first, text: 'À rappeler demein.' })
  await call(setToneWord, { language: 'fr', word: 'grève', weight: 0 })
  await call(markAuthor, { id: mentions[1]?.author?.id ?? '', hidden: true, note: 'Écrit souvent sur le port.' })
  await context.close()
})
test.beforeEach(({ request }) => speak(request, 'fr'))

test('a tag is renamed, poured into another, and deleted', async ({ page, room }) => {
  await page.goto(room('listen/settings/tags'))
  await expect(page.getByRole('row').filter({ hasText: 'presse' })).toContainText('2')
  await page.getByRole('button', { name: 'Modifier médias' }).click()
  await expect(page.getByLabel('Nom', { exact: true })).toBeFocused()
  await page.getByLabel('Nom', { exact: true }).fill('médias d’ici')
  await expectAccessible(page, 'tag being edited')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: 'médias d’ici' })).toBeVisible()

  await page.getByRole('button', { name: 'Modifier presse' }).click()
  await page.getByLabel('Fusionner avec').selectOption({ label: 'médias d’ici' })
  await page.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(page.getByText('Tout ce qui porte « presse » portera « médias d’ici »')).toBeVisible()
  await expectAccessible(page, 'tag about to be merged')
  await page.getByRole('button', { name: 'Fusionner', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'médias d’ici' })
  await expect(page.getByRole('row').filter({ hasText: 'presse' })).toHaveCount(0)
  // Four carry it; one is of an author who is hidden, here and in the river.
  await expect(row).toContainText('3')
  await row.getByRole('link').click()
  await expect(page).toHaveURL(/listen\/river\?.*tag=/)
  await expect(page.getByRole('article')).toHaveCount(3)

  await page.goto(room('listen/settings/tags'))
  await page.getByRole('button', { name: 'Ajouter une étiquette' }).click()
  await expect(page.getByLabel('Nom', { exact: true })).toBeFocused()
  await page.keyboard.type('éphémère')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Modifier éphémère' }).click()
  await page.getByRole('button', { name: 'Supprimer' }).click()
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: 'éphémère' })).toHaveCount(0)
  await page.goto(room('settings/audit'))
  await expect(page.getByText('Marie Tremblay a fusionné l’étiquette « presse » avec une autre.')).toBeVisible()
})

test('a view is renamed and shared; its filters are replaced in the river; it goes and comes back', async ({
  page,
  room,
}) => {
  await page.goto(room('listen/settings/views'))
  await page.getByRole('button', { name: 'Modifier Revue de presse' }).click()
  await page.getByLabel('Nom de la vue').fill('Revue du matin')
  await page.getByLabel('La montrer à toute l’équipe').check()
  await expectAccessible(page, 'view being edited')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Revue du matin' })).toContainText('Toute l’équipe')

  await page.goto(room('listen/river?tone=negative'))
  await page.getByRole('button', { name: 'Vues' }).click()
  await page.getByRole('menuitem', { name: 'Remplacer les filtres de' }).hover()
  await page.getByRole('menuitem', { name: 'Revue du matin', exact: true }).last().click()
  await expect(page.getByText('« Revue du matin » a pris ces filtres.')).toBeVisible()
  await page.goto(room('listen/settings/views'))
  await expect(page.getByRole('row').filter({ hasText: 'Revue du matin' })).toContainText('négative')

  await page.getByRole('button', { name: 'Supprimer la vue Revue du matin' }).click()
  await expect(page.getByRole('heading', { name: 'Aucune vue enregistrée' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Revue du matin' })).toBeVisible()
})

test('a note is corrected by who wrote it', async ({ page, room }) => {
  await page.goto(room(`listen/mentions/${first}`))
  await page.getByRole('button', { name: 'Modifier' }).click()
  await expect(page.getByLabel('Texte de la note')).toBeFocused()
  await expectAccessible(page, 'note being edited')
  await page.getByLabel('Texte de la note').fill('À rappeler demain.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('À rappeler demain.')).toBeVisible()
  await expect(page.getByText(/modifiée le/)).toBeVisible()
})

test('words of one’s own are added, weighed and given back', async ({ page, room }) => {
  await page.goto(room('listen/settings/words'))
  await page.getByRole('button', { name: 'Ajouter un mot' }).click()
  await page.getByLabel('Mot', { exact: true }).fill('horaire')
  await page.getByLabel('Poids', { exact: true }).selectOption('-2')
  await expectAccessible(page, 'word being added')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByLabel('Poids de « horaire »')).toHaveValue('-2')
  await page.getByLabel('Poids de « horaire »').selectOption('1')
  await expect(page.getByLabel('Poids de « horaire »')).toHaveValue('1')
  await page.getByRole('button', { name: 'Rétablir l’usage de « horaire »' }).click()
  await expect(page.getByLabel('Poids de « horaire »')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Poids de « horaire »')).toHaveValue('1')
})

test('who was hidden is listed, and comes back', async ({ page, room }) => {
  await page.goto(room('listen/settings/authors'))
  const row = page.getByRole('row').filter({ hasText: 'Écrit souvent sur le port.' })
  await expect(row).toContainText('Masqué')
  await page.getByRole('searchbox', { name: 'Chercher un nom ou une note' }).fill('introuvable')
  await expect(page.getByText('Aucun auteur marqué ne porte ces mots.')).toBeVisible()
  await page.getByRole('searchbox').fill('SUR LE PORT')
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: /^Montrer/ }).click()
  await expect(row).not.toContainText('Masqué')
  await page.keyboard.press('Control+z')
  await expect(row).toContainText('Masqué')
})

test('how long what matches nothing stays is changed, and told in the audit log', async ({ page, room }) => {
  await page.goto(room('listen/settings'))
  await page.getByLabel('Jours de conservation').fill('0')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Écrivez un nombre de jours, de 1 à 365.')).toBeVisible()
  await page.getByLabel('Jours de conservation').fill('14')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Enregistré.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Jours de conservation')).toHaveValue('14')
  await page.goto(room('settings/audit'))
  await expect(page.getByText('Marie Tremblay a changé les réglages de la veille.').first()).toBeVisible()
  await expect(page.locator('main')).not.toContainText(/\blisten\.[a-z]+-/)
})

test('the palette finds what the menu does not show, and Today opens onto what it counts', async ({ page, room }) => {
  await page.goto(room('today'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Rechercher ou agir' }).fill('mots de tonalite')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/listen\/settings\/words$/)
  await page.goto(room('listen/river'))
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goto(room('today'))
  await expect(page.getByText('Depuis votre lecture', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'À lire' })).toBeVisible()
  await expectAccessible(page, 'Today in use')
  await page.getByRole('link', { name: /voir ce que compte « Négatives, 24 h »/ }).click()
  await expect(page).toHaveURL(/listen\/river\?.*tone=/)
})
