import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CollectionName, collectionNames } from '../model/collection-names.ts'
import { type Strategy, strategy as schema, sectionNames } from '../model/strategy.ts'
import { editSource } from './edit-source.ts'
import { readSource, readStrategyFile } from './read-strategy-file.ts'
import { arbitraryStrategy } from './testing/arbitrary-strategy.ts'
import { writeStrategyFile } from './write-strategy-file.ts'

const numRuns = 80
type Item = { id: string; name?: string }
type Lists = Partial<Record<CollectionName, Item[]>>

describe('writing and reading', () => {
  it('draws strategies that the model accepts', () => {
    fc.assert(
      fc.property(arbitraryStrategy, strategy => {
        expect(schema.parse(strategy)).toEqual(strategy)
      }),
      { numRuns },
    )
  })
  it('loses nothing', () => {
    fc.assert(
      fc.property(arbitraryStrategy, strategy => {
        const read = readStrategyFile(writeStrategyFile(strategy))
        expect(read).toMatchObject({ problems: [], strategy })
        expect(read.strategy).toEqual(strategy)
      }),
      { numRuns },
    )
  })
  it('loses nothing over the text of another strategy, in YAML and in JSON', () => {
    fc.assert(
      fc.property(arbitraryStrategy, arbitraryStrategy, fc.boolean(), (before, after, json) => {
        const former = json ? JSON.stringify(before, null, 2) : writeStrategyFile(before)
        const text = writeStrategyFile(after, former)
        if (json) expect(JSON.parse(text)).toEqual(after)
        const read = readStrategyFile(text)
        expect(read.problems).toEqual([])
        expect(read.strategy).toEqual(after)
      }),
      { numRuns },
    )
  })
  it('changes a text in place: it is never thrown away to be written anew', () => {
    fc.assert(
      fc.property(arbitraryStrategy, arbitraryStrategy, (before, after) => {
        const text = writeStrategyFile(before)
        const edited = editSource(text, readSource(text).tree!, after)
        expect(readSource(edited!)).toMatchObject({ flaws: [], strategy: after })
      }),
      { numRuns },
    )
  })
  it('gives the same bytes when nothing changed', () => {
    for (const text of [commented, commented.replaceAll('\n', '\r\n'), JSON.stringify({ vigie: 1, name: 'a' })])
      expect(writeStrategyFile(readStrategyFile(text).strategy!, text)).toBe(text)
  })
})

/** Writes a remark of its own above every section, list and item, and behind every item's id. */
function withRemarks(strategy: Strategy): string {
  const text = writeStrategyFile(strategy)
  const lines = text.split('\n')
  const { positionOf } = readStrategyFile(text)
  const above = new Map<number, string>()
  for (const name of [...collectionNames, ...sectionNames]) {
    if (strategy[name] === undefined) continue
    above.set(positionOf([name]).line, `remark ${name}.`)
    for (const item of collectionNames.includes(name as CollectionName) ? (strategy[name] as Item[]) : []) {
      const { line } = positionOf([name, item.id])
      above.set(line, `remark ${name}/${item.id}.`)
      lines[line - 1] += ` # behind ${name}/${item.id}.`
    }
  }
  return lines
    .flatMap((line, index) => {
      const remark = above.get(index + 1)
      return remark === undefined ? [line] : [`${/^ */.exec(line)![0]}# ${remark}`, line]
    })
    .join('\n')
}

describe('remarks', () => {
  const withItems = arbitraryStrategy.filter(one => collectionNames.some(name => (one[name]?.length ?? 0) > 0))
  const edit = fc.record({ kind: fc.constantFrom('name', 'remove', 'add', 'reverse', 'section'), at: fc.nat() })

  it('of untouched parts remain with what they speak of, whatever is edited', () => {
    fc.assert(
      fc.property(withItems, edit, (strategy, { kind, at }) => {
        const text = withRemarks(strategy)
        expect(readStrategyFile(text).strategy).toEqual(strategy)
        const after = structuredClone(strategy)
        const lists = after as Lists
        const names = collectionNames.filter(name => (lists[name]?.length ?? 0) > 0)
        const name = names[at % names.length]!
        const list = lists[name]!
        const place = at % list.length
        let touched: string | undefined = `${name}/${list[place]!.id}`
        if (kind === 'name')
          list[place] = { ...list[place]!, id: list[place]!.id, ...('name' in list[place]! ? { name: 'Changé' } : {}) }
        else if (kind === 'remove') list.splice(place, 1)
        else if (kind === 'add') list.splice(place, 0, { id: 'brand-new' })
        else if (kind === 'reverse') list.reverse()
        else after.scope = { will: ['Changé'] }
        if (kind !== 'remove') touched = undefined
        const written = writeStrategyFile(after, text)
        expect(readStrategyFile(written).strategy).toEqual(after)
        const { positionOf } = readStrategyFile(written)
        const lines = written.split('\n')
        for (const [collection, items] of Object.entries(strategy) as [CollectionName, Item[]][]) {
          if (!collectionNames.includes(collection) || items.length === 0) continue
          for (const { id } of items) {
            const path = `${collection}/${id}`
            expect(written.includes(`# remark ${path}.`)).toBe(path !== touched)
            if (path === touched) continue
            const { line } = positionOf([collection, id])
            expect(lines[line - 2]).toContain(`# remark ${path}.`)
            expect(lines[line - 1]).toContain(`# behind ${path}.`)
          }
        }
      }),
      { numRuns },
    )
  })

  it('and the bytes of what stays: only what changed differs', () => {
    const strategy = readStrategyFile(commented).strategy!
    const [marie, paul, zoe] = strategy.people!
    const after: Strategy = {
      ...strategy,
      people: [
        zoe!,
        { id: 'new', name: 'New', note: 'two\nlines' },
        { ...marie!, name: 'Marie Tremblay', note: 'short' },
      ],
      scope: { will: [...strategy.scope!.will!, 'c'], wont: ['y', 'z'] },
      place: { businessStrategy: 'oui : non' },
      period: { from: '2026-01-01' },
    }
    expect(paul?.id).toBe('paul')
    expect(writeStrategyFile(after, commented)).toBe(edited)
    expect(writeStrategyFile(after, commented.replaceAll('\n', '\r\n'))).toBe(edited.replaceAll('\n', '\r\n'))
  })

  it('stay where aliases must be written out', () => {
    const text = 'vigie: 1\n# why\nscope:\n  will: &x [a] # these\n  # and not\n  wont: *x\n'
    const written = writeStrategyFile({ vigie: 1, scope: { will: ['b'], wont: ['a'] } }, text)
    expect(written).toBe('vigie: 1\n# why\nscope:\n  will: # these\n    - b\n  # and not\n  wont:\n    - a\n')
  })

  it.each([
    [
      'a value within braces',
      '{ vigie: 1, # a\n  name: x, # b\n}\n',
      { vigie: 1, name: 'y' },
      '{ vigie: 1, # a\n  name: y, # b\n}\n',
    ],
    [
      'a field that was left empty',
      'vigie: 1\nname: # later\nmode: full\n',
      { vigie: 1, name: 'x', mode: 'full' },
      'vigie: 1\nname: x # later\nmode: full\n',
    ],
    [
      'a block of text',
      'vigie: 1\nhome:\n  why: |\n    one\n    # no remark\n\n  # remark\n  link: https://a.example\n',
      { vigie: 1, home: { why: 'two', link: 'https://a.example' } },
      'vigie: 1\nhome:\n  why: two\n\n  # remark\n  link: https://a.example\n',
    ],
    [
      'a list that empties',
      'vigie: 1\ngoals:\n  # one\n  - id: a\n# end\n',
      { vigie: 1, goals: [] },
      'vigie: 1\ngoals: []\n# end\n',
    ],
    [
      'no line end at the end',
      'vigie: 1\nname: a',
      { vigie: 1, name: 'a', mode: 'full' },
      'vigie: 1\nname: a\nmode: full',
    ],
    [
      'a margin of its own',
      'vigie: 1\nscope:\n    will:\n    -   a\n',
      { vigie: 1, scope: { will: ['a', 'b'] } },
      'vigie: 1\nscope:\n    will:\n    -   a\n    - b\n',
    ],
  ] as const)('%s', (_, text, after, expected) => {
    expect(writeStrategyFile(after as unknown as Strategy, text)).toBe(expected)
  })
})

const commented = `# yaml-language-server: $schema=./vigie.schema.json
# Plan of the museum

vigie: 1   # format
name: The museum
mode: full

# ───── people ─────

people:
    # who leads
    - id: marie   # our Marie
      name: Marie Roy # married
      hours: 5
      # her notes
      note: >-
        Long text
        folded.
      #  deeper remark

    # the other one
    - id: paul
      name: "Paul"
      shares:
      - {network: bluesky, hours: 2}  # flow
      - network: mastodon
        hours: 1

    # set apart, floats

    # third
    - id: zoe

scope:
  will: [a, b]   # why
  wont:
    - x # one
    # two
    - y
place:
# end of file
`
const edited = `# yaml-language-server: $schema=./vigie.schema.json
# Plan of the museum

vigie: 1   # format
name: The museum
mode: full

# ───── people ─────

people:
    # set apart, floats

    # third
    - id: zoe

    - id: new
      name: New
      note: |-
        two
        lines

    # who leads
    - id: marie   # our Marie
      name: Marie Tremblay # married
      hours: 5
      # her notes
      note: short
      #  deeper remark

scope:
  will: [a, b, c]   # why
  wont:
    # two
    - y
    - z
place:
  businessStrategy: "oui : non"

period:
  from: 2026-01-01
# end of file
`
