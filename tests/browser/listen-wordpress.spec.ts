import { addNote, readRiver } from '../../src/listen/endpoints.ts'
import { startWordPress, type WordPress, whyNoWordPress } from '../real/wordpress/start.ts'
import { expect, expectAccessible, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.use({ aloneFor: 'listen-wordpress' })

const reason = whyNoWordPress()

test.describe('a French WordPress, from its bare address to the river', () => {
  test.skip(reason !== null, reason ?? '')
  test.describe.configure({ mode: 'serial', timeout: 180_000 })
  let site: WordPress
  let post = 0
  let comment = 0
  let answered = 0

  test.beforeAll(async () => {
    test.setTimeout(600_000)
    site = await startWordPress({ title: 'Le Courrier du fleuve' })
    post = await site.addPost({
      title: 'La Maison des aînés ouvre ses portes',
      content: '<p>Une journée magnifique à la <strong>Maison des aînés</strong>&nbsp;: bravo à toute l’équipe.</p>',
    })
    comment = await site.addComment({
      post,
      content: 'La Maison des aînés ? Service décevant, deux heures d’attente.',
      author: 'Gilles',
    })
    answered = await site.addComment({
      post,
      content: 'La Maison des aînés a-t-elle encore une chorale ?',
      author: 'Nadia',
    })
  })
  test.afterAll(() => site?.stop())

  test('the start page finds it, and its posts and comments appear, matched and highlighted', async ({
    page,
    room,
  }) => {
    await page.goto(room('listen/start'))
    await page.getByLabel('Site web').fill(site.url.replace('http://', ''))
    await expectAccessible(page, 'start, form')
    await page.getByRole('button', { name: 'Proposer' }).click()
    await expect(page.getByRole('heading', { name: 'Ce que Vigie propose' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('Le Courrier du fleuve').first()).toBeVisible()
    await expectAccessible(page, 'start, review')
    await page.getByRole('button', { name: 'Commencer l’écoute' }).click()

    const article = page.getByRole('article').filter({ hasText: 'Une journée magnifique' })
    await expect(article).toBeVisible({ timeout: 60_000 })
    await expect(article.locator('mark').first()).toHaveText('Maison des aînés')
    await expect(article).toContainText('positive')
    const comment = page.getByRole('article').filter({ hasText: 'deux heures d’attente' })
    await expect(comment).toBeVisible({ timeout: 60_000 })
    await expect(comment).toContainText('Gilles')
    await expect(comment).toContainText('négative')
    await expectAccessible(page, 'river')
  })

  test('what is written now arrives live, waits politely, and opens with its reasons', async ({
    page,
    room,
    request,
  }) => {
    await page.goto(room('listen/river'))
    await expect(page.getByRole('article')).toHaveCount(3)
    await site.addPost({
      title: 'Un concert demain',
      content: '<p>La Maison des aînés accueille une chorale. Une joie.</p>',
    })
    await api(request, organisation.slug).pollAll()
    await page.getByRole('button', { name: '1 nouvelle mention' }).click({ timeout: 60_000 })
    await page.getByRole('button', { name: /Un concert demain/ }).click()
    const panel = page.getByRole('complementary', { name: 'Mention' })
    await expect(panel.getByRole('heading', { name: 'Pourquoi elle est ici' })).toBeVisible()
    await expect(panel.getByText('« Maison des aînés »')).toBeVisible()
    await expect(panel.getByRole('button', { name: /joie/ })).toBeVisible()
    await expectAccessible(page, 'river with a mention open')
  })

  test('an edit at the site changes it here', async ({ page, room, request }) => {
    const ask = api(request, organisation.slug)
    await page.goto(room('listen/river'))
    await site.editPost(post, { title: 'La Maison des aînés ouvre ses portes samedi' })
    await expect(async () => {
      await ask.pollAll()
      await page.reload()
      await expect(page.getByRole('article').filter({ hasText: 'samedi' })).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
  })

  test('what leaves the site leaves the river before the reader’s eyes; our own note stays', async ({
    page,
    room,
    request,
  }) => {
    const ask = api(request, organisation.slug)
    const { mentions } = await ask.call(readRiver, { text: 'encore une chorale' })
    await ask.call(addNote, { id: mentions[0]?.id ?? '', text: 'Répondu par courriel.' })
    await page.goto(room('listen/river'))
    const row = (text: string) => page.getByRole('article').filter({ hasText: text })
    await expect(row('deux heures d’attente')).toBeVisible()
    await expect(row('encore une chorale')).toBeVisible()

    await site.deleteComment(comment)
    await site.deleteComment(answered)
    await expect(async () => {
      await ask.pollAll()
      await expect(row('deux heures d’attente')).toHaveCount(0, { timeout: 2_000 })
      await expect(row('encore une chorale')).toHaveCount(0, { timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
    // Of the comment that nobody worked on nothing stays; of the other, only what was written here.
    const husk = row('Le contenu a été retiré')
    await expect(husk).toHaveCount(1)
    await expect(husk).toContainText('1 note')
    await husk.getByRole('button').first().click()
    const panel = page.getByRole('complementary', { name: 'Mention' })
    await expect(panel.getByText('Répondu par courriel.')).toBeVisible()
    await expect(panel).not.toContainText('encore une chorale')
    await expectAccessible(page, 'river with what was removed')
  })

  test('in English, by keyboard, without a violation', async ({ page, room, request }) => {
    await speak(request, 'en')
    await page.goto(room('listen/river'))
    await expect(page.getByRole('heading', { level: 1, name: 'River' })).toBeVisible()
    await expect(page.getByRole('article').first().locator('mark').first()).toBeVisible()
    await expectAccessible(page, 'river in English')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Why it is here' })).toBeVisible()
    await page.keyboard.press('s')
    await expect(page.getByRole('article').first().getByRole('button', { name: /^Star/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'Why it is here' })).toHaveCount(0)
    await speak(request, 'fr')
  })
})
