import { watchFaults } from './accessible.ts'
import { otherBrowser, prefer, test } from './fixtures.ts'

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

for (const locale of ['fr', 'en'] as const)
  test(`every page, at a desk and on a phone, in light and dark (${locale})`, async ({
    browser,
    product,
    signedIn,
    room,
  }) => {
    test.setTimeout(180_000)
    const options = { baseURL: product.url, locale: `${locale}-CA` }
    const inside = await browser.newContext({ ...options, storageState: signedIn })
    await prefer(inside, product.url, { locale, theme: 'auto' })
    const outside = await otherBrowser(browser, options)
    for (const [context, paths] of [
      [inside, [...rooms.map(room), ...account, '/o/gone/today']],
      [outside, doors],
    ] as const) {
      // What the network answers is part of some of these pages.
      const faults = watchFaults(await context.newPage(), locale, { networkMayRefuse: true })
      for (const path of paths) await faults.visit(path)
      faults.expectNone()
      await context.close()
    }
  })
