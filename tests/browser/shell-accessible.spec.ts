import { expect, expectAccessible, otherBrowser, prefer, test } from './fixtures.ts'

const rooms = [
  'today',
  'settings',
  'settings/members',
  'settings/api-keys',
  'settings/sign-in',
  'settings/audit',
  'nowhere',
]
const account = ['/account', '/account/security', '/account/sessions', '/account/organisations']
const doors = [
  '/sign-in',
  '/forgotten-password',
  '/reset-password?token=abc',
  '/reset-password',
  '/confirm-email',
  '/confirm-email?token=abc',
  '/invitation/none',
]

const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }

for (const [size, viewport] of Object.entries(sizes))
  for (const colorScheme of ['light', 'dark'] as const)
    for (const locale of ['fr', 'en'] as const)
      test(`every page, ${size}, ${colorScheme}, ${locale}`, async ({ browser, product, signedIn, room }) => {
        test.setTimeout(180_000)
        const options = {
          baseURL: product.url,
          viewport,
          colorScheme,
          locale: `${locale}-CA`,
          reducedMotion: 'reduce' as const,
        }
        const inside = await browser.newContext({ ...options, storageState: signedIn })
        await prefer(inside, product.url, { locale, theme: 'auto' })
        const outside = await otherBrowser(browser, options)
        for (const [context, paths] of [
          [inside, [...rooms.map(room), ...account, '/o/gone/today']],
          [outside, doors],
        ] as const) {
          const page = await context.newPage()
          const faults: string[] = []
          page.on('pageerror', error => faults.push(error.message))
          page.on('console', message => {
            // What the network answers is part of some of these pages; all else is a fault.
            if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
              faults.push(message.text())
          })
          for (const path of paths) {
            await page.goto(path)
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
            await expect(page.locator('html')).toHaveAttribute('lang', locale)
            await expect(page.locator('[role=status][aria-label]')).toHaveCount(0)
            expect(
              await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
              `${path} is not wider than the screen`,
            ).toBe(true)
            await expectAccessible(page, path)
          }
          expect(faults).toEqual([])
          await context.close()
        }
      })
