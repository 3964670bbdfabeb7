import type { SurveyResult } from './survey-endpoints.ts'
import { type SurveyQuestion, smallestGroup, surveyQuestions } from './survey-questions.ts'

export type Answer = { group: string | null; answers: Partial<Record<SurveyQuestion, number | 'unsure'>> }

/**
 * Results as a whole and by group. Groups with fewer than three answers are told together; where even together they are
 * fewer than three, the smallest group that could be shown joins them, because the rest could be had by subtraction.
 * Below three answers in all nothing is told but their number.
 */
export function summariseSurvey(answers: readonly Answer[], invited: number): SurveyResult {
  const result: SurveyResult = { answers: answers.length, invited, smallest: smallestGroup, groups: [] }
  if (answers.length < smallestGroup) return result
  result.groups.push(groupOf(null, answers))
  const byGroup = new Map<string, Answer[]>()
  for (const answer of answers) {
    const name = answer.group ?? ''
    byGroup.set(name, [...(byGroup.get(name) ?? []), answer])
  }
  // Who named no group belongs to the rest too.
  const rest: Answer[] = byGroup.get('') ?? []
  byGroup.delete('')
  const shown = [...byGroup].sort(([, a], [, b]) => b.length - a.length)
  while (shown.length > 0 && shown.at(-1)![1].length < smallestGroup) rest.push(...shown.pop()![1])
  if (rest.length > 0 && rest.length < smallestGroup && shown.length > 0) rest.push(...shown.pop()![1])
  shown.sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, of] of shown) result.groups.push(groupOf(name, of))
  if (shown.length > 0 && rest.length >= smallestGroup) result.groups.push(groupOf('', rest))
  return result
}

function groupOf(group: string | null, of: readonly Answer[]): SurveyResult['groups'][number] {
  const questions: SurveyResult['groups'][number]['questions'] = {}
  for (const question of surveyQuestions) {
    const given = of.map(one => one.answers[question]).filter(one => one !== undefined)
    if (given.length === 0) continue
    const steps = given.filter(one => one !== 'unsure')
    questions[question] = {
      answers: steps.length,
      unsure: given.length - steps.length,
      steps: [1, 2, 3, 4, 5].map(step => steps.filter(one => one === step).length),
      mean: steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length,
    }
  }
  return { group, answers: of.length, questions }
}
