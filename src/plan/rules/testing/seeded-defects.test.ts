import { describe, expect, test } from 'vitest'
import type { Facts } from '../../facts.ts'
import { placeText, type Strategy } from '../../schema.ts'
import { checkStrategy } from '../check-strategy.ts'
import { rules } from '../registry.ts'
import { examples } from './examples.ts'
import { plants } from './plants.ts'

// A rule about the findings themselves follows from any of them.
const aboutOthers = new Set(rules.filter(one => one.after === 'others').map(one => one.id))

const found = (strategy: Strategy, facts: Facts) =>
  checkStrategy(strategy, facts).findings.map(({ rule, at }) => `${rule} ${placeText(at)}`)

/** What is found after and was not before; a thing found twice counts twice. */
function whatIsNew(before: string[], after: string[]): string[] {
  const left = new Map<string, number>()
  for (const one of before) left.set(one, (left.get(one) ?? 0) + 1)
  return after.filter(one => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

test('every rule has one plant, and every plant a rule', () => {
  expect(plants.map(one => one.rule).toSorted()).toEqual(rules.map(one => one.id).toSorted())
})

describe.each(examples)('$name', ({ strategy, facts }) => {
  test('is sound as it stands: no error, no warning, nothing unknown', () => {
    const { findings, unknown } = checkStrategy(strategy, facts)
    expect(findings.filter(one => one.severity !== 'remark').map(one => `${one.rule} ${placeText(one.at)}`)).toEqual([])
    expect(unknown).toEqual([])
  })

  test.each(plants.filter(one => one.whyNot === undefined))(
    'one defect planted is found at its place, and nothing else: $rule',
    one => {
      const planted = one.plant(strategy, facts)
      expect(planted, 'the example has room for the defect').not.toBeNull()
      const { strategy: spoilt, facts: known, at } = planted!
      const fresh = whatIsNew(found(strategy, facts), found(spoilt, known))
      const counts = (line: string) =>
        line.startsWith(`${one.rule} `) || !(aboutOthers.has(one.rule) || aboutOthers.has(line.split(' ')[0]!))
      expect(fresh.filter(counts)).toEqual([`${one.rule} ${placeText(at)}`])
    },
  )
})
