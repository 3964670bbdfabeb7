import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** The import table of ARCHITECTURE.md: a part may import itself or a line above. */
const lines = [
  ['errors', 'clock', 'time-zone', 'log', 'permissions', 'language', 'in-turn'],
  ['messages'],
  ['endpoint', 'query', 'config'],
  ['client', 'match', 'db', 'outbound', 'secrets', 'documents'],
  ['http', 'jobs', 'connectors'],
  ['context'],
  ['org'],
  ['channels', 'people'],
  ['listen', 'plan', 'govern'],
  ['publish', 'engage'],
  ['evaluate'],
  ['app'],
  ['cli', 'testing'],
  ['main'],
]
const lineOf = new Map(lines.flatMap((names, line) => names.map(name => [name, line] as const)))
const features = new Set(lines.slice(6, 11).flat())
const doors = /^(index|schema|endpoints)\.ts$/
const forbiddenNames = /^(utils?|helpers?|common|lib|shared|core|managers?|misc|data|types)$/

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'src')
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map(entry => relative(source, join(entry.parentPath, entry.name)))

type Import = { from: string; to: string }
const imports: Import[] = files.flatMap(from =>
  [...readFileSync(join(source, from), 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map(match => ({
    from,
    to: relative(source, resolve(source, dirname(from), match[1]!)),
  })),
)

const part = (file: string) => file.split('/')[0]!.replace(/(\.test)?\.tsx?$/, '')
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /(^|\/)testing\//.test(file)
const isBrowser = (file: string) => /^(web|ui-kit)\//.test(file) || /^[\w-]+\/ui\//.test(file)
const told = (wrong: Import[]) => wrong.map(({ from, to }) => `${from} → ${to}`)

test('every part has its line in the import table', () => {
  const unknown = new Set(
    files
      .filter(file => !isBrowser(file))
      .map(part)
      .filter(name => !lineOf.has(name)),
  )
  expect([...unknown]).toEqual([])
})

test('no folder has a name that says nothing', () => {
  const folders = new Set(files.flatMap(file => dirname(file).split('/')))
  expect([...folders].filter(name => forbiddenNames.test(name))).toEqual([])
})

test('server code imports itself or a line above', () => {
  const wrong = imports.filter(({ from, to }) => {
    if (isBrowser(from) || isTest(from) || to.startsWith('..')) return false
    if (isBrowser(to)) return true
    return part(from) !== part(to) && !(lineOf.get(part(to))! < lineOf.get(part(from))!)
  })
  expect(told(wrong)).toEqual([])
})

test('features are entered through index, schema or endpoints', () => {
  const wrong = imports.filter(({ from, to }) => {
    if (part(from) === part(to) || !features.has(part(to)) || isBrowser(to)) return false
    if (isBrowser(from)) return false
    const rest = to.split('/').slice(1).join('/')
    // A test may stand on what another feature's tests stand on.
    if (isTest(from) && rest.startsWith('testing/')) return false
    return !doors.test(rest)
  })
  expect(told(wrong)).toEqual([])
})

test('browser code sees only what is safe in a browser', () => {
  const safe = new Set(['errors', 'time-zone', 'messages', 'permissions', 'endpoint', 'client', 'query', 'language'])
  const wrong = imports.filter(({ from, to }) => {
    if (!isBrowser(from) || to.startsWith('..')) return false
    if (safe.has(part(to))) return false
    if (features.has(part(to)) && /^(schema|endpoints)\.ts$/.test(to.split('/').slice(1).join('/'))) return false
    if (part(from) === 'web') return !isBrowser(to)
    if (to.startsWith('ui-kit/')) return false
    return !(isBrowser(to) && part(from) === part(to))
  })
  expect(told(wrong)).toEqual([])
})

test('locales are read by messages and by the page only', () => {
  const wrong = imports.filter(
    ({ from, to }) => to.startsWith('../locales') && part(from) !== 'messages' && !isBrowser(from) && !isTest(from),
  )
  expect(told(wrong)).toEqual([])
})

test('a connector is known by the one list only', () => {
  const wrong = imports.filter(({ from, to }) => {
    const inside = /^connectors\/([\w-]+)\//.exec(to)
    if (inside === null || inside[1] === 'testing' || from.startsWith(`connectors/${inside[1]}/`) || isTest(from))
      return false
    // The command line's demo and import speak to these two on purpose; `hear` is the feed connector without a server.
    if (part(from) === 'cli' || part(from) === 'listen') return !to.endsWith('/index.ts')
    // The inventory takes stock with a reader of sites, which nothing listens to, and of tables.
    if (part(from) === 'publish' && ['sitemap', 'file'].includes(inside[1] ?? '')) return !to.endsWith('/index.ts')
    return from !== 'connectors/all.ts'
  })
  expect(told(wrong)).toEqual([])
})

test('the environment is read in config.ts only', () => {
  const readers = files.filter(file => !isTest(file) && /process\.env/.test(readFileSync(join(source, file), 'utf8')))
  expect(readers.filter(file => file !== 'config.ts' && part(file) !== 'main')).toEqual([])
})

test('files keep to one subject (300 lines; word lists are exempt)', () => {
  const long = files.filter(file => {
    if (isTest(file) || /(lexicon|words|phrases)/.test(file)) return false
    return readFileSync(join(source, file), 'utf8').split('\n').length > 301
  })
  expect(long).toEqual([])
})
