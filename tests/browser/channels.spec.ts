import { startSnac, whyNoSnac } from '../real/snac/start.ts'
import { startWordPress, whyNoWordPress } from '../real/wordpress/start.ts'
import { expect, expectAccessible, marie, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.describe.configure({ timeout: 120_000 })
test.use({ aloneFor: 'channels', environment: { VIGIE_SANDBOX: 'yes' }, actionTimeout: 20_000 })
test.beforeEach(({ request }) => speak(request, 'fr'))

test('an account is connected, held with one press, explained, let go, named, kept for somebody, removed and taken back', async ({
  page,
  room,
}) => {
  await page.goto(room('channels'))
  await expect(page.getByRole('heading', { name: 'Aucun compte relié' })).toBeVisible()
  await expectAccessible(page, 'no accounts')
  await page.getByRole('button', { name: 'Relier un compte' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Relier un compte' })).toBeVisible()
  await expectAccessible(page, 'networks')
  await page.getByRole('link', { name: 'Réseau imaginaire (démonstration)' }).click()
  await expect(page.getByText('Rien à demander : choisissez un nom.')).toBeVisible()
  await expectAccessible(page, 'form of the imaginary network')
  const behaviour = page.getByRole('combobox', { name: 'Ce que fait le réseau d’une publication' })
  await behaviour.click()
  await page.getByRole('option', { name: 'Il a fermé l’accès' }).click()
  await page.getByRole('button', { name: 'Relier', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('refuse cet accès')
  await behaviour.click()
  await page.getByRole('option', { name: 'Il l’accepte', exact: true }).click()
  await page.getByRole('button', { name: 'Relier', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'museedelarive' })).toBeVisible()
  await expect(page.getByText('Ce réseau est imaginaire : personne ne verra ce qui y est publié.')).toBeVisible()
  await expectAccessible(page, 'one account')

  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Le musée')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Le musée' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Personnes qui peuvent publier avec ce compte' }).click()
  await page.getByRole('option', { name: marie.name }).click()
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Comptes reliés' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Le musée' })).toContainText('1 personne')
  await page.getByRole('button', { name: 'Suspendre Le musée' }).click()
  await expect(page.getByText(/Envois suspendus par Marie Tremblay/)).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByText(/Envois suspendus/)).toHaveCount(0)

  await page.getByRole('button', { name: 'Tout suspendre' }).click()
  const notice = page.getByRole('alert', { name: 'Tous les envois sont suspendus' })
  await notice.getByRole('textbox', { name: /Pourquoi/ }).fill('Deuil municipal.')
  await notice.getByRole('button', { name: 'Noter' }).click()
  await expect(notice).toContainText('Deuil municipal.')
  await expect(notice.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page, 'everything paused')
  await notice.getByRole('button', { name: 'Tout reprendre' }).click()
  await expect(notice).toHaveCount(0)

  await page.getByRole('link', { name: 'Le musée' }).click()
  await page.getByRole('button', { name: 'Retirer ce compte' }).click()
  await expect(page.getByRole('heading', { name: 'Aucun compte relié' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row').filter({ hasText: 'Le musée' })).toContainText('1 personne')
})

test('a server of the fediverse grants the access itself; a refusal and a used answer say so', async ({
  page,
  room,
}) => {
  const reason = whyNoSnac()
  test.skip(reason !== null, reason ?? '')
  const snac = await startSnac('noe')
  try {
    await page.goto(room('channels/new?network=mastodon'))
    await page.getByRole('textbox', { name: 'Serveur' }).fill(snac.url)
    await page.getByRole('button', { name: 'Continuer sur Mastodon' }).click()
    // The page of the server itself.
    await page.locator('input[name=login]').fill('noe')
    await page.locator('input[name=passwd]').fill(snac.password)
    await page.locator('input[type=submit]').click()
    await expect(page).toHaveURL(/\/channels\/[0-9a-f-]{36}$/)
    await expect(page.getByText(/Fonctionne, vérifié/)).toBeVisible()
    await expectAccessible(page, 'account of a real server')
    await page.getByRole('button', { name: 'Vérifier maintenant' }).click()
    await expect(page.getByText('C’est vérifié.')).toBeVisible()

    await page.goto(room('channels/authorised?error=access_denied&state=used.long.ago'))
    await expect(page.getByRole('heading', { name: 'L’accès n’a pas été accordé' })).toBeVisible()
    await expectAccessible(page, 'not granted')
    await page.getByRole('button', { name: 'Recommencer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Relier un compte Mastodon' })).toBeVisible()
  } finally {
    await snac.stop()
  }
})

test('a real WordPress by its form: refused with its words, then connected', async ({ page, room }) => {
  const reason = whyNoWordPress()
  test.skip(reason !== null, reason ?? '')
  const site = await startWordPress({ title: 'Le Courrier du fleuve' })
  try {
    await page.goto(room('channels/new?network=wordpress'))
    await page.getByRole('textbox', { name: 'Adresse du site' }).fill(site.url)
    await page.getByRole('textbox', { name: 'Identifiant' }).fill('redaction')
    await page.getByRole('textbox', { name: 'Mot de passe d’application' }).fill('abcd abcd abcd abcd abcd abcd')
    await page.getByRole('button', { name: 'Relier', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('WordPress refuse cet accès')
    await expectAccessible(page, 'form that was refused')
    await page.getByRole('textbox', { name: 'Mot de passe d’application' }).fill(site.password)
    await page.getByRole('button', { name: 'Relier', exact: true }).click()
    await expect(page.getByText(/Fonctionne, vérifié/)).toBeVisible()
    await expect(page.getByText('Modifiable et retirable')).toBeVisible()
  } finally {
    await site.stop()
  }
})

for (const locale of ['fr', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every page on a phone, ${colorScheme}, ${locale}`, async ({ browser, product, signedIn, room, request }) => {
      await speak(request, locale)
      const { call } = api(request, organisation.slug)
      const { listChannels, connectChannel } = await import('../../src/channels/endpoints.ts')
      if (!(await call(listChannels, {})).channels.some(one => one.name === 'phone'))
        await call(connectChannel, { connector: 'sandbox', settings: { name: 'phone' } })
      const { channels } = await call(listChannels, {})
      const context = await browser.newContext({
        baseURL: product.url,
        storageState: signedIn,
        viewport: { width: 390, height: 844 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      for (const path of ['channels', 'channels/new', 'channels/new?network=mastodon', `channels/${channels[0]?.id}`]) {
        await page.goto(room(path))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.locator('[role=status][aria-label]')).toHaveCount(0)
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
        await expectAccessible(page, `${path}, ${colorScheme}, ${locale}`)
      }
      await context.close()
    })
