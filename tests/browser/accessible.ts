import type { Page } from '@playwright/test'
import { expect, expectAccessible } from './fixtures.ts'

type Look = { size: { width: number; height: number }; colorScheme: 'light' | 'dark' }
const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

/** Each language on each screen, each screen in each light, each light in each language. */
const looks: Readonly<Record<'fr' | 'en', readonly Look[]>> = {
  fr: [
    { size: desk, colorScheme: 'light' },
    { size: phone, colorScheme: 'dark' },
  ],
  en: [
    { size: desk, colorScheme: 'dark' },
    { size: phone, colorScheme: 'light' },
  ],
}

/**
 * Goes to pages and looks at each at a desk and on a phone, in light and dark: whole, in its language, no wider than the
 * screen, without a violation that axe knows of. One page's fault does not hide another's: `expectNone` tells them all.
 */
export function watchFaults(page: Page, locale: 'fr' | 'en', options: { networkMayRefuse?: boolean } = {}) {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`${page.url()} ${error.message}`))
  page.on('console', message => {
    const refused = options.networkMayRefuse === true && message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !refused) faults.push(`${page.url()} ${message.text()}`)
  })
  async function look(what: string): Promise<void> {
    for (const { size, colorScheme } of looks[locale]) {
      const here = `${what}, ${size.width} px, ${colorScheme}`
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      if (await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth'))
        faults.push(`${here}: wider than the screen`)
      await expectAccessible(page, here).catch((error: Error) => faults.push(error.message))
    }
  }
  return {
    /** What the page shows now. */
    look,
    async visit(path: string): Promise<void> {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.locator('[role=status][aria-label]')).toHaveCount(0)
      await look(path)
    },
    expectNone: () => expect(faults).toEqual([]),
  }
}
