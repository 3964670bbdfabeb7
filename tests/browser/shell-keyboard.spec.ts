import { expect, expectAccessible, marie, prefer, test } from './fixtures.ts'

test.beforeEach(async ({ page, context, product, room }) => {
  await prefer(context, product.url, { locale: 'fr', theme: 'auto' })
  await page.goto(room('today'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('the palette finds pages without accents, and actions', async ({ page }) => {
  await page.keyboard.press('Control+k')
  const search = page.getByRole('textbox', { name: 'Rechercher ou agir' })
  await expect(search).toBeFocused()
  await expectAccessible(page, 'palette')
  await search.fill('cles api')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/settings\/api-keys$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clés d’API')

  await page.keyboard.press('Control+k')
  await search.fill('nothing is called so')
  await expect(page.getByText('Rien de ce nom. Essayez un autre mot.')).toBeVisible()
})

test('two keys lead to a room, and none while somebody types', async ({ page }) => {
  await page.keyboard.press('g')
  await page.keyboard.press('x')
  await expect(page).toHaveURL(/\/settings$/)
  const name = page.getByLabel('Nom', { exact: true })
  await name.focus()
  await page.keyboard.type('ga?')
  await expect(page).toHaveURL(/\/settings$/)
  await expect(name).toHaveValue(/ga\?$/)
})

test('the question mark shows what the keys do', async ({ page }) => {
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await expect(help.getByText('Annuler la dernière action')).toBeVisible()
  await expectAccessible(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
})

test('keys of a character alone can be switched off, and the account keeps that', async ({ page, room }) => {
  await page.goto('/account')
  const choice = page.getByRole('switch', { name: 'Raccourcis à une touche' })
  await expect(choice).toBeChecked()
  await choice.uncheck()
  await expect.poll(async () => (await (await page.request.get('/api/me')).json()).account.characterKeys).toBe(false)
  await expectAccessible(page, 'profile')

  await page.goto(room('today'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const help = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  for (const key of ['?', 'g', 'x', 'Control+k']) await page.keyboard.press(key)
  await expect(page.getByRole('textbox', { name: 'Rechercher ou agir' })).toBeFocused()
  await expect(help).toBeHidden()
  await expect(page).toHaveURL(/\/today$/)

  // The help tells what works still, and leads to the choice.
  await page.keyboard.type('raccourcis')
  await page.keyboard.press('Enter')
  await expect(help.getByText('Annuler la dernière action')).toBeVisible()
  await expect(help.getByText('Aller à une salle')).toHaveCount(0)
  await expect(help.getByText('Les raccourcis à une touche sont désactivés.')).toBeVisible()
  await expectAccessible(page, 'shortcuts without characters')
  await help.getByRole('link', { name: 'Régler les raccourcis à une touche' }).click()
  await choice.check()
  await page.getByRole('link', { name: 'Revenir à Maison des aînés' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aujourd’hui')
  await page.keyboard.press('?')
  await expect(help).toBeVisible()
})

test('language and appearance are kept with the account', async ({ page, room }) => {
  await page.getByRole('button', { name: `Compte et préférences de ${marie.name}` }).click()
  await expectAccessible(page, 'user menu')
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect
    .poll(async () => (await (await page.request.get('/api/me')).json()).account)
    .toMatchObject({ locale: 'en', theme: 'dark' })

  // Another browser knows nothing but the account.
  await page.evaluate('localStorage.clear()')
  await page.goto(room('today'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('the menu folds and stays so', async ({ page }) => {
  await page.getByRole('button', { name: 'Replier le menu' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Déplier le menu' })).toBeVisible()
  await expectAccessible(page, 'folded menu')
  await expect(page.getByRole('link', { name: 'Réglages' })).toBeVisible()
})

test('on a phone the menu is a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Ouvrir le menu' }).click()
  const drawer = page.getByRole('dialog', { name: 'Menu principal' })
  await expectAccessible(page, 'drawer')
  await drawer.getByRole('link', { name: 'Réglages' }).click()
  await expect(page).toHaveURL(/\/settings$/)
  await expect(drawer).toBeHidden()
})

test('a lost connection is said, and what is shown stays', async ({ page, context }) => {
  await context.setOffline(true)
  await expect(page.getByText('Pas de connexion.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aujourd’hui')
  await context.setOffline(false)
  await expect(page.getByText('Pas de connexion.')).toBeHidden()
})
