import { defineConfig } from 'vitest/config'

/** Tests against real servers, which they install and start themselves: `npm run test:real`. */
export default defineConfig({
  test: {
    include: ['tests/real/**/*.test.ts'],
    exclude: ['tests/real/node_modules/**'],
    globalSetup: ['tests/real/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Each file starts a server of its own, and the machine that tests has two cores.
    maxWorkers: 2,
  },
})
