import sharp from 'sharp'
import { expect, expectAccessible, test } from './fixtures.ts'
import { speak } from './listening.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.use({ aloneFor: 'publish-media', actionTimeout: 20_000 })
test.beforeEach(({ request }) => speak(request, 'fr'))

const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#1a6b8f' } })
    .jpeg()
    .toBuffer()

test('a picture is brought in, described in both languages, framed, given its rights, taken out and brought back', async ({
  page,
  room,
}) => {
  await page.goto(room('publish/media'))
  await expect(page.getByRole('heading', { name: 'Aucun fichier' })).toBeVisible()
  await expectAccessible(page, 'no files')
  const choose = async (name: string, mimeType: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Ajouter un fichier' }).click()
    await (await chooser).setFiles({ name, mimeType, buffer })
  }
  await choose('dessin.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))
  await expect(page.getByRole('alert')).toContainText('Exportez-le en PNG ou en PDF')
  await expectAccessible(page, 'a drawing that was refused')
  await choose('notes.xyz', 'application/x-thing', Buffer.from('rien de connu'))
  await expect(page.getByRole('alert')).toContainText('Vigie ne reconnaît pas ce fichier')
  await choose('phare.jpg', 'image/jpeg', await picture())

  await expect(page.getByRole('heading', { level: 1, name: 'phare.jpg' })).toBeVisible()
  await expect(page.getByText('Texte à écrire : français et anglais')).toBeVisible()
  await expectAccessible(page, 'one file')
  await page.getByRole('textbox', { name: 'Texte de remplacement, français' }).fill('Le phare au crépuscule')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Texte à écrire : anglais')).toBeVisible()
  await page.getByRole('textbox', { name: 'Texte de remplacement, anglais' }).fill('The lighthouse at dusk')
  await page.getByRole('button', { name: /^Point à/ }).press('ArrowLeft')
  await page.getByLabel('Utilisable jusqu’au').fill('2020-01-31')
  await page.getByLabel('Personnes reconnaissables').selectOption({ label: 'Accord à demander' })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Droits échus le 31 janv. 2020')).toBeVisible()
  await expect(page.getByText('Accord des personnes à demander')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Point à 45 % de la gauche et 50 % du haut' })).toBeVisible()
  await page.getByLabel('Utilisable jusqu’au').fill('')
  await page.getByLabel('Personnes reconnaissables').selectOption({ label: 'Personne' })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Prêt à servir')).toBeVisible()

  await page.getByRole('button', { name: 'Retirer de la médiathèque' }).click()
  await expect(page.getByRole('heading', { name: 'Aucun fichier' })).toBeVisible()
  await page.getByText('Retirés', { exact: true }).click()
  await page.getByRole('link', { name: 'phare.jpg' }).click()
  await page.getByRole('button', { name: 'Remettre dans la médiathèque' }).click()
  await expect(page.getByRole('button', { name: 'Enregistrer' })).toBeVisible()
  await page.goto(room('publish/media'))
  await expect(page.getByRole('link', { name: 'phare.jpg' })).toBeVisible()
  await expect(page.getByText('Pas encore utilisé')).toBeVisible()
  await expectAccessible(page, 'library')
})

for (const locale of ['fr', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the library on a phone, ${colorScheme}, ${locale}`, async ({ browser, product, signedIn, room, request }) => {
      await speak(request, locale)
      const context = await browser.newContext({
        baseURL: product.url,
        storageState: signedIn,
        viewport: { width: 390, height: 844 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      await page.goto(room('publish/media'))
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await page.getByRole('link', { name: 'phare.jpg' }).waitFor()
      for (const what of ['library', 'file']) {
        if (what === 'file') await page.getByRole('link', { name: 'phare.jpg' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.locator('[role=status][aria-label]')).toHaveCount(0)
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), what).toBe(true)
        await expectAccessible(page, `${what}, ${colorScheme}, ${locale}`)
      }
      await context.close()
    })
