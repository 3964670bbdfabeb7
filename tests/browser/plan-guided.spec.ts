import type { Page } from '@playwright/test'
import { actOnMentions, readRiver } from '../../src/listen/endpoints.ts'
import { listStrategies, readStrategy } from '../../src/plan/endpoints.ts'
import type { Strategy } from '../../src/plan/schema.ts'
import { expect, expectAccessible, organisation, test } from './fixtures.ts'
import { mouse } from './hands.ts'
import { api } from './listening.ts'
import { marie } from './plan-content.ts'
import { createForm, type Writings } from './plan-form.ts'
import { dayFromNow as day, words as wordsOf } from './plan-words.ts'

test.use({ aloneFor: 'plan-guided', actionTimeout: 15_000 })
test.describe.configure({ timeout: 300_000 })

const words = wordsOf('fr')
const guided = (key: string, params?: Record<string, string | number>) => words.ui(`guided.${key}`, params)
const question = 'Quelqu’un sait si la Maison des aînés cherche encore des bénévoles ?'

/** Three months of listening, as the path finds them: who is spoken of, a subject, a question that somebody marked as one. */
test.beforeAll(async ({ browser, product, signedIn }) => {
  const context = await browser.newContext({ baseURL: product.url, storageState: signedIn })
  const { call, hook, topic } = api(context.request, organisation.slug)
  await topic('La Maison', '"maison des aînés"')
  await topic('Maison voisine', '"maison voisine"', 'competitor')
  await topic('Répit', 'répit', 'theme')
  const send = await hook('Forum du quartier')
  const texts = [
    question,
    'Ma mère vit à la Maison des aînés et le jardin y est magnifique.',
    'La Maison voisine ouvre un jardin elle aussi.',
    'Le répit manque partout dans le quartier.',
  ]
  await send(
    texts.map((text, at) => ({ id: `${at}`, text, author: `voisin ${at}`, publishedAt: new Date().toISOString() })),
  )
  const heard = async () => (await call(readRiver, {})).mentions
  await expect.poll(async () => (await heard()).length, { timeout: 30_000 }).toBe(texts.length)
  const asked = (await heard()).filter(one => one.text === question).map(one => one.id)
  await call(actOnMentions, { ids: asked, actions: [{ do: 'classify', as: 'question' }] })
  await context.close()
})

test('the guided path: sixteen questions, with what was heard to take, change or leave (fr)', async ({
  page,
  context,
  room,
}) => {
  const path = createPath(page)
  await page.goto(room('plan'))
  // The path is what is offered first.
  await expect(page.getByRole('radio', { name: words.ui('first.guided') })).toBeChecked()
  await page.getByRole('button', { name: words.ui('first.create') }).click()

  await path.at('goals')
  await path.addByHand('goals', { name: 'Plus de bénévoles fidèles', text: 'Soixante d’ici deux ans.' })
  await path.next('people')
  await path.takeAndChange(marie, 'people', { role: 'Communications', hours: 12 })
  await path.next('accountable')
  await path.write('direction', { accountable: [marie] })
  await path.next('listening')
  await path.take()
  await expect(page.getByLabel(words.field('listening', 'from'), { exact: true })).toHaveValue(day(0))
  await path.next('spaces')
  await path.skip('comparable')
  await path.take('Maison voisine')
  await path.next('trends')
  await path.leaveAside('Répit')
  await path.takeBack()
  await path.take('Répit')
  await path.next('stakeholders')
  await path.take(words.tell('plan.ui.guided.proposal.name.peopleOn', { source: 'Forum du quartier' }))
  await path.next('needs')
  await expectAccessible(page, 'a question with what was heard')

  await test.step('it is left, and taken up again where it was', async () => {
    await page.getByRole('button', { name: guided('leave') }).click()
    await expect(page.getByRole('complementary', { name: guided('title') })).toContainText(/7 réponses sur 16/)
    await page.reload()
    await page.getByRole('button', { name: guided('resume') }).click()
    await path.at('needs')
  })
  await path.take(question)
  // By the keys that the page names.
  await page.keyboard.press('Control+Enter')
  await path.at('examination')
  await path.take()
  await expect(page.getByLabel(words.field('examination', 'summary'), { exact: true })).toHaveValue(/4 mentions/)
  await path.next('audiences')
  await path.take(words.tell('plan.ui.guided.proposal.name.peopleOn', { source: 'Forum du quartier' }))
  await path.next('objectives')
  const objective = words.tell('plan.ui.guided.proposal.name.listen')
  await page.getByRole('button', { name: `${guided('take')} – ${objective}` }).click()
  // Nothing is aimed at without saying where one wants to arrive.
  await expect(page.getByText(guided('targetMissing'))).toBeVisible()
  await page.getByLabel(guided('target'), { exact: true }).fill('40')
  await path.take(objective)
  await path.next('networks')
  await path.addByHand('networks', { name: 'Page de la Maison', motive: 'Le quartier s’y parle.', animator: marie })
  await path.next('scope')
  await path.write('scope', { will: ['Dire quand venir aider'], wont: ['Parler de la santé d’une personne'] })
  await path.next('rhythm')
  await path.write('reviewRhythm', { everyMonths: 3 })
  await path.next('reviews')
  await path.take(words.tell('plan.ui.guided.proposal.name.review'))
  await page.getByRole('button', { name: guided('next'), exact: true }).click()

  await test.step('the end says what was left, and leads there', async () => {
    await expect(page.getByRole('heading', { level: 2, name: guided('end.title') })).toBeFocused()
    await expectAccessible(page, 'the end of the guided path')
    await page
      .getByRole('main')
      .getByRole('link', { name: guided('step.spaces.question') })
      .click()
    await path.at('spaces')
    await path.addByHand('spaces', { name: 'Page ouverte en 2016', state: 'dormant' })
    await path.kept()
    await page
      .getByRole('navigation', { name: guided('questions') })
      .getByRole('button', { name: guided('end.short') })
      .click()
    await expect(page.getByRole('heading', { level: 2, name: guided('end.whole') })).toBeVisible()
    await page.getByRole('button', { name: guided('end.map') }).click()
    await expect(page.getByRole('heading', { level: 1, name: words.ui('method.title') })).toBeVisible()
  })

  await test.step('all of it is in the strategy, with what it rests on', async () => {
    const { call } = api(context.request, organisation.slug)
    const [one] = (await call(listStrategies, {})).strategies
    const { document } = await call(readStrategy, { strategy: one?.id ?? 0 })
    const id = (list: 'people' | 'goals') => document[list]?.[0]?.id
    expect(document).toMatchObject({
      goals: [{ name: 'Plus de bénévoles fidèles' }],
      people: [{ name: marie, hours: 12 }],
      direction: { accountable: [id('people')] },
      listening: { from: day(0), months: 3 },
      spaces: [{ name: 'Page ouverte en 2016', state: 'dormant' }],
      competitors: [{ name: 'Maison voisine', evidence: [{ kind: 'topic', of: 'Maison voisine', on: day(0) }] }],
      trends: [{ name: 'Répit' }],
      needs: [{ name: question, heard: [{ kind: 'mention', source: 'Forum du quartier', on: day(0) }] }],
      objectives: [{ name: objective, goal: id('goals'), owner: id('people'), target: 40 }],
      networks: [{ name: 'Page de la Maison', animator: id('people') }],
      scope: { wont: ['Parler de la santé d’une personne'] },
      reviewRhythm: { everyMonths: 3 },
    } satisfies Partial<Record<keyof Strategy, unknown>>)
  })
})

/** Somebody on the path: one question after the other. */
function createPath(page: Page) {
  const hand = mouse(page)
  const main = page.getByRole('main')
  const form = createForm(page, words, hand)
  const heading = page.locator('#guided-question')
  const proposals = page.getByRole('region', { name: guided('heard') })
  const opened = main.locator('li[data-open]')
  /** `Prendre – Maison voisine`; of one proposal alone there is no need to say which. */
  const button = (what: string, name?: string) =>
    proposals.getByRole('button', { name: name === undefined ? new RegExp(`^${what} –`) : `${what} – ${name}` })
  const at = (id: string) => expect(heading).toHaveText(guided(`step.${id}.question`))
  const go = (name: string) => async (to: string) => {
    await form.kept()
    await main.getByRole('button', { name: guided(name), exact: true }).click()
    await at(to)
    // Reading goes on at the question.
    await expect(heading).toBeFocused()
  }
  return {
    at,
    kept: form.kept,
    next: go('next'),
    skip: go('skip'),
    write: (section: string, writings: Writings) => form.writeAll(main, section, writings),
    async addByHand(list: string, writings: Writings) {
      await main.getByRole('button', { name: words.list(list, 'add'), exact: true }).click()
      await form.writeAll(opened, list, writings)
    },
    async take(name?: string) {
      const taken = button(guided('take'), name)
      await taken.click()
      // What is taken is no longer proposed.
      await expect(taken).toHaveCount(0)
    },
    async takeAndChange(name: string, list: string, writings: Writings) {
      await button(guided('change'), name).click()
      await expect(opened.getByLabel(words.field(list, 'name'), { exact: true })).toHaveValue(name)
      await form.writeAll(opened, list, writings)
    },
    async leaveAside(name: string) {
      await button(guided('putAside'), name).click()
      await expect(button(guided('take'), name)).toHaveCount(0)
    },
    takeBack: () => proposals.getByRole('button', { name: guided('showLeft', { count: 1 }) }).click(),
  }
}
