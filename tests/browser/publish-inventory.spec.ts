import { createStrategy, importFile } from '../../src/plan/endpoints.ts'
import { type LocalSite, localSite } from '../../src/publish/testing/local-site.ts'
import { expect, expectAccessible, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.describe.configure({ timeout: 180_000 })
test.use({ aloneFor: 'publish-inventory', actionTimeout: 20_000 })
test.beforeEach(({ request }) => speak(request, 'fr'))

const strategyText = `vigie: 1
name: Stratégie
language: fr
audiences:
  - { id: familles, name: Les familles, state: chosen }
needs:
  - { id: heures, name: Connaître les heures d’ouverture, audience: familles, question: true }
  - { id: menu, name: Savoir ce qu’on mange, audience: familles }
`
const shots = process.env.VIGIE_SHOTS

let site: LocalSite
test.beforeAll(async () => {
  site = await localSite()
  site.put({
    '/': 'La maison des aînés',
    '/heures': 'Heures d’ouverture de la maison',
    '/visite': 'Visiter un proche',
    '/bilan-2024.pdf': { type: 'application/pdf', headers: { 'last-modified': 'Mon, 02 Feb 2026 10:00:00 GMT' } },
    '/panne': { status: 500, body: 'panne' },
  })
})
test.afterAll(() => site.close())

test('a site is read, a content is sorted by keys and taken back, a suggestion confirmed, and a gap becomes an idea', async ({
  page,
  room,
  request,
}) => {
  const shoot = async (name: string) => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  const { call } = api(request, organisation.slug)
  const strategy = await call(createStrategy, { name: 'Stratégie' })
  await call(importFile, { strategy: strategy.id, text: strategyText, apply: true })

  await page.goto(room('publish/inventory'))
  await expect(page.getByRole('heading', { name: 'L’inventaire est vide' })).toBeVisible()
  await page.getByRole('button', { name: /Lire un site/ }).click()
  await page.getByRole('textbox', { name: 'Adresse d’un site' }).fill(site.home)
  await page.getByRole('button', { name: 'Chercher ce qui peut être lu' }).click()
  await page.getByRole('button', { name: /^Lire : Plan du site/ }).click()
  await expect(page.getByText(/^Lu le/)).toBeVisible()
  await expect(page.getByText('5 nouveaux · 1 illisible')).toBeVisible()
  await expectAccessible(page, 'sources')
  await shoot('sources')

  await page.getByRole('link', { name: /^Voir les contenus/ }).click()
  await expect(page.getByRole('row')).toHaveCount(6)
  await expect(page.getByRole('row').filter({ hasText: 'panne' })).toContainText('Illisible')
  await expectAccessible(page, 'inventory')
  await shoot('inventory')
  await page.getByRole('checkbox', { name: 'Choisir « Visiter un proche »' }).press('Space')
  await page.getByRole('checkbox', { name: 'Choisir « bilan 2024 »' }).press('Space')
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toContainText('Classer 2 contenus')
  await page.getByRole('combobox', { name: 'Avis' }).selectOption({ label: 'À renouveler' })
  await expectAccessible(page, 'sorting')
  await shoot('sorting')
  await page.getByRole('button', { name: 'Classer', exact: true }).last().click()
  await expect(page.getByRole('cell', { name: 'À renouveler' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('cell', { name: 'À renouveler' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Heures d’ouverture de la maison' }).click()
  await expect(page.getByText('Mots communs : heures et ouverture')).toBeVisible()
  await expectAccessible(page, 'a content with a suggestion')
  await shoot('item')
  await page.getByRole('button', { name: /^Oui, il y répond/ }).click()
  await expect(page.getByText('Mots communs')).toHaveCount(0)

  await page.goto(room('publish/inventory/gaps'))
  await expect(page.getByRole('row').filter({ hasText: 'Connaître les heures' })).not.toContainText(
    'Rien pour l’instant',
  )
  const gap = page.getByRole('row').filter({ hasText: 'Savoir ce qu’on mange' })
  await expect(gap).toContainText('Rien pour l’instant')
  await expectAccessible(page, 'gaps')
  await shoot('gaps')
  await gap.getByRole('button', { name: /^Noter une idée/ }).click()
  await page.getByRole('textbox', { name: 'Idée' }).fill('Le menu de la semaine')
  await page.getByRole('button', { name: 'Noter', exact: true }).click()
  await expect(gap.getByRole('cell').nth(3)).toHaveText('1')
})

for (const [locale, colorScheme] of [
  ['fr', 'dark'],
  ['en', 'light'],
] as const)
  test(`the inventory on a phone, ${colorScheme}, ${locale}`, async ({ browser, product, signedIn, room, request }) => {
    await speak(request, locale)
    const context = await browser.newContext({
      baseURL: product.url,
      storageState: signedIn,
      viewport: { width: 390, height: 844 },
      colorScheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    for (const path of ['publish/inventory', 'publish/inventory/gaps', 'publish/inventory/sources']) {
      await page.goto(room(path))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.locator('[role=status][aria-label]')).toHaveCount(0)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
      await expectAccessible(page, `${path}, ${colorScheme}, ${locale}`)
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/phone-${path.split('/').at(-1)}-${locale}.png`, fullPage: true })
    }
    await context.close()
  })
