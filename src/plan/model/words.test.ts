import { describe, expect, test } from 'vitest'
import en from '../../../locales/en/plan/model.ts'
import fr from '../../../locales/fr/plan/model.ts'
import { wordsWanted } from './words.ts'

type Tree = { readonly [key: string]: string | Tree }

/** Paths of the entries that hold words: one level below `sections`, `collections`; two below the others. */
function wordsOf(tree: Tree): Map<string, string | Tree> {
  const found = new Map<string, string | Tree>()
  for (const kind of ['sections', 'collections'])
    for (const [name, words] of Object.entries(tree[kind] as Tree)) found.set(`${kind}.${name}`, words)
  for (const kind of ['fields', 'values', 'parts'])
    for (const [name, group] of Object.entries(tree[kind] as Tree))
      for (const [field, words] of Object.entries(group as Tree)) {
        if (!field.endsWith('-rows')) found.set(`${kind}.${name}.${field}`, words)
        else
          for (const [column, label] of Object.entries(words as Tree))
            found.set(`${kind}.${name}.${field}.${column}`, label)
      }
  return found
}

describe.each([
  ['fr', fr as Tree],
  ['en', en as Tree],
])('words of the model in %s', (_language, tree) => {
  const wanted = wordsWanted()
  const words = wordsOf(tree)

  test('every section, collection, field, column and value has words', () => {
    expect(wanted.size).toBeGreaterThan(400)
    expect([...wanted].filter(path => !words.has(path))).toEqual([])
  })

  test('no words without a field', () => {
    expect([...words.keys()].filter(path => !wanted.has(path))).toEqual([])
  })

  test('labels are short enough for a form, reasons for one sentence', () => {
    const labels = [...words].map(([path, one]) => [path, typeof one === 'string' ? one : one.label] as const)
    expect(labels.filter(([path, label]) => !/^(sections|collections)/.test(path) && !label)).toEqual([])
    const long = labels.filter(([, label]) => typeof label === 'string' && label.split(' ').length > 7)
    expect(long).toEqual([])
    const tooLong = [...words].filter(([, one]) => typeof one !== 'string' && String(one.why ?? '').length > 140)
    expect(tooLong.map(([path]) => path)).toEqual([])
  })

  test('a list says what it is for and how to begin', () => {
    const lists = [...words].filter(([path]) => path.startsWith('collections.')) as [string, Tree][]
    for (const [path, list] of lists)
      for (const key of ['title', 'one', 'add', 'why', 'empty']) expect(list[key], `${path}.${key}`).toBeTruthy()
  })
})
