import type { Page } from '@playwright/test'
import { addFigures, createSeries, createStrategy } from '../../src/plan/endpoints.ts'
import { expect, organisation, test } from './fixtures.ts'
import { mouse } from './hands.ts'
import { api } from './listening.ts'
import { marie } from './plan-content.ts'
import { createForm } from './plan-form.ts'
import { invite } from './plan-people.ts'
import { dayFromNow as day, words as wordsOf } from './plan-words.ts'

test.use({ aloneFor: 'plan-together', actionTimeout: 15_000 })
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const words = wordsOf('fr')
const mission = words.field('organisation', 'mission')
const toMission = (page: Page) => page.getByLabel(mission, { exact: true })
let send: (items: object[]) => Promise<void>

/** Two objectives: one whose figure the product reads by itself, one whose figures somebody brings. */
test.beforeAll(async ({ browser, product, signedIn }) => {
  const context = await browser.newContext({ baseURL: product.url, storageState: signedIn })
  const { call, hook, topic } = api(context.request, organisation.slug)
  await topic('La Maison', '"maison des aînés"')
  send = await hook('Forum du quartier')
  const series = await call(createSeries, {
    name: 'Bénévoles inscrits',
    unit: 'personnes',
    adds: 'latest',
    stage: 'outcome',
  })
  await call(addFigures, { series: series.id, figures: [{ on: day(-30), value: 20, source: 'Registre' }] })
  const whole = { setOn: day(-30), due: day(300), state: 'pursued' as const }
  await call(createStrategy, {
    name: 'Parler avec le quartier',
    language: 'fr',
    mode: 'full',
    document: {
      vigie: 1,
      phases: [{ id: 'preparer', name: 'Préparer' }],
      objectives: [
        {
          ...whole,
          id: 'voix',
          name: 'Faire parler de nous',
          metric: { id: 'listen.mentions', window: 'since-start', filters: { topic: ['La Maison'] } },
          baseline: { value: 0, on: day(-30) },
          target: 4,
        },
        {
          ...whole,
          id: 'mains',
          name: 'Trouver des bénévoles',
          metric: { id: `given.${series.id}`, window: 'latest' },
          baseline: { value: 20, on: day(-30) },
          target: 60,
        },
      ],
    },
  })
  await context.close()
})

test('two people change one field at once: nothing is overwritten, and somebody chooses', async ({
  page,
  browser,
  room,
}) => {
  const odile = { name: 'Odile Roy', email: 'odile@exemple.org', password: 'la rivière sous la glace' }
  const hers = await invite(page, browser, words, organisation.slug, odile, 'manager')
  for (const one of [page, hers]) await one.goto(room('plan/foundation'))
  await expect(toMission(hers)).toBeVisible()

  await hers.context().setOffline(true)
  await toMission(hers).fill('Vieillir parmi les siens.')
  await expect(hers.getByText(words.ui('kept.failed'))).toBeVisible()
  await toMission(page).fill('Que chacun vieillisse entouré.')
  await createForm(page, words, mouse(page)).kept()

  await hers.context().setOffline(false)
  await hers.getByRole('button', { name: words.ui('kept.again') }).click()
  const alert = hers.getByRole('alert').filter({ hasText: words.ui('conflict.title', { by: marie, field: mission }) })
  await expect(alert).toContainText('Que chacun vieillisse entouré.')
  await expect(alert).toContainText('Vieillir parmi les siens.')
  await expect(alert.getByRole('link', { name: words.ui('chapter.foundation.title') })).toBeVisible()
  // Nobody writes on until one of the two is chosen.
  await expect(toMission(hers)).not.toBeEditable()
  await expect(toMission(page)).toHaveValue('Que chacun vieillisse entouré.')
  await alert.getByRole('button', { name: words.ui('conflict.keepMine') }).click()
  await createForm(hers, words, mouse(hers)).kept()
  await expect(alert).toHaveCount(0)
  // The other page hears of it by itself.
  await expect(toMission(page)).toHaveValue('Vieillir parmi les siens.')
  await page.goto(room('plan/history'))
  await expect(page.getByRole('listitem').filter({ hasText: odile.name }).first()).toContainText(
    'Vieillir parmi les siens.',
  )
  await hers.context().close()
})

test('what is chosen stays on the page while it is saved', async ({ page, room }) => {
  await page.goto(room('plan/phases/preparer'))
  const steps = page.locator('[data-field="steps"]')
  const input = steps.getByLabel(words.field('phases', 'steps'), { exact: true }).and(page.locator('input'))
  await input.scrollIntoViewIfNeeded()
  // How many are shown, each time that the page draws them.
  await page.evaluate(`{
    const field = document.querySelector('[data-field="steps"]')
    window.shown = []
    const count = () => window.shown.push(field.querySelectorAll('.mantine-Pill-root').length)
    new MutationObserver(count).observe(field, { childList: true, subtree: true })
  }`)
  for (const step of ['3', '4', '5']) {
    await mouse(page).choose(input, [words.value('step', step)])
    await createForm(page, words, mouse(page)).kept()
  }
  const shown = await page.evaluate<number[]>('window.shown')
  expect(shown).toEqual(shown.toSorted((a, b) => a - b))
  expect(shown.at(-1)).toBe(3)
})

test('a value that cannot be is refused aloud, and what stood there stays', async ({ page, room }) => {
  await page.goto(room('plan/objectives/voix'))
  const due = page.getByLabel(words.field('objectives', 'due'), { exact: true })
  await due.fill('20276-03-31')
  const refused = page.getByRole('alert').filter({ hasText: '20276-03-31' })
  await expect(refused).toBeVisible()
  await refused.getByRole('button', { name: words.ui('refused.seen') }).click()
  await expect(refused).toHaveCount(0)
  await page.reload()
  await expect(due).toHaveValue(day(300))
})

test('figures from a file move the objective that lives on them', async ({ page, context, room }) => {
  const timeline = await context.newPage()
  await timeline.goto(room('plan/timeline'))
  const objective = timeline.getByRole('listitem').filter({ hasText: 'Trouver des bénévoles' })
  await expect(objective).toContainText(/0\s%/)

  await page.goto(room('plan/figures'))
  await page.getByRole('link', { name: /Bénévoles inscrits/ }).click()
  await page.getByRole('button', { name: words.ui('figures.csv') }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: words.ui('figures.chooseFile') }).click(),
  ])
  const csv = `Date;Nombre;Source\r\n${day(-10)};30;Registre\r\n${day(-1)};40;Registre\r\nhier;peu;Registre\r\n`
  await chooser.setFiles({ name: 'bénévoles.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.getByText(words.ui('figures.problem.date', { row: 4, text: 'hier' }))).toBeVisible()
  await page.getByRole('button', { name: words.ui('figures.csvApply', { rows: 2 }) }).click()
  await expect(page.getByRole('table', { name: /Bénévoles inscrits/ })).toContainText('40')
  // Half of the way from 20 to 60.
  await expect(objective).toContainText(/50\s%/)
  await timeline.close()
})

test('an objective moves by itself when mentions arrive', async ({ page, room }) => {
  await page.goto(room('plan/timeline'))
  const objective = page.getByRole('listitem').filter({ hasText: 'Faire parler de nous' })
  await expect(objective).toContainText(/\b0\s%/)
  await send(
    [
      'Ma mère vit à la Maison des aînés et le jardin y est magnifique.',
      'Quelqu’un sait à quelle heure ferme la Maison des aînés le dimanche ?',
      'Trois heures de bénévolat à la Maison des aînés, quel bel après-midi.',
    ].map((text, at) => ({ id: `${at}`, text, author: `voisin ${at}`, publishedAt: new Date().toISOString() })),
  )
  await expect(objective).toContainText(/75\s%/, { timeout: 60_000 })
  await objective.getByRole('link', { name: words.ui('timeline.open') }).click()
  await expect(page.getByRole('article')).toHaveCount(3)
})
