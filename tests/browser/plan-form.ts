import { expect, type Locator, type Page } from '@playwright/test'
import { type FieldShape, fieldsOf } from '../../src/plan/schema.ts'
import type { Hand } from './hands.ts'
import { begins, type Words } from './plan-words.ts'

/** What somebody writes into a field: as in the strategy's file, but other items and metrics are named by what the page calls them. */
export type Writing =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Readonly<Record<string, string | number | readonly string[]>>[]
  | Readonly<Record<string, string | number>>
export type Writings = Readonly<Record<string, Writing>>

/** The forms of the strategy, filled in as a person does: fields by their labels, choices from their lists. */
export function createForm(page: Page, words: Words, hand: Hand) {
  const { choose, fill } = hand
  const labelled = (within: Locator, label: string) =>
    within.getByLabel(label, { exact: true }).and(page.locator('input, textarea'))

  async function one(within: Locator, shape: FieldShape, label: string, writing: Writing): Promise<void> {
    const { meta } = shape
    const input = labelled(within, label)
    switch (meta.as) {
      case 'number':
      case 'free-number':
        return fill(input, words.locale === 'fr' ? String(writing).replace('.', ',') : String(writing))
      case 'yes-no':
        return choose(input, [words.ui(writing === true ? 'fields.yes' : 'fields.no')])
      case 'choice':
        return choose(input, [words.value(meta.words, String(writing))])
      case 'choices': {
        const names = (writing as readonly string[]).map(value => words.value(meta.words, value))
        if (meta.of.length > 4) return choose(input, names)
        for (const name of names) await hand.check(within.getByRole('checkbox', { name, exact: true }))
        return
      }
      case 'reference':
        return choose(input, [String(writing)])
      case 'references':
        return choose(input, writing as readonly string[])
      case 'lines':
        return fill(input, (writing as readonly string[]).join('\n'))
      default:
        return fill(input, String(writing))
    }
  }

  const record = (writing: unknown) => writing as Readonly<Record<string, string | number>>
  const records = (writing: Writing) => writing as readonly Readonly<Record<string, Writing>>[]

  async function evidence(field: Locator, writing: Writing): Promise<void> {
    for (const [at, item] of records(writing).entries()) {
      await hand.press(field.getByRole('button', { name: words.ui('fields.addEvidence') }))
      const nth = (part: string) => labelled(field, words.part(`evidence.${part}`)).nth(at)
      await choose(nth('kind'), [words.value('evidence-kind', String(item.kind))])
      for (const part of ['on', 'source', 'says'])
        if (item[part] !== undefined) await fill(nth(part), String(item[part]))
    }
  }

  async function rows(field: Locator, part: string, shape: FieldShape, writing: Writing): Promise<void> {
    for (const [at, row] of records(writing).entries()) {
      await hand.press(field.getByRole('button', { name: words.ui('fields.addRow') }))
      const label = words.field(part, shape.name)
      const group = field.getByRole('group', { name: words.ui('fields.row', { label, number: at + 1 }) })
      for (const column of shape.columns)
        if (row[column.name] !== undefined)
          await one(group, column, words.field(part, `${shape.name}-rows.${column.name}`), row[column.name] as Writing)
    }
  }

  async function metric(field: Locator, writing: Writing): Promise<void> {
    const { id, window } = record(writing)
    await choose(labelled(field, words.part('metric.id')), [String(id)])
    if (window !== undefined)
      await choose(labelled(field, words.part('metric.window')), [words.value('window', String(window))])
  }

  async function write(field: Locator, part: string, name: string, writing: Writing): Promise<void> {
    const shape = fieldsOf(part).find(one => one.name === name)
    if (shape === undefined) throw new Error(`There is no field ${part}/${name}`)
    switch (shape.meta.as) {
      case 'evidence':
        return evidence(field, writing)
      case 'rows':
        return rows(field, part, shape, writing)
      case 'metric':
        return metric(field, writing)
      case 'figure':
        for (const [piece, value] of Object.entries(record(writing)))
          await fill(labelled(field, words.part(`figure.${piece}`)), String(value))
        return
      default:
        return one(field, shape, words.field(part, name), writing)
    }
  }
  const fieldNamed = (within: Locator | Page, name: string) => within.locator(`[data-field="${name}"]`)

  return {
    async writeAll(within: Locator, part: string, writings: Writings): Promise<void> {
      for (const [name, writing] of Object.entries(writings)) await write(fieldNamed(within, name), part, name, writing)
    },
    /** The one field on which the page has put the focus. */
    async writeFocused(part: string, name: string, writing: Writing): Promise<void> {
      const fields = fieldNamed(page, name)
      const focused = fields.filter({ has: page.locator(':focus') })
      await expect(focused, `the focus is in ${part}/${name}`).toHaveCount(1)
      await expect(focused.locator(':focus')).toBeInViewport()
      // By keyboard the focus may leave it for a round of the page: it is the same field still.
      const at = await page.evaluate<number>(
        `[...document.querySelectorAll('[data-field="${name}"]')].findIndex(one => one.matches(':focus-within'))`,
      )
      await write(fields.nth(at), part, name, writing)
    },
    /** Until the server has all that was typed. */
    async kept(): Promise<void> {
      const said = begins(words.ui('kept.idle', { time: '' }).trim())
      await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
    },
  }
}
export type Form = ReturnType<typeof createForm>
