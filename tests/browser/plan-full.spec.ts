import { readFileSync } from 'node:fs'
import type { BrowserContext, Download, Page } from '@playwright/test'
import { listStrategies, readStrategy } from '../../src/plan/endpoints.ts'
import { expect, otherBrowser, test } from './fixtures.ts'
import { type Hand, mouse } from './hands.ts'
import { createKeyboard } from './keyboard.ts'
import { api } from './listening.ts'
import { approver } from './plan-content.ts'
import { full, volunteers } from './plan-content-full.ts'
import { emptyOrganisation, giveFigures, invite, listen } from './plan-people.ts'
import { createRoom, expectSaid } from './plan-room.ts'
import { begins, type Words, words as wordsOf } from './plan-words.ts'

test.use({ aloneFor: 'plan-full', actionTimeout: 15_000 })
test.describe.configure({ mode: 'serial', timeout: 600_000 })

for (const { locale, how } of [
  { locale: 'fr', how: 'by keyboard alone' },
  { locale: 'en', how: 'with a mouse' },
] as const)
  test(`from an empty workspace to an adopted full strategy, its documents and its next version, ${how} (${locale})`, async ({
    page,
    context,
    browser,
    product,
  }) => {
    const words = wordsOf(locale)
    const slug = await emptyOrganisation(context, product.url, locale)
    const { chapters, mends } = full(words)
    const says = async () => {
      const { call } = api(context.request, slug)
      const [one] = (await call(listStrategies, {})).strategies
      return (await call(readStrategy, { strategy: one?.id ?? 0 })).document
    }
    const luc = await test.step('somebody comes in who may adopt', () =>
      invite(page, browser, words, slug, approver(words), 'approver'))

    const keyboards = new Map([page, luc].map(one => [one, createKeyboard(one)]))
    const handOf = (one: Page): Hand => (how === 'with a mouse' ? mouse(one) : keyboards.get(one)!)
    const hand = handOf(page)
    const room = createRoom(page, words, slug, hand)

    await test.step('a source listens, a figure is given', async () => {
      await listen(page, words, slug, words.say('Forum du quartier', 'Neighbourhood forum'), hand)
      await giveFigures(page, words, slug, volunteers(words), 20, hand)
    })
    await test.step('it is written, chapter by chapter', async () => {
      await room.begin('full', words.say('Parler avec le quartier', 'Speaking with the neighbourhood'))
      await room.write(chapters)
      expectSaid(await says(), chapters)
    })
    await test.step('what the checks call an error is mended where they lead', () => room.workDownErrors(mends))
    await test.step('on the canvas, objective, audience and network come together', async () => {
      const [objective, audience, network] = ['objectives', 'audiences', 'networks'].map(id => nameIn(chapters, id))
      await room.go('plan/canvas')
      const cell = page.getByRole('row', { name: objective }).getByRole('cell')
      await expect(page.getByRole('columnheader', { name: audience })).toBeVisible()
      await expect(cell.getByRole('img', { name: words.ui('canvas.coverage.elsewhere') })).toBeVisible()
      await hand.press(page.getByRole('rowheader').getByRole('link', { name: objective }))
      await room.form.writeAll(page.locator('main'), 'objectives', { networks: [network ?? ''] })
      await room.form.kept()
      await room.go('plan/canvas')
      await expect(cell.getByRole('img', { name: words.ui('canvas.coverage.covered') })).toBeVisible()
      await expect(cell).toContainText(network ?? '')
    })
    await test.step('the named approver adopts it', async () => {
      await room.submit()
      await expect(page.getByText(approver(words).name).first()).toBeVisible()
      await expect(page.getByRole('button', { name: words.ui('versions.adopt'), exact: true })).toHaveCount(0)
      await createRoom(luc, words, slug, handOf(luc)).adopt(words.say('Nous commençons petit.', 'We start small.'))
      // The writer's page hears of it by itself.
      await expect(page.getByText(room.versionIs('adopted'))).toBeVisible()
    })
    await test.step('its documents are read, printed and shared', async () => {
      await room.go('plan/documents')
      await readDocuments(page, words, hand)
      await hand.press(page.getByRole('button', { name: words.ui('documents.makeLink') }))
      await readAsStranger(page, (await otherBrowser(browser, { baseURL: product.url })) as BrowserContext, words)
    })
    await test.step('a later change is readable beside what was adopted', async () => {
      const [before, after] = [
        words.say('Dire quand venir aider', 'Say when to come and help'),
        words.say('Dire merci', 'Say thanks'),
      ]
      await room.chapter('scope')
      await room.form.writeAll(page.locator('main'), 'scope', { will: [before, after] })
      await room.form.kept()
      await room.go('plan/versions')
      await hand.press(page.getByRole('button', { name: words.ui('versions.compare') }))
      const change = page
        .getByRole('listitem')
        .filter({ hasText: words.section('scope') })
        .last()
      await expect(change.locator('del')).toHaveText(before)
      await expect(change.locator('ins')).toContainText(after)
      await expect(page.getByText(words.ui('versions.changedHelp'))).toBeVisible()
    })
    for (const keyboard of keyboards.values()) keyboard.expectNothingWrong()
    await luc.context().close()
  })

const nameIn = (chapters: ReturnType<typeof full>['chapters'], list: string) =>
  chapters
    .flatMap(chapter => chapter.parts)
    .filter(([part]) => part === list)
    .flatMap(([, items]) => (items as { name: string }[]).map(one => one.name))[0] ?? ''

async function readDocuments(page: Page, words: Words, hand: Hand): Promise<void> {
  const strategy = words.ui('documents.kind.strategy.title')
  const row = page.getByRole('listitem').filter({ hasText: strategy })
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    hand.press(row.getByRole('link', { name: begins(words.ui('documents.read')) })),
  ])
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(opened.locator('body')).toContainText(words.say('Familles du quartier', 'Families nearby'))
  await expect(opened.locator('html')).toHaveAttribute('lang', words.locale)
  await opened.close()
  const take = async (name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), hand.press(row.getByRole('link', { name }))])
    return readFileSync(await (download as Download).path())
  }
  expect((await take(/^PDF/)).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await take(/^Word/)).subarray(0, 2).toString(), 'a Word file is a zip').toBe('PK')
}

async function readAsStranger(page: Page, browser: BrowserContext, words: Words): Promise<void> {
  const link = await page.getByLabel(words.ui('documents.newLink')).inputValue()
  const stranger = await browser.newPage()
  await stranger.goto(new URL(link).pathname)
  // The door speaks the reader's language, the document its own.
  await stranger.getByRole('link', { name: /Lire à l’écran|Read on screen/ }).click()
  await expect(stranger.getByRole('heading', { level: 1, name: words.ui('documents.kind.board.title') })).toBeVisible()
  await browser.close()
}
