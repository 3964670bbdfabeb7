import { expect, type Page } from '@playwright/test'
import { fieldsOf, isCollection, type Strategy } from '../../src/plan/schema.ts'
import { type Hand, mouse } from './hands.ts'
import type { Chapter, Mends, Part } from './plan-content.ts'
import { createForm, type Writings } from './plan-form.ts'
import { begins, type Words, whole } from './plan-words.ts'

/** The strategy room as somebody walks through it: pages, chapters, items, findings. */
export function createRoom(page: Page, words: Words, organisation: string, hand: Hand = mouse(page)) {
  const form = createForm(page, words, hand)
  const main = page.locator('main')
  const path = (to: string) => `/o/${organisation}/${to}`
  const title = page.getByRole('heading', { level: 1 })
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  // The heading of a list says how many it holds.
  const section = (name: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: whole(name, ' \\(\\d+\\)') }) })

  /** `Version 1 – en vigueur`; the number may be any. */
  const versionIs = (state: 'under-review' | 'adopted') =>
    new RegExp(`– ${words.ui(`versions.versionState.${state}`)}$`)

  async function chapter(id: string): Promise<void> {
    const list = page.getByRole('navigation', { name: words.ui('chapters') })
    if ((await title.innerText()) === words.chapter(id)) return
    if (hand.visitsAnything) await hand.visit(words.chapter(id))
    else {
      if (!(await list.isVisible())) await hand.visit(words.ui('pages.chapters'))
      await hand.press(
        list
          .or(main)
          .getByRole('link', { name: begins(words.chapter(id)) })
          .last(),
      )
    }
    await expect(title).toHaveText(words.chapter(id))
  }

  async function add(part: string, writings: Writings): Promise<void> {
    const named = { name: words.list(part, 'add') }
    await hand.press(section(words.list(part, 'title')).getByRole('button', named))
    await expect(title).toHaveText(words.list(part, 'one'))
    await form.writeAll(main, part, writings)
  }

  async function writePart(id: string, [part, writings]: Part): Promise<void> {
    if (isCollection(part))
      for (const item of writings as readonly Writings[]) {
        await chapter(id)
        await add(part, item)
      }
    else {
      await chapter(id)
      await form.writeAll(section(words.section(part)), part, writings as Writings)
    }
  }

  async function mend(mends: Mends, left: Set<string>): Promise<void> {
    const { pathname, searchParams } = new URL(page.url())
    const [first = '', item] = pathname.split('/plan/')[1]?.split('/') ?? []
    const field = searchParams.get('field')
    const part = item === undefined ? (searchParams.get('part') ?? '') : first
    const place = field === null ? part : `${part}/${field}`
    const one = mends[place]
    if (one === undefined) throw new Error(`Nobody knows what to write at ${place}: ${await main.innerText()}`)
    left.delete(place)
    if ('open' in one) {
      await hand.press(main.getByRole('link', { name: begins(one.open) }))
      await form.writeAll(main, part, one.fields)
    } else if ('add' in one)
      for (const [at, writings] of one.add.entries()) {
        if (at > 0) await chapter(first)
        await add(part, writings)
      }
    else await form.writeFocused(part, field ?? '', one.write)
    await form.kept()
  }

  return {
    form,
    versionIs,
    path,
    chapter,
    add,
    async go(to: string): Promise<void> {
      await page.goto(path(to))
    },
    /** The guided start, from an empty room. */
    async begin(mode: 'full' | 'listen', name: string): Promise<void> {
      await page.goto(path('plan'))
      await hand.fill(page.getByLabel(words.ui('first.name')), name)
      await hand.check(page.getByRole('radio', { name: words.ui(`first.${mode}`) }))
      await hand.check(page.getByRole('radio', { name: words.ui('first.empty') }))
      await hand.press(button(words.ui('first.create')))
      await expect(page.getByRole('heading', { level: 2, name: words.ui('method.step.s1.title') })).toBeVisible()
    },
    async write(chapters: readonly Chapter[]): Promise<void> {
      for (const { id, parts } of chapters) for (const part of parts) await writePart(id, part)
      await form.kept()
    },
    /** Follows the errors' own links, one after the other, until none is left; all that was left for them is asked for. */
    async workDownErrors(mends: Mends): Promise<void> {
      const left = new Set(Object.keys(mends))
      const found = main.getByRole('listitem')
      const error = found.filter({ hasText: begins(words.ui('severity.error')) }).first()
      const look = async () => {
        await hand.visit(words.ui('findings.title'))
        await expect(title).toHaveText(words.ui('findings.title'))
        await expect(found.first()).toBeVisible()
      }
      await look()
      while ((await error.count()) > 0) {
        const what = await error.getByRole('heading').innerText()
        await hand.press(error.getByRole('link', { name: words.ui('findings.go') }))
        await expect(title).not.toHaveText(words.ui('findings.title'))
        await mend(mends, left)
        await look()
        await expect(found.getByRole('heading', { name: what, exact: true })).toHaveCount(0)
      }
      expect([...left], 'what the checks never asked for').toEqual([])
    },
    async submit(): Promise<void> {
      await hand.visit(words.ui('versions.title'))
      await hand.press(button(words.ui('versions.submit')))
      await hand.press(page.getByRole('dialog').getByRole('button', { name: words.ui('versions.submit') }))
      await expect(page.getByText(versionIs('under-review'))).toBeVisible()
    },
    /** Whoever adopts may come from anywhere. */
    async adopt(note: string): Promise<void> {
      await page.goto(path('plan/versions'))
      await hand.press(button(words.ui('versions.adopt')))
      await hand.fill(page.getByLabel(words.ui('versions.note')), note)
      await hand.press(page.getByRole('dialog').getByRole('button', { name: words.ui('versions.adopt') }))
      await expect(page.getByText(words.ui('versions.state.adopted'))).toBeVisible()
    },
  }
}
export type Room = ReturnType<typeof createRoom>

/** Item by item, field by field: that what was written on the pages is what the strategy says now. */
export function expectSaid(strategy: Strategy, chapters: readonly Chapter[]): void {
  const lists = strategy as unknown as Record<string, { id: string; name?: string }[] | undefined>
  const named = (list: string, id: unknown) => lists[list]?.find(one => one.id === id)?.name ?? id
  const asWritten = (part: string, said: object, writings: Writings) =>
    Object.fromEntries(
      Object.keys(writings).map(name => {
        const value = (said as Record<string, unknown>)[name]
        const meta = fieldsOf(part).find(one => one.name === name)?.meta
        if (meta?.as === 'reference') return [name, named(meta.to, value)]
        if (meta?.as === 'references') return [name, (value as string[] | undefined)?.map(id => named(meta.to, id))]
        // The page shows a metric's name, the strategy keeps its id.
        return meta?.as === 'metric' ? [name, writings[name]] : [name, value]
      }),
    )
  for (const [part, writings] of chapters.flatMap(chapter => chapter.parts))
    if (isCollection(part))
      for (const item of writings as readonly Writings[]) {
        const said = lists[part]?.find(one => one.name === item.name) ?? {}
        expect(asWritten(part, said, item), part).toEqual(item)
      }
    else expect(asWritten(part, lists[part] ?? {}, writings as Writings), part).toEqual(writings)
}
