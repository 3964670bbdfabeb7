import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { locales } from '../../messages.ts'
import { facts } from '../facts.ts'
import { checkStrategy } from '../rules/check-strategy.ts'
import { readStrategyFile } from './read-strategy-file.ts'

it.each(locales)('what docs/strategy-file.%s.md shows is read, and accepts what it says it accepts', locale => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', `strategy-file.${locale}.md`), 'utf8')
  const blocks = (kind: string) =>
    [...page.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(match => match[1]!)
  const [shown, accepted] = blocks('yaml')
  const { strategy, problems } = readStrategyFile(`${shown}${accepted}`)
  expect(problems).toEqual([])
  const known = facts.parse({ today: '2027-02-15', now: '2027-02-15T12:00:00Z', ...JSON.parse(blocks('json')[0]!) })
  const taken = checkStrategy(strategy!, known).findings.filter(one => one.accepted !== undefined)
  expect(taken.map(one => one.rule)).toEqual(['no-competitor'])
})
