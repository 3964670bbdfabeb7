import { largeStrategy } from '../../bench/plan/large-strategy.ts'
import { createStrategy } from '../../src/plan/endpoints.ts'
import { expect, organisation, test } from './fixtures.ts'
import { mouse } from './hands.ts'
import { api } from './listening.ts'
import { words as wordsOf } from './plan-words.ts'

test.use({ aloneFor: 'plan-large' })
test.describe.configure({ timeout: 300_000 })

const words = wordsOf('fr')
const size = { objectives: 200, audiences: 50, networks: 20 }

/** Says how long each page takes, from the click to its content. How long it may take is said where machines are quiet (`bench/`). */
test('200 objectives, 50 audiences, 20 networks: each page of the strategy comes', async ({ page, context, room }) => {
  const { call } = api(context.request, organisation.slug)
  await call(createStrategy, { name: 'Grande', document: largeStrategy(size) })
  await page.goto(room('plan'))
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(10)
  const main = page.locator('main')
  const hand = mouse(page)
  const measured: string[] = []
  const measure = async (what: string, open: () => Promise<void>, there: () => Promise<void>) => {
    const before = performance.now()
    await open()
    await there()
    measured.push(`${what} ${Math.round(performance.now() - before)} ms`)
  }
  const pages: [title: string, there: () => Promise<void>][] = [
    [
      words.ui('findings.title'),
      () =>
        main
          .getByRole('link', { name: words.ui('findings.go') })
          .first()
          .waitFor(),
    ],
    [words.ui('canvas.title'), () => main.getByRole('rowheader', { name: 'Objectif 199' }).waitFor()],
    [words.ui('timeline.title'), () => main.getByRole('link', { name: 'Objectif 39', exact: true }).waitFor()],
    [words.ui('pages.chapters'), () => main.getByRole('link', { name: words.chapter('objectives') }).waitFor()],
    [words.ui('versions.title'), () => main.getByRole('button', { name: words.ui('versions.submit') }).waitFor()],
    [words.ui('method.title'), () => main.getByRole('heading', { level: 2 }).nth(9).waitFor()],
  ]
  for (const round of ['first', 'again'])
    for (const [title, there] of pages) await measure(`${title} (${round})`, () => hand.visit(title), there)
  await hand.visit(words.ui('pages.chapters'))
  await measure(
    words.chapter('objectives'),
    () => main.getByRole('link', { name: words.chapter('objectives') }).click(),
    () => main.getByRole('link', { name: 'Objectif 59' }).waitFor(),
  )
  await measure(
    words.list('objectives', 'one'),
    () => main.getByRole('link', { name: 'Objectif 59' }).click(),
    () => page.getByLabel(words.field('objectives', 'how'), { exact: true }).waitFor(),
  )
  await measure(
    'a letter typed, until it is kept',
    () => page.getByLabel(words.field('objectives', 'how'), { exact: true }).pressSequentially('!'),
    () => page.getByText(/Enregistré à/).waitFor(),
  )
  console.log(`${JSON.stringify(size)}\n  ${measured.join('\n  ')}`)
  expect(measured).toHaveLength(2 * pages.length + 3)
})
