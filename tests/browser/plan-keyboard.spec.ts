import { createSeries, createStrategy, listStrategies, readStrategy } from '../../src/plan/endpoints.ts'
import { collections, type FieldShape, fieldsOf, sections } from '../../src/plan/schema.ts'
import { expect, test } from './fixtures.ts'
import { createKeyboard } from './keyboard.ts'
import { api } from './listening.ts'
import { type Chapter, marie, paule } from './plan-content.ts'
import { full, volunteers } from './plan-content-full.ts'
import type { Writings } from './plan-form.ts'
import { emptyOrganisation } from './plan-people.ts'
import { createRoom, expectSaid } from './plan-room.ts'
import { dayFromNow as day, words as wordsOf } from './plan-words.ts'

test.use({ aloneFor: 'plan-keyboard', actionTimeout: 15_000 })
test.describe.configure({ timeout: 300_000 })

const words = wordsOf('en')
const story = full(words).chapters
/** The first item that the full strategy writes into a list, and what else is said of it here. */
const first = (list: string, more: Writings = {}): Chapter['parts'][number] => {
  const items = story.flatMap(one => one.parts).find(([part]) => part === list)?.[1] as Writings[]
  return [list, [{ ...items[0], ...more }]]
}
/** Each kind of field at least once. The whole way from nothing to adopted is walked by keyboard in `plan-listen-only`. */
const chapters: Chapter[] = [
  { id: 'resources', parts: [['people', [{ name: marie, email: 'marie@exemple.org', inHouse: true }]]] },
  { id: 'audiences', parts: [first('audiences')] },
  {
    id: 'objectives',
    parts: [first('objectives', { baseline: { value: 20, on: day(-1) }, target: 45.5, owner: marie, due: day(400) })],
  },
  { id: 'networks', parts: [first('phases'), first('networks')] },
  { id: 'integration', parts: story.flatMap(one => (one.id === 'integration' ? one.parts : [])) },
]

test('every kind of field, the order of a list and the canvas, by keyboard alone (en)', async ({
  page,
  context,
  product,
}) => {
  expect(new Set(chapters.flatMap(kindsIn))).toEqual(
    new Set([...Object.keys(sections), ...Object.keys(collections)].flatMap(part => fieldsOf(part).map(kindOf))),
  )
  const slug = await emptyOrganisation(context, product.url, 'en')
  const { call } = api(context.request, slug)
  await call(createSeries, { name: volunteers(words), unit: 'people', adds: 'latest', stage: 'outcome' })
  const people = [{ id: 'paule', name: paule }]
  await call(createStrategy, { name: 'Speaking', language: 'en', mode: 'full', document: { vigie: 1, people } })
  const keyboard = createKeyboard(page)
  const room = createRoom(page, words, slug, keyboard)
  const main = page.getByRole('main')

  await room.go('plan')
  await room.write(chapters)
  const [one] = (await call(listStrategies, {})).strategies
  expectSaid((await call(readStrategy, { strategy: one?.id ?? 0 })).document, chapters)

  await test.step('a list is put in another order', async () => {
    await room.chapter('resources')
    const names = main.locator('[data-item^="people/"]')
    await expect(names).toHaveText([new RegExp(paule), new RegExp(marie)])
    await keyboard.press(main.getByRole('button', { name: words.ui('moveItem', { name: marie }) }))
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(names).toHaveText([new RegExp(marie), new RegExp(paule)])
  })
  await test.step('from the canvas to the objective and back', async () => {
    const [objective] = first('objectives')[1] as Writings[]
    const [network] = first('networks')[1] as Writings[]
    await keyboard.visit(words.ui('canvas.title'))
    await keyboard.press(main.getByRole('rowheader').getByRole('link', { name: String(objective?.name) }))
    await room.form.writeAll(main, 'objectives', { networks: [String(network?.name)] })
    await room.form.kept()
    await keyboard.visit(words.ui('canvas.title'))
    const cell = main.getByRole('row', { name: String(objective?.name) }).getByRole('cell')
    await expect(cell.getByRole('img', { name: words.ui('canvas.coverage.covered') })).toBeVisible()
    await expect(cell).toContainText(String(network?.name))
  })
  keyboard.expectNothingWrong()
})

function kindsIn({ parts }: Chapter): string[] {
  return parts.flatMap(([part, writings]) => {
    const items = (Array.isArray(writings) ? writings : [writings]) as Writings[]
    return fieldsOf(part)
      .filter(shape => items.some(item => shape.name in item))
      .map(kindOf)
  })
}

/** A few choices are boxes, many are a list that opens. */
const kindOf = ({ meta }: FieldShape) => (meta.as === 'choices' && meta.of.length <= 4 ? 'boxes' : meta.as)
