import { changeChannel, connectChannel } from '../../src/channels/endpoints.ts'
import { createStrategy, importFile } from '../../src/plan/endpoints.ts'
import { createEntry } from '../../src/publish/endpoints.ts'
import { watchFaults } from './accessible.ts'
import { expect, expectAccessible, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.describe.configure({ timeout: 300_000 })
test.use({ aloneFor: 'publish-calendar', environment: { VIGIE_SANDBOX: 'yes' }, actionTimeout: 20_000 })
test.beforeEach(({ request }) => speak(request, 'fr'))

/** A space with its rhythm, what a post takes, and somebody's hours. */
const strategyText = `vigie: 1
name: Stratégie
language: fr
networks:
  - { id: musee, name: Le musée, kind: sandbox, state: active, cadence: 3, publishHours: 2 }
people:
  - { id: marie, name: Marie Tremblay, hours: 7 }
resources:
  hoursPerPost: 1.5
`

const shots = process.env.VIGIE_SHOTS

/** Two years ahead, so that nothing is past whatever day it is. */
const year = new Date().getFullYear() + 2

test('contents are moved with mouse and keyboard, hours that clocks show twice are asked about, all views tell the same', async ({
  page,
  room,
  request,
}) => {
  const { call } = api(request, organisation.slug)
  const channel = await call(connectChannel, { connector: 'sandbox', settings: { name: 'musee' }, name: 'Le musée' })
  const other = await call(connectChannel, { connector: 'sandbox', settings: { name: 'cafe' }, name: 'Le café' })
  const strategy = await call(createStrategy, { name: 'Stratégie' })
  await call(importFile, { strategy: strategy.id, text: strategyText, apply: true })
  await call(changeChannel, { id: channel.id, strategyNetwork: 'musee' })
  const write = (title: string, local: string, channelId: string | null = channel.id, more: object = {}) =>
    call(createEntry, {
      title,
      planned: { local },
      variants: [
        { channelId, content: { parts: [{ text: title }] }, ...(channelId === null ? { target: 'Affiche' } : {}) },
      ],
      ...more,
    })
  const change = secondSundayOf(year, 3)
  const back = firstSundayOf(year, 11)
  await write('Cours du soir', `${year}-03-03T10:00`)
  await write('Marche du printemps', `${year}-03-03T14:30`, other.id, { series: 'Marches' })
  await write('Nuit courte', `${change}T01:30`)
  await write('Affiche du café', `${year}-03-20T09:00`, null)

  await page.goto(room('publish/calendar'))
  await expect(page.getByRole('heading', { level: 1, name: 'Calendrier' })).toBeVisible()
  await page.goto(room(at('month', `${year}-03-01`)))
  await expect(page.getByRole('link', { name: /Cours du soir/ })).toBeVisible()
  const cell = (day: string) => page.locator(`[data-day="${day}"]`)
  await page.locator('[draggable=true]', { hasText: 'Cours du soir' }).dragTo(cell(`${year}-03-10`))
  await expect(cell(`${year}-03-10`)).toContainText('Cours du soir')
  await expect(cell(`${year}-03-10`)).toContainText('10 h')
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(cell(`${year}-03-03`)).toContainText('Cours du soir')

  // The same by the keyboard alone.
  await page.getByRole('button', { name: 'Déplacer « Cours du soir »' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Brouillon')
  await dialog.getByLabel('Nouvelle date et heure').fill(`${year}-03-11T11:00`)
  await page.keyboard.press('Enter')
  await expect(cell(`${year}-03-11`)).toContainText('Cours du soir')
  await expect(dialog).toHaveCount(0)

  // An hour that does not exist, then one that comes twice.
  await page.goto(room(at('week', change)))
  await expect(page.locator(`[data-slot="${change}T02:30"]`)).toHaveText('n’existe pas')
  await page
    .locator('[draggable=true]', { hasText: 'Nuit courte' })
    .dragTo(page.locator(`[data-slot="${change}T02:30"]`))
  await expect(dialog).toContainText('n’existe pas')
  await dialog.getByLabel('Nouvelle date et heure').fill(`${back}T01:30`)
  await dialog.getByRole('radio').nth(1).check()
  await dialog.getByRole('button', { name: 'Déplacer', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await page.goto(room(at('day', back)))
  await expect(page.getByRole('region', { name: /novembre/ })).toContainText('Nuit courte')
  await expect(page.locator(`[data-slot="${back}T01:30"]`)).toHaveText('deux fois')

  // All views tell the same, and filters hold in each.
  for (const view of ['month', 'week', 'day', 'list']) {
    await page.goto(room(at(view, `${year}-03-03`)))
    await expect(page.getByRole('link', { name: /Marche du printemps/ }), view).toHaveCount(1)
  }
  await page.goto(room(at('year', `${year}-03-03`)))
  await expect(page.getByRole('button', { name: /3 mars, 1 contenu/ })).toBeVisible()
  await page.goto(room(at('list', `${year}-03-03`)))
  await page.getByRole('button', { name: 'Filtres' }).click()
  await page.getByRole('combobox', { name: 'Compte' }).selectOption('Le café')
  await expect(page.getByRole('link', { name: /Cours du soir/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Marche du printemps/ })).toBeVisible()
  expect(page.url()).toContain(other.id)

  // The week beside the strategy's rhythm and hours, in words; the year says which weeks lack something.
  await page.goto(room(at('week', `${year}-03-06`)))
  const load = page.getByRole('region', { name: 'Charge de la semaine' })
  await expect(load).toContainText('Le musée 1 sur 3 par semaine, il en manque 2, 1,5 h sur 2 h.')
  await expect(load).toContainText('Marie Tremblay 1,5 h sur 7 h.')
  await page.goto(room(at('year', `${year}-03-06`)))
  await page
    .getByText(/semaines sous le rythme/)
    .nth(2)
    .click()
  await expect(page.getByText(/^Semaine du 6 mars.*Le musée \(1 sur 3\)/)).toBeVisible()

  // A new content at a chosen hour: by a press on the hour, and by the keyboard.
  await page.goto(room(at('day', `${year}-03-24`)))
  await page.locator(`[data-slot="${year}-03-24T15:30"]`).click()
  await expect(dialog.getByLabel('Date et heure')).toHaveValue(`${year}-03-24T15:30`)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('n')
  await dialog.getByLabel('Titre').fill('Bibliothèque vivante')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Titre' })).toHaveValue('Bibliothèque vivante')
  await page.goto(room(at('day', `${year}-03-24`)))
  await expect(page.getByRole('link', { name: /Bibliothèque vivante/ })).toBeVisible()

  // Key dates: holidays are computed, the organisation's own are added, taken out and brought back.
  await page.goto(room(`publish/calendar/dates?year=${year}`))
  await expect(page.getByRole('row').filter({ hasText: 'Fête nationale du Québec' })).toContainText('24 juin')
  await page.getByRole('button', { name: 'Ajouter une date' }).click()
  await dialog.getByLabel('Nom').fill('Fondation du musée')
  await dialog.getByLabel('Jour', { exact: true }).fill(`${year}-03-08`)
  await dialog.getByLabel('Revient chaque année').check()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: 'Retirer « Fondation du musée »' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Fondation du musée' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Fondation du musée' })).toBeVisible()
  await page.goto(room(at('month', `${year + 1}-03-01`)))
  await expect(cell(`${year + 1}-03-08`)).toContainText('Fondation du musée')

  // Taken along: an address of one's own, and the plan on paper.
  await page.goto(room('publish/calendar/files'))
  await page.getByRole('button', { name: 'Créer mon adresse' }).click()
  const address = await page.getByRole('textbox', { name: 'Votre adresse' }).inputValue()
  const feed = await request.get(new URL(address).pathname)
  expect(await feed.text()).toContain('BEGIN:VCALENDAR')
  await page.getByLabel('Du', { exact: true }).fill(`${year}-01-01`)
  await page.getByLabel('Au', { exact: true }).fill(`${year}-12-31`)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Plan en PDF' }).click()
  expect((await saved).suggestedFilename()).toBe(`calendrier-${year}-01-01-${year}-12-31.pdf`)
  if (shots !== undefined) await (await saved).saveAs(`${shots}/plan.pdf`)
})

// What the walk above wrote is looked at, page by page.
for (const locale of ['fr', 'en'] as const)
  test(`the calendar's pages are whole and accessible on every screen, ${locale}`, async ({ page, room, request }) => {
    await speak(request, locale)
    const faults = watchFaults(page, locale)
    await faults.visit(room(`publish/calendar/dates?year=${year}`))
    await faults.visit(room('publish/calendar/files'))
    for (const view of ['year', 'month', 'week', 'day', 'list']) {
      await faults.visit(room(at(view, `${year}-03-03`)))
      if (shots !== undefined)
        for (const [name, width, height, colorScheme] of [
          ['desk', 1280, 900, 'light'],
          ['dark', 1280, 900, 'dark'],
          ['phone', 390, 844, 'light'],
        ] as const) {
          await page.setViewportSize({ width, height })
          await page.emulateMedia({ colorScheme })
          await page.screenshot({ path: `${shots}/${view}-${locale}-${name}.png` })
        }
    }
    faults.expectNone()
  })

const at = (view: string, day: string): string => `publish/calendar?view=${view}&day=${day}`

const sundayFrom = (day: string): string => {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + ((7 - at.getUTCDay()) % 7))
  return at.toISOString().slice(0, 10)
}
/** When clocks change in Montréal. */
const secondSundayOf = (of: number, month: number): string => sundayFrom(`${of}-${String(month).padStart(2, '0')}-08`)
const firstSundayOf = (of: number, month: number): string => sundayFrom(`${of}-${String(month).padStart(2, '0')}-01`)

test('a table kept elsewhere is looked at, brought as drafts and taken back', async ({ page, room }) => {
  await page.goto(room('publish/calendar/files'))
  const text = `Quoi,Jour,Heure,Où\nAtelier de mars,${year}-03-12,14 h,Affiche\nSans jour,,,\n`
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.getByText('Rien ne nomme ce contenu.').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Quoi' }).click()
  await page.getByRole('option', { name: 'Contenu', exact: true }).click()
  await expect(page.getByText('Atelier de mars')).toBeVisible()
  await expect(page.getByText('Le jour ou l’heure ne se lit pas.')).toBeVisible()
  await expectAccessible(page, 'what a table would bring')
  if (shots !== undefined) await page.screenshot({ path: `${shots}/import.png`, fullPage: true })
  await page.getByRole('button', { name: 'Importer le brouillon' }).click()
  await expect(page.getByText('1 brouillon importé.')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByText('C’est annulé.')).toBeVisible()
})
