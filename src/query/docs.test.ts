import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseQuery } from './index.ts'

test.each(['fr', 'en'])('the examples of docs/queries.%s.md are queries', language => {
  const page = readFileSync(new URL(`../../docs/queries.${language}.md`, import.meta.url), 'utf8')
  const rows = page.split('\n').filter(line => line.startsWith('| `') || /^\d\. |^ {3}/.test(line))
  const examples = rows.flatMap(row => [...(row.split(' | ')[0] ?? row).matchAll(/`([^`]+)`/g)].map(match => match[1]!))
  expect(examples.length).toBeGreaterThan(25)
  for (const example of examples) {
    // Fields and exclusions narrow, so they are shown without the word that they narrow.
    const source = /^(-|lang|country|type|sentiment|has|is|min_|since|until)/.test(example) ? `mot ${example}` : example
    expect(parseQuery(source), example).toMatchObject({ ok: true })
  }
})
