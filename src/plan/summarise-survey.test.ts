import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, summariseSurvey } from './summarise-survey.ts'

const answers = (counts: Record<string, number>): Answer[] =>
  Object.entries(counts).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, i) => ({ group: group === '-' ? null : group, answers: { voice: 1 + (i % 5) } })),
  )
const shown = (counts: Record<string, number>) =>
  Object.fromEntries(summariseSurvey(answers(counts), 0).groups.map(one => [one.group ?? 'all', one.answers]))

test.each([
  ['two answers in all tell nothing', { A: 2 }, {}],
  ['three tell the whole', { A: 3 }, { all: 3, A: 3 }],
  ['small groups are told together', { A: 5, B: 2, C: 1 }, { all: 8, A: 5, '': 3 }],
  ['one small group takes the next along, so that nobody subtracts', { A: 5, B: 4, C: 2 }, { all: 11, A: 5, '': 6 }],
  ['with one group and a small one only the whole is told', { A: 5, B: 2 }, { all: 7 }],
  ['who names no group is in the rest', { A: 4, '-': 3 }, { all: 7, A: 4, '': 3 }],
])('%s', (_name, counts, expected) => {
  expect(shown(counts as Record<string, number>)).toEqual(expected)
})

test('means, steps and those who were not sure', () => {
  const result = summariseSurvey(
    [
      { group: null, answers: { voice: 1, failure: 'unsure' } },
      { group: null, answers: { voice: 4, failure: 'unsure' } },
      { group: null, answers: { voice: 4, failure: 'unsure' } },
    ],
    10,
  )
  expect(result.groups[0]!.questions).toEqual({
    voice: { answers: 3, unsure: 0, steps: [1, 0, 0, 2, 0], mean: 3 },
    failure: { answers: 0, unsure: 3, steps: [0, 0, 0, 0, 0], mean: null },
  })
})

test('whatever the groups, nothing told or deduced is of fewer than three people', () => {
  const groups = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', '-'), fc.integer({ min: 0, max: 6 }))
  fc.assert(
    fc.property(groups, counts => {
      const { groups: told, answers: all } = summariseSurvey(answers(counts), 0)
      for (const one of told) expect(one.answers).toBeGreaterThanOrEqual(3)
      const apart = told.filter(one => one.group !== null).reduce((sum, one) => sum + one.answers, 0)
      const hidden = all - apart
      if (told.length > 1) expect(hidden === 0 || hidden >= 3).toBe(true)
    }),
  )
})
