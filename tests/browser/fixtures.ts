import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { type Product, startProduct } from './product.ts'

export { expect } from '@playwright/test'

export const marie = { name: 'Marie Tremblay', email: 'marie@exemple.org', password: 'un phare dans la brume' }
export const organisation = { name: 'Maison des aînés', slug: 'maison-des-aines' }

type State = Awaited<ReturnType<BrowserContext['storageState']>>
type Worker = {
  product: Product
  signedIn: State
  /** Files that name themselves here get a product of their own: what they add is nobody else's. */
  aloneFor: string
  /** Settings of the product beside its own. */
  environment: Record<string, string>
}

/** `product` is one for all tests of a worker, with an organisation and its administrator; `page` is signed in as her. */
export const test = base.extend<{ room: (path: string) => string }, Worker>({
  aloneFor: ['', { option: true, scope: 'worker' }],
  environment: [{}, { option: true, scope: 'worker' }],
  product: [
    async ({ environment }, use) => {
      const product = await startProduct({ VIGIE_OUTBOUND_ALLOW: '127.0.0.0/8', ...environment })
      await use(product)
      await product.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  signedIn: [
    async ({ product, browser }, use) => {
      const context = await browser.newContext()
      const answer = await context.request.post(`${product.url}/api/first-run`, {
        data: {
          code: product.firstRunCode,
          organisation: organisation.name,
          locale: 'fr',
          timeZone: 'America/Montreal',
          ...marie,
        },
      })
      expect(answer.status(), await answer.text()).toBe(200)
      await use(await context.storageState())
      await context.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  storageState: ({ signedIn }, use) => use(signedIn),
  baseURL: ({ product }, use) => use(product.url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
  room: ({}, use) => use(path => `/o/${organisation.slug}/${path}`),
})

/** Language and appearance of the account, as the page itself would set them: the server refuses a change that does not say where it comes from. */
export async function prefer(
  context: BrowserContext,
  url: string,
  preference: { locale: 'fr' | 'en'; theme: 'auto' },
): Promise<void> {
  const answer = await context.request.patch(`${url}/api/me`, { data: preference, headers: { origin: url } })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Somebody else's browser: nobody signed in, unless told. */
export const otherBrowser = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ storageState: { cookies: [], origins: [] }, ...options })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No violation that axe knows of, in what the page shows now. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // What is still being loaded has no title yet.
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.evaluate(standsStill)
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe)
  const violations = await page.evaluate<string[]>(`axe
    .run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    .then(result => result.violations.map(one => one.id + ': ' + one.help + '\\n' + one.nodes.map(node => '  ' + node.html.slice(0, 160) + '  ' + node.any.map(check => check.message).join(' ')).join('\\n')))`)
  expect(violations, what).toEqual([])
}

/** In the page, until colours stand still: axe measures contrast on what is painted. */
export const standsStill =
  'Promise.all(document.getAnimations().filter(one => one.effect?.getTiming().iterations !== Infinity).map(one => one.finished.catch(() => {})))'
