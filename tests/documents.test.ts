import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const pages = [
  ...readdirSync(root)
    .filter(name => name.endsWith('.md'))
    .map(name => join(root, name)),
  join(root, 'src/ui-kit/README.md'),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join(root, 'docs', name)),
]

/** As GitHub names the headings of a page. */
const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(match =>
      match[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  )
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

test('every link of the documents leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(30)
  const broken: string[] = []
  for (const page of pages)
    for (const [, target = ''] of prose(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(https?:|mailto:)/.test(target)) continue
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : resolve(dirname(page), path)
      const there = existsSync(file) && (anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).has(anchor))
      if (!there) broken.push(`${relative(root, page)} → ${target}`)
    }
  expect(broken).toEqual([])
})

test('the user guide has the same pages in both languages, and each is reached from its first one', () => {
  const pagesOf = (language: string) =>
    readdirSync(join(root, 'docs/guide', language))
      .filter(name => name.endsWith('.md'))
      .sort()
  expect(pagesOf('en')).toEqual(pagesOf('fr'))
  expect(pagesOf('fr').length).toBeGreaterThan(8)
  for (const language of ['fr', 'en']) {
    const first = readFileSync(join(root, 'docs/guide', language, 'README.md'), 'utf8')
    for (const name of pagesOf(language)) if (name !== 'README.md') expect(first, name).toContain(`](${name})`)
  }
})
