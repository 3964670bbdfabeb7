import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import fr from '../../../locales/fr/plan/file.ts'
import { locales } from '../../messages.ts'
import { describeFileProblem } from './describe-problem.ts'
import { readStrategyFile } from './read-strategy-file.ts'
import { arbitraryStrategy } from './testing/arbitrary-strategy.ts'
import { writeStrategyFile } from './write-strategy-file.ts'

const told = (text: string) =>
  readStrategyFile(text).problems.map(({ line, column, code, params }) =>
    `${line}:${column} ${code} ${Object.values(params).join('|')}`.trim(),
  )

const wrong: [what: string, lines: string[], expected: string[]][] = [
  ['nothing', [], ['1:1 empty-file']],
  ['remarks only', ['# later'], ['1:1 empty-file']],
  ['a list', ['- vigie'], ['1:1 not-a-strategy']],
  ['no version', ['name: a'], ['1:1 missing-version']],
  ['a version to come', ['vigie: 2'], ['1:8 wrong-version 2']],
  ['an unknown key with a near one', ['vigie: 1', 'objectifs: []'], ['2:1 unknown-key-near objectifs|objectives']],
  ['an unknown key within', ['vigie: 1', 'scope:', '  wnot: []'], ['3:3 unknown-key-near wnot|wont']],
  ['an unknown key, nothing near', ['vigie: 1', 'budgetaire-2027: 1'], ['2:1 unknown-key budgetaire-2027']],
  ['an unknown key and nothing', ['vigie: 1', 'scope:', '  so:'], ['3:3 unknown-key so']],
  ['a comma within braces', ['vigie: 1', 'home: { why: One, two., where: }'], ['2:19 cut-by-comma two.']],
  ['a number for a name', ['vigie: 1', 'name: 2027'], ['2:7 text-without-quotes name|2027']],
  ['a decimal comma', ['vigie: 1', 'resources: { budget: "3,5" }'], ['2:22 number-with-comma budget|3,5']],
  ['a text for a list', ['vigie: 1', 'scope:', '  will: tout'], ['3:9 wrong-type will|list|text']],
  ['yes for true', ['vigie: 1', 'organisation:', '  publicBody: oui'], ['3:15 wrong-type publicBody|truth|text']],
  ['a day that is none', ['vigie: 1', 'adoptedOn: 2027-02-30'], ['2:12 wrong-date adoptedOn|2027-02-30|2027-03-31']],
  ['a day without dashes', ['vigie: 1', 'adoptedOn: 20270331'], ['2:12 wrong-date adoptedOn|20270331|2027-03-31']],
  [
    'a day within quotes without them',
    ['vigie: 1', 'adoptedOn: "20270331"'],
    ['2:12 wrong-date adoptedOn|20270331|2027-03-31'],
  ],
  ['a day with strokes', ['vigie: 1', 'period: { from: 2027/3/31 }'], ['2:17 wrong-date from|2027/3/31|2027-03-31']],
  [
    'a month without its dash',
    ['vigie: 1', 'adoptionReadings: [{ id: a, month: 202703 }]'],
    ['2:36 wrong-month month|202703'],
  ],
  ['a year for a day', ['vigie: 1', 'adoptedOn: 2028'], ['2:12 wrong-date adoptedOn|2028|2027-03-31']],
  ['a word of no list', ['vigie: 1', 'mode: lisen'], ['2:7 wrong-value-near mode|lisen|listen, full|listen']],
  [
    'an address without protocol',
    ['vigie: 1', 'home: { link: musee.example }'],
    ['2:15 wrong-link link|musee.example'],
  ],
  ['an id with accents', ['vigie: 1', 'goals:', '  - id: Écoles d’été'], ['3:9 wrong-id id|Écoles d’été|ecoles-d-ete']],
  ['no id', ['vigie: 1', 'goals:', '  - name: x'], ['3:5 missing-key id']],
  ['an empty item', ['vigie: 1', 'scope:', '  will:', '    -', '    - a'], ['4:6 empty-item will']],
  ['a number below zero', ['vigie: 1', 'resources: { budget: -1 }'], ['2:22 too-small budget|-1|0']],
  ['a step without quotes', ['vigie: 1', 'phases: [{ id: a, steps: [1] }]'], ['2:27 text-without-quotes steps|1']],
  ['one id twice', ['vigie: 1', 'goals:', '  - id: a', '  - id: b', '  - id: a'], ['5:9 duplicate-id a|3']],
  ['one key twice', ['vigie: 1', 'name: a', 'name: b'], ['3:1 duplicate-key name|2']],
  ['an anchor that is nowhere', ['vigie: 1', 'name: *x'], ['2:7 anchor-unknown x']],
  ['an anchor within itself', ['vigie: 1', 'scope: &x { will: *x }'], ['2:19 alias-loop x']],
  ['a merge', ['vigie: 1', 'scope: { <<: { will: [] } }'], ['2:10 merge-key']],
  ['a key that would reach the prototype', ['vigie: 1', '__proto__: { name: x }'], ['2:1 unknown-key __proto__']],
  ['a tab', ['vigie: 1', 'scope:', '\twill: []'], ['3:1 syntax-tab']],
  ['a second colon', ['vigie: 1', 'name: Objectif : voir'], ['2:7 syntax-second-colon']],
  ['an open quote', ['vigie: 1', 'name: "abc', 'mode: full'], ['2:7 syntax-quote']],
  ['an open bracket', ['vigie: 1', 'scope:', '  will: [a', 'mode: full'], ['4:1 syntax-bracket']],
  ['a bad indent', ['vigie: 1', 'scope:', '   will: []', '  wont: []'], ['4:1 syntax-indent']],
  ['a text that begins with @', ['vigie: 1', 'name: @musee'], ['2:7 syntax-start']],
  ['no space behind the colon', ['vigie:1', 'name: a'], ['1:1 syntax-key']],
  ['two documents', ['vigie: 1', '---', 'vigie: 1'], ['3:1 syntax-documents']],
  ['a type', ['vigie: 1', 'name: !secret a'], ['2:7 syntax-tag']],
  ['an escape that is none', ['vigie: 1', 'name: "a\\qb"'], ['2:9 syntax-escape']],
]

describe('problems', () => {
  it.each(wrong)('%s', (_, lines, expected) => {
    expect(told(lines.join('\n'))).toEqual(expected)
    expect(told(lines.join('\r\n'))).toEqual(expected)
  })

  it('are told all at once, in the order of the text', () => {
    expect(told('vigie: 1\nmode: x\nname: 3\nscope: { wil: [] }\nhome: 4\n')).toHaveLength(4)
  })

  it('have a sentence for every code, in both languages', () => {
    for (const locale of locales)
      for (const code of Object.keys(fr.problems) as (keyof typeof fr.problems)[]) {
        const params = {
          field: 'mode',
          value: 'v',
          near: 'n',
          key: 'k',
          id: 'i',
          line: 3,
          name: 'a',
          allowed: 'x',
          max: 9,
          min: 0,
          expected: 'text',
          found: 'list',
        }
        const sentence = describeFileProblem(locale, { code, params })
        expect(sentence).toMatch(/[.?]$/)
        expect(sentence).not.toContain('problems.')
      }
  })
})

describe('what remains readable', () => {
  it('keeps everything but the smallest wrong part', () => {
    const { strategy } = readStrategyFile(
      'vigie: 2\nname: 3\nscope: { will: [a, 4], wnt: [] }\ngoals:\n  - { id: a, from: nowhere, name: x }\n  - { name: lost }\n  - { id: a, name: second }\nperiod: 5\n',
    )
    expect(strategy).toEqual({ vigie: 1, scope: { will: ['a'] }, goals: [{ id: 'a', name: 'x' }] })
  })
  it('counts what is left empty as not said', () => {
    const { strategy, problems } = readStrategyFile('vigie: 1\nname:\nscope:\n  will:\n  wont: [a]\n')
    expect({ strategy, problems }).toEqual({ strategy: { vigie: 1, scope: { wont: ['a'] } }, problems: [] })
  })
  it('reads anchors and what calls them', () => {
    const { strategy } = readStrategyFile('vigie: 1\nscope: { will: &x [a], wont: *x }\n')
    expect(strategy).toEqual({ vigie: 1, scope: { will: ['a'], wont: ['a'] } })
  })
})

describe('positions', () => {
  const { positionOf } = readStrategyFile(
    'vigie: 1\nname: a\nscope:\n  will: [x]\ngoals:\n  - id: one\n    name: One\n  - name: Two\n    id: two\n    link:\nnetworks: [{ id: n, accounts: [{ handle: h }] }]\n',
  )
  it.each([
    ['the whole', [], '1:1-1:9'],
    ['a field', ['goals', 'one', 'name'], '7:5-7:14'],
    ['a missing field: its item', ['goals', 'one', 'link'], '6:5-6:12'],
    ['an item whose id stands last', ['goals', 'two'], '9:5-9:12'],
    ['a field left empty', ['goals', 'two', 'link'], '10:5-10:9'],
    ['a missing item: its list', ['goals', 'three'], '5:1-5:6'],
    ['a missing field of a section', ['scope', 'wont'], '3:1-3:6'],
    ['a missing list: the first line', ['audiences', 'x', 'name'], '1:1-1:9'],
    ['a row by its number', ['networks', 'n', 'accounts', '0', 'handle'], '11:34-11:43'],
  ] as const)('%s', (_, place, expected) => {
    const { line, column, endLine, endColumn } = positionOf(place as never)
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(expected)
  })
})

describe('any input', () => {
  it('never throws, and shows places within the text', () => {
    const pieces = [
      'vigie: 1',
      '\n',
      ' ',
      '- ',
      'id: ',
      'a',
      ': ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|',
      '>',
      '&x ',
      '*x',
      '!t ',
      '#',
      '\t',
      '? ',
      '<<',
      '---',
      '%',
      ',',
      'goals',
      'name',
      '\u0000',
      '\ud800',
      '\ufeff',
      '\r',
    ]
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(texts, text => {
        const lines = text.split('\n').length
        for (const { line, column, endLine } of readStrategyFile(text).problems) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(endLine).toBeLessThanOrEqual(lines)
        }
      }),
      { numRuns: 300 },
    )
  })
  it('never throws on a strategy with a part torn out or doubled', () => {
    fc.assert(
      fc.property(arbitraryStrategy, fc.nat(), fc.nat({ max: 30 }), fc.boolean(), (strategy, at, length, twice) => {
        const text = writeStrategyFile(strategy)
        const from = at % text.length
        const part = text.slice(from, from + length)
        readStrategyFile(text.slice(0, from) + (twice ? part + part : '') + text.slice(from + length))
      }),
      { numRuns: 80 },
    )
  })
  const many = 10_000
  it.each([
    ['brackets', '['.repeat(many)],
    ['braces', '{a: '.repeat(many)],
    ['dashes', '- '.repeat(many)],
    ['levels', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
    ['anchors', '&a '.repeat(many)],
    ['aliases', `vigie: 1\nscope: {will: [${'*a,'.repeat(many)}]}`],
    ['quotes', '"'.repeat(many)],
    ['keys that are all the same', 'a: 1\n'.repeat(many)],
    ['keys that are all unknown', Array.from({ length: many }, (_, index) => `objectivs${index}: 1\n`).join('')],
    ['ids that are all the same', `vigie: 1\ngoals:\n${'  - id: a\n'.repeat(1900)}`],
    ['problems', `vigie: 1\nscope:\n  will:\n${'    - 1\n'.repeat(many)}`],
    ['documents', '---\n'.repeat(many)],
    ['more than is read', 'a'.repeat(3_000_000)],
    [
      'laughs',
      `vigie: 1\na: &a [x]\n${Array.from('bcdefghijklmnop', (name, index) => `${name}: &${name} [${`*${'abcdefghijklmnop'[index]},`.repeat(9)}]\n`).join('')}`,
    ],
  ])('is read or refused in a time that grows with its length: %s', (_, text) => {
    const start = performance.now()
    expect(readStrategyFile(text).problems.length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
