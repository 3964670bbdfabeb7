import { defineConfig } from '@playwright/test'
import { browserPath } from './tests/needs.ts'

/** Real pages of the real product, each worker with a product of its own on a fresh data folder (`tests/browser/product.ts`). */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  // A browser that stops drawing is begun anew, once; `run-all.ts` names the walk that needed it.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'fr-CA',
    timezoneId: 'America/Toronto',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    // Pages stand still: what a walk waits for is what they show, not how it came in.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(browserPath() === undefined ? {} : { executablePath: browserPath() }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
})
