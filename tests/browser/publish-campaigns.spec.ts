import { expect, expectAccessible, otherBrowser, test } from './fixtures.ts'
import { speak } from './listening.ts'
import { startMailbox } from './mailbox.ts'

const mailbox = await startMailbox()
test.describe.configure({ timeout: 180_000 })
test.use({ aloneFor: 'publish-campaigns', actionTimeout: 20_000, environment: { SMTP_URL: mailbox.url } })
test.afterAll(() => mailbox.stop())

test('a campaign is begun, people sign by mail and at the market, and it is followed on a phone in both languages', async ({
  page,
  room,
  browser,
  product,
  request,
}) => {
  await speak(request, 'fr')
  await page.goto(room('publish/campaigns'))
  await expectAccessible(page, 'no campaigns')
  await page.getByRole('button', { name: 'Nouvelle campagne' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Commencer' }).click()
  await expect(dialog.getByText('Donnez un nom à la campagne.')).toBeVisible()
  await expectAccessible(page, 'a campaign without a name')
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('La nuit du phare')
  await dialog.getByLabel('Premier jour').fill('2020-01-01')
  await dialog.getByLabel('Dernier jour').fill('2099-12-31')
  await dialog.getByRole('textbox', { name: 'Mot-clic' }).fill('#NuitDuPhare')
  await dialog.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'La nuit du phare' })).toBeVisible()
  await expect(page.getByText('En cours')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tout lire' })).toBeVisible()
  await expectAccessible(page, 'a campaign')
  const live = page.url()

  await page.getByRole('link', { name: 'Engagements', exact: true }).click()
  await page.getByRole('textbox', { name: 'Titre' }).fill('Sauvons la lampe')
  await page.getByRole('textbox', { name: 'Ce que les gens s’engagent' }).fill('Je viendrai veiller une nuit au phare.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('switch', { name: 'Ouverte' }).check()
  await expect(page.getByText('La page reçoit des engagements.')).toBeVisible()
  const link = new URL(await page.getByRole('textbox', { name: 'Adresse à donner' }).inputValue()).pathname
  await page.getByRole('textbox', { name: 'Nombre', exact: true }).fill('40')
  await page.getByRole('textbox', { name: 'Source' }).fill('Table du marché')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Table du marché' })).toContainText('40')

  const outside = await otherBrowser(browser, { baseURL: product.url })
  const ana = await outside.newPage()
  await ana.goto(link)
  await expect(ana.getByText('40 engagements')).toBeVisible()
  await ana.getByRole('button', { name: 'Signer' }).click()
  await expect(ana.getByText('Cet accord est nécessaire')).toBeVisible()
  await expectAccessible(ana, 'a pledge with what is missing')
  await ana.getByRole('textbox', { name: 'Prénom' }).fill('Ana')
  await ana.getByRole('textbox', { name: 'Nom', exact: true }).fill('Roy')
  await ana.getByRole('textbox', { name: 'Adresse courriel' }).fill('ana@exemple.org')
  await ana.getByRole('checkbox', { name: 'Montrer mon prénom' }).check()
  await ana.getByRole('checkbox', { name: 'J’accepte' }).check()
  await ana.getByRole('button', { name: 'Signer' }).click()
  await expect(ana.getByRole('heading', { name: 'Encore un pas' })).toBeVisible()
  const written = () => /\/my-pledge\/[\w-]+/.exec(mailbox.to('ana@exemple.org')?.text ?? '')?.[0]
  await expect.poll(written).toBeDefined()
  await ana.goto(written()!)
  await ana.getByRole('button', { name: 'Confirmer mon engagement' }).click()
  await expect(ana.getByText('Votre engagement compte.')).toBeVisible()
  await expectAccessible(ana, 'a confirmed pledge')
  await ana.goto(link)
  await expect(ana.getByText('41 engagements')).toBeVisible()
  await expect(ana.getByText('Ana R.')).toBeVisible()
  // The page of those who lead it hears of it by itself.
  await expect(page.getByRole('row').filter({ hasText: 'ana@exemple.org' })).toContainText('Prénom et initiale')
  await expectAccessible(page, 'pledges')

  for (const [locale, colorScheme] of [
    ['fr', 'dark'],
    ['en', 'light'],
  ] as const) {
    await speak(request, locale)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of [live, `${live}/pledges`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1, name: 'La nuit du phare' })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.locator('[role=status][aria-label]')).toHaveCount(0)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
      await expectAccessible(page, `${path}, ${colorScheme}, ${locale}`)
    }
  }
  await outside.close()
})
