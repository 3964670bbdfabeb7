import { expect, type Locator, type Page } from '@playwright/test'
import { standsStill } from './fixtures.ts'
import { type Hand, listOf } from './hands.ts'

type Seen = { name: string; there: boolean; wrong: string[] }

/**
 * In the page: what has the focus now, whether it is `target`, and what was wrong with the way there. A focus is visible when
 * the element, or what stands around it, looks otherwise than once the focus has left; that is known at the next look.
 */
const look = inPage<Promise<Seen>>(`async target => {
  await ${standsStill}
  const around = one => [one, one.parentElement, one.nextElementSibling, one.closest('label'), one.parentElement?.parentElement].filter(Boolean)
  const looks = one => around(one).map(part => {
    const style = getComputedStyle(part)
    return [style.outlineStyle === 'none' ? '' : style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.color, style.textDecorationLine].join()
  }).join('|')
  const name = one => one.localName + ' « ' + (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent ?? '').trim().slice(0, 60) + ' »'
  const wrong = []
  const before = window.focusSeen
  const now = document.activeElement
  if (before !== undefined && before.element !== now && before.element.isConnected && looks(before.element) === before.looks)
    wrong.push('nothing showed the focus on ' + before.name)
  window.focusSeen = undefined
  if (now === null || now === document.body) return { name: '', there: false, wrong }
  // A radio or a box may be hidden behind what is painted for it.
  const painted = now.matches('input[type=radio], input[type=checkbox]') ? (now.labels?.[0] ?? now) : now
  const box = painted.getBoundingClientRect()
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth || box.width * box.height < 2)
    wrong.push('the focus is out of sight on ' + name(now))
  const sameRegion = before !== undefined && before.element.isConnected && before.element.closest('main, nav, [role=dialog]') === now.closest('main, nav, [role=dialog]')
  if (sameRegion && before.element !== now) {
    const from = before.element.getBoundingClientRect()
    if (!(before.element.compareDocumentPosition(now) & 4)) wrong.push('the focus goes back in the text, from ' + before.name + ' to ' + name(now))
    else if (box.bottom <= from.top && box.left < from.right) wrong.push('the focus jumps up, from ' + before.name + ' to ' + name(now))
  }
  // Within a date the browser itself shows which part has the focus: what is looked at is the field as it was come to.
  window.focusSeen = before?.element === now ? before : { element: now, looks: looks(now), name: name(now) }
  return { name: name(now), there: now === target, wrong }
}`)
const isFocused = inPage<boolean>('target => target === document.activeElement')

/** A function of the page: what these tests are checked with knows no pages. */
function inPage<Answer>(text: string) {
  return new Function('target', `return (${text})(target)`) as (target: unknown) => Answer
}

/** A person without a mouse: only keys, and at each step a focus that is seen and goes on in reading order. */
export function createKeyboard(page: Page) {
  const wrong = new Set<string>()
  /** Goes on with Tab until the focus is there. Fails with the stops on the way when it comes round without having met it. */
  async function to(target: Locator): Promise<void> {
    await expect(target).toBeAttached()
    const stops: string[] = []
    let rounds = 0
    let there = await target.evaluate(isFocused)
    while (!there) {
      await page.keyboard.press('Tab')
      const seen = await target.evaluate(look)
      for (const one of seen.wrong) wrong.add(one)
      // At the end of the page the focus leaves it once, and begins again at its top.
      if (seen.name === '') rounds += 1
      if (rounds > 2 || stops.length > 400) throw new Error(`The focus never came to ${target}:\n${stops.join('\n')}`)
      stops.push(seen.name)
      there = seen.there
    }
  }
  async function write(target: Locator, text: string): Promise<void> {
    await to(target)
    if ((await target.getAttribute('type')) === 'date') {
      // Part by part, in the order in which this browser asks for them.
      const [year = '', month = '', day = ''] = text.split('-')
      for (const part of [month, day, year]) await page.keyboard.type(part)
      return expect(target).toHaveValue(text)
    }
    await page.keyboard.press('Control+a')
    // Key by key as far as a shortcut of the page could take a letter for itself; the rest comes at once, as from a clipboard.
    await page.keyboard.type(text.slice(0, 4))
    if (text.length > 4) await page.keyboard.insertText(text.slice(4))
  }
  async function walkTo(input: Locator, option: Locator): Promise<void> {
    for (let steps = await page.getByRole('option').count(); steps >= 0; steps -= 1) {
      // Asked each time: the list is drawn anew when what it offers is read again.
      if ((await input.getAttribute('aria-activedescendant')) === (await option.getAttribute('id'))) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`The arrows never came to ${option}`)
  }
  const hand: Hand = {
    async press(target) {
      await to(target)
      await page.keyboard.press('Enter')
    },
    async check(target) {
      if (await target.isChecked()) return
      if ((await target.getAttribute('type')) !== 'radio') {
        await to(target)
        return page.keyboard.press('Space')
      }
      // Of a group of radios Tab meets the chosen one; arrows go to the others.
      const group = page.locator(`input[type=radio][name="${await target.getAttribute('name')}"]`)
      await to(group.and(page.locator(':checked')))
      for (let steps = await group.count(); steps > 0 && !(await target.isChecked()); steps -= 1)
        await page.keyboard.press('ArrowDown')
      await expect(target).toBeChecked()
    },
    fill: write,
    async choose(input, names) {
      await to(input)
      for (const name of names) {
        if ((await input.getAttribute('aria-expanded')) !== 'true') await page.keyboard.press('ArrowDown')
        const option = (await listOf(page, input)).getByRole('option', { name, exact: true })
        await expect(option).toBeVisible()
        await walkTo(input, option)
        await page.keyboard.press('Enter')
      }
      if ((await input.getAttribute('aria-expanded')) === 'true') await page.keyboard.press('Escape')
    },
    visitsAnything: true,
    async visit(title) {
      await page.keyboard.press('Control+k')
      const search = page.getByRole('dialog').getByRole('textbox')
      await expect(search).toBeFocused()
      await page.keyboard.type(title)
      const found = page.getByRole('dialog').locator('button[data-action]')
      const wanted = found.filter({ has: page.getByText(title, { exact: true }) }).first()
      await expect(wanted).toBeVisible()
      for (let steps = await found.count(); steps > 0; steps -= 1) {
        if ((await wanted.getAttribute('data-selected')) === 'true') break
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Enter')
    },
  }
  return {
    ...hand,
    expectNothingWrong: () => expect([...wrong], 'the focus is always seen, and goes on in reading order').toEqual([]),
  }
}
