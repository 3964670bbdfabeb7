import { expect, expectAccessible, organisation, test } from './fixtures.ts'
import { api } from './listening.ts'

test.use({ aloneFor: 'listen-topics' })
test.describe.configure({ timeout: 120_000 })

test('a topic is opened and changed, archived, and taken up again', async ({ page, room, request }) => {
  const ask = api(request, organisation.slug)
  await ask.topic('Musée du Fleuve', '"musée du fleuve" OR "river museum"')
  const send = await ask.hook('Relais')
  await page.goto(room('listen/topics'))
  // The query in the words of the reader's language, whichever it was written in.
  await expect(page.getByText('"musée du fleuve" OU "river museum"')).toBeVisible()
  await page.getByRole('link', { name: 'Modifier Musée du Fleuve' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Musée du Fleuve' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Nom' }).fill('Le musée')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible()

  await page.goto(room('listen/topics'))
  await page.getByRole('button', { name: 'Archiver Le musée' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Sujets archivés' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Modifier Le musée' })).toHaveCount(0)
  await expectAccessible(page, 'topics with an archived one')
  await send([{ id: '1', text: 'Le musée du fleuve rouvre demain.' }])
  await page.goto(room('listen/river'))
  await expect(page.getByRole('article')).toHaveCount(0)

  await page.goto(room('listen/topics'))
  await page.getByRole('button', { name: 'Réactiver Le musée' }).click()
  await expect(page.getByRole('link', { name: 'Modifier Le musée' })).toBeVisible()
  await page.goto(room('listen/river'))
  await expect(page.getByRole('article').filter({ hasText: 'rouvre demain' })).toBeVisible({ timeout: 30_000 })
})
