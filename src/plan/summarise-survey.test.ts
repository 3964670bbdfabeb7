import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, summariseSurvey } from './summarise-survey.ts'
import { surveyQuestions } from './survey-questions.ts'

const answers = (counts: Record<string, number>): Answer[] =>
  Object.entries(counts).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, i) => ({ group: group === '-' ? null : group, answers: { voice: 1 + (i % 5) } })),
  )
const shown = (counts: Record<string, number>) =>
  Object.fromEntries(summariseSurvey(answers(counts), 0, false).groups.map(one => [one.group ?? 'all', one.answers]))

test.each([
  ['two answers in all tell nothing', { A: 2 }, {}],
  ['three tell the whole', { A: 3 }, { all: 3 }],
  ['five tell a group', { A: 5 }, { all: 5, A: 5 }],
  ['small groups are told together', { A: 6, B: 3, C: 2 }, { all: 11, A: 6, '': 5 }],
  ['one small group takes the next along, so that nobody subtracts', { A: 7, B: 6, C: 4 }, { all: 17, A: 7, '': 10 }],
  ['with one group and a small one only the whole is told', { A: 5, B: 2 }, { all: 7 }],
  ['who names no group is in the rest', { A: 5, '-': 5 }, { all: 10, A: 5, '': 5 }],
])('%s', (_name, counts, expected) => {
  expect(shown(counts as Record<string, number>)).toEqual(expected)
})

test('means, steps and those who were not sure', () => {
  const result = summariseSurvey(
    [
      { group: null, answers: { voice: 1, failure: 'unsure', skills: 3 } },
      { group: null, answers: { voice: 4, failure: 'unsure', skills: 3 } },
      { group: null, answers: { voice: 4, failure: 'unsure' } },
    ],
    10,
    false,
  )
  // Only two said anything of their skills: nothing is told of it.
  expect(result.groups[0]!.questions).toEqual({
    voice: { answers: 3, unsure: 0, steps: [1, 0, 0, 2, 0], mean: 3 },
    failure: { answers: 0, unsure: 3, steps: [0, 0, 0, 0, 0], mean: null },
  })
})

describe('whatever people answer', () => {
  const step = fc.oneof(fc.constantFrom(1, 2, 3, 4, 5), fc.constant('unsure' as const))
  const answer = fc.record({
    group: fc.constantFrom('A', 'B', 'C', 'D', null),
    answers: fc.record({ voice: step, useful: step, leaders: step }, { requiredKeys: [] }),
  })
  const everybody = fc.array(answer, { maxLength: 40 })

  test('nothing told or deduced is of fewer than five people of a group, or of three answers to a question', () => {
    fc.assert(
      fc.property(everybody, all => {
        const { groups } = summariseSurvey(all, 0, false)
        const [whole, ...apart] = groups
        for (const one of apart) expect(one.answers).toBeGreaterThanOrEqual(5)
        if (whole === undefined) return
        const told = apart.reduce((sum, one) => sum + one.answers, 0)
        if (apart.length > 0) expect(told).toBe(whole.answers)
        for (const question of surveyQuestions) {
          const counts = groups.map(one => one.questions[question]).map(one => (one ? one.answers + one.unsure : 0))
          for (const count of counts) expect(count === 0 || count >= 3).toBe(true)
          const rest = counts[0]! - counts.slice(1).reduce((sum, count) => sum + count, 0)
          expect(rest === 0 || rest >= 3).toBe(true)
        }
      }),
    )
  })

  test('two readings with answers between them differ by nothing but their number', () => {
    fc.assert(
      fc.property(everybody, answer, (before, one) => {
        const [first, second] = [summariseSurvey(before, 0, true), summariseSurvey([...before, one], 0, true)]
        expect({ ...second, answers: first.answers }).toEqual(first)
      }),
    )
  })
})
