import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { settings } from '../config.ts'
import { configurationMarkdown } from './configuration-page.ts'
import { root } from './version.ts'

it('docs/configuration.md is current (node src/cli/configuration-page.ts > docs/configuration.md)', () => {
  expect(readFileSync(join(root, 'docs', 'configuration.md'), 'utf8')).toBe(configurationMarkdown())
})

it('tells of every setting in both languages', () => {
  const page = configurationMarkdown()
  for (const name of Object.keys(settings)) expect(page.split(`| \`${name}\` |`).length).toBe(3)
})
