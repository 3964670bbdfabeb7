import { expect, type Locator, type Page } from '@playwright/test'

/** What somebody does on a page, whatever the hand holds: a mouse (`mouse`) or nothing (`createKeyboard`). */
export type Hand = {
  /** A link or a button. */
  press(target: Locator): Promise<void>
  /** A radio or a box. */
  check(target: Locator): Promise<void>
  /** Text, a number or a calendar day (`2027-03-31`) instead of what stands in a field. */
  fill(target: Locator, text: string): Promise<void>
  /** Options of a list that opens at its input. */
  choose(input: Locator, names: readonly string[]): Promise<void>
  /** Another page of the room, by its name in the menu; of any room and of none where `visitsAnything`. */
  visit(title: string): Promise<void>
  visitsAnything: boolean
}

/** The list that an input has opened. */
export const listOf = async (page: Page, input: Locator): Promise<Locator> => {
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  return page.locator(`[id="${await input.getAttribute('aria-controls')}"]`)
}

export const mouse = (page: Page): Hand => ({
  press: target => target.click(),
  check: target => target.check(),
  fill: (target, text) => target.fill(text),
  async choose(input, names) {
    // A list that would not fit on the screen closes when somebody scrolls to it.
    const id = JSON.stringify(await input.getAttribute('id'))
    await page.evaluate(`document.getElementById(${id}).scrollIntoView({ block: 'center' })`)
    // The pills of what is chosen lie over their input.
    const box = input.locator('xpath=ancestor::*[contains(@class, "mantine-MultiSelect-input")]')
    const several = (await box.count()) > 0
    const opener = several ? box : input
    const isChosen = async (name: string) =>
      several ? (await box.getByText(name, { exact: true }).count()) > 0 : (await input.inputValue()) === name
    // What the checks say of a field above arrives when it arrives, and moves the list: then one aims again, but not at
    // what is chosen already, for that would take it back.
    for (const name of names)
      await expect(async () => {
        if (await isChosen(name)) return
        if ((await input.getAttribute('aria-expanded')) !== 'true') await opener.click()
        await (await listOf(page, input)).getByRole('option', { name, exact: true }).click({ timeout: 1_000 })
        await expect.poll(() => isChosen(name), { timeout: 1_000 }).toBe(true)
      }).toPass({ timeout: 60_000 })
    // A list of several stays open.
    if ((await input.getAttribute('aria-expanded')) === 'true') await input.press('Escape')
    await expect(page.getByRole('option')).toHaveCount(0)
  },
  visitsAnything: false,
  visit: title => page.getByRole('navigation').getByRole('link', { name: title, exact: true }).first().click(),
})
