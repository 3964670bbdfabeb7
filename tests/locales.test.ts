import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import en from '../locales/en/index.ts'
import fr from '../locales/fr/index.ts'
import { errorMessage } from '../src/messages.ts'

type Tree = { readonly [key: string]: string | Tree }
const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )
const french = new Map(flatten(fr as Tree))
const english = new Map(flatten(en as Tree))

test('both languages hold the same keys', () => {
  expect([...english.keys()].filter(key => !french.has(key))).toEqual([])
  expect([...french.keys()].filter(key => !english.has(key))).toEqual([])
})

/** Names of a message's ICU arguments and tags, those inside the branches of plural and select included. */
function argumentsOf(message: string): string[] {
  const names = new Set([...message.matchAll(/<(\w+)>/g)].map(match => match[1]!))
  const readText = (at: number): number => {
    let place = at
    while (place < message.length && message[place] !== '}')
      place = message[place] === '{' ? readArgument(place + 1) : place + 1
    return place
  }
  const readArgument = (at: number): number => {
    const head = /^\s*(\w+)\s*(,\s*(plural|select|selectordinal)\s*,)?/.exec(message.slice(at))
    if (head === null) return at
    names.add(head[1]!)
    let place = at + head[0].length
    if (head[2] === undefined) return message.indexOf('}', place) + 1
    while (message[place] !== '}' && place < message.length)
      place = message[place] === '{' ? readText(place + 1) + 1 : place + 1
    return place + 1
  }
  readText(0)
  return [...names].sort()
}

test('both languages take the same arguments', () => {
  const differ = [...french].filter(
    ([key, text]) => english.has(key) && String(argumentsOf(text)) !== String(argumentsOf(english.get(key)!)),
  )
  expect(differ.map(([key]) => key)).toEqual([])
})

// What stands inside ICU syntax, code samples and addresses follows other rules.
const prose = (text: string) =>
  text
    .replace(/\{[^{}]*\}:?/g, '')
    .replace(/https?:\S+/g, '')
    .replace(/<code>.*?<\/code>/g, '')

test('French typography: spaces that do not break, guillemets, curved apostrophes, no exclamation', () => {
  const wrong = [...french].filter(([key, text]) => {
    if (/\.(example|placeholder|syntax)/.test(key) || key.startsWith('query.syntax')) return false
    const words = prose(text)
    return / [;:?!»]/.test(words) || /« /.test(words) || /[a-zéèà]'[a-zéèà]/i.test(words) || /!/.test(words)
  })
  expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([])
})

function* sourceTexts(): Generator<string> {
  const source = resolve(import.meta.dirname, '../src')
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
      yield readFileSync(join(entry.parentPath, entry.name), 'utf8')
}

test('every error code of the sources has its sentence in both languages', () => {
  const codes = new Set<string>()
  for (const text of sourceTexts())
    for (const match of text.matchAll(/(?:AppError|notFound|conflict)\(\s*'([\w-]+\.[\w-]+)'/g)) codes.add(match[1]!)
  expect(codes.size).toBeGreaterThan(5)
  const silent = [...codes].filter(code => {
    const dot = code.indexOf('.')
    const key = `${code.slice(0, dot)}.errors.${code.slice(dot + 1)}`
    return !french.has(key) || !english.has(key)
  })
  expect(silent).toEqual([])
})

/** What a page listens for must be what the server announces: a wrong name would only mean that nothing ever moves. */
test('every live event that a page listens for is announced somewhere', () => {
  const texts = [...sourceTexts()]
  const named = (pattern: RegExp) => new Set(texts.flatMap(text => [...text.matchAll(pattern)].map(match => match[1]!)))
  const heard = named(/\buseLive\(\s*'([\w-]+)'/g)
  const announced = named(/\bkind: '([\w-]+)'/g)
  expect(heard.size).toBeGreaterThan(5)
  expect([...heard].filter(kind => kind !== 'reconnected' && !announced.has(kind))).toEqual([])
})

test('an error without its sentence is still told', () => {
  expect(errorMessage('fr', 'app.not-allowed')).toContain('rôle')
})
