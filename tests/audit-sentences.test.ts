import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import en from '../locales/en/index.ts'
import fr from '../locales/fr/index.ts'

const source = resolve(import.meta.dirname, '../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)(ui|web|testing)\//.test(file))
  .map(file => readFileSync(join(source, file), 'utf8'))

/** Actions written into an audit log: named in a call of `audit…(…)`, or held in a variable `action` before one. */
function actionsOf(text: string): string[] {
  const found: string[] = []
  const names = (part: string) => {
    for (const [, name] of part.matchAll(/'([a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)+|[a-z]+\.start)'/g)) found.push(name!)
  }
  for (const call of text.matchAll(/\baudit[A-Za-z]*\(/g)) names(argumentsAt(text, call.index + call[0].length))
  if (/\baudit[A-Za-z]*\(/.test(text))
    for (const [line] of text.matchAll(/^.*\b(?:const action =|\(action: )[^\n]*$/gm)) names(line)
  return found
}

/** The text up to the parenthesis that closes a call. */
function argumentsAt(text: string, start: number): string {
  let depth = 1
  let at = start
  for (; at < text.length && depth > 0; at += 1) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  return text.slice(start, at)
}

test('every action of the audit log has its sentence in both languages', () => {
  const actions = [...new Set(files.flatMap(actionsOf))].sort()
  // As many as there are today, or the way they are found here no longer fits how they are written.
  expect(actions.length).toBeGreaterThan(80)
  const without = actions.flatMap(action => {
    const [feature, name] = action.split('.') as [string, string]
    const said = (messages: unknown) =>
      (messages as Record<string, { audit?: { actions?: Record<string, string> } }>)[feature]?.audit?.actions?.[name]
    return [...(said(fr) ? [] : [`fr ${action}`]), ...(said(en) ? [] : [`en ${action}`])]
  })
  expect(without).toEqual([])
})
