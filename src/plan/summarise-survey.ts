import type { SurveyResult } from './survey-endpoints.ts'
import { fewestAnswers, type SurveyQuestion, smallestGroup, surveyQuestions } from './survey-questions.ts'

export type Answer = { group: string | null; answers: Partial<Record<SurveyQuestion, number | 'unsure'>> }
type Group = { group: string | null; of: readonly Answer[] }

/**
 * Results as a whole and by group, of a survey that is closed: while answers come in only their number is told, since two
 * readings with one answer between them would tell it. Groups with fewer than five answers are told together; where even
 * together they are fewer, the smallest group that could be shown joins them, because the rest could be had by subtraction.
 * The same holds for each question. Below three answers in all nothing is told but their number.
 */
export function summariseSurvey(answers: readonly Answer[], invited: number, open: boolean): SurveyResult {
  const result: SurveyResult = {
    answers: answers.length,
    invited,
    open,
    fewest: fewestAnswers,
    smallest: smallestGroup,
    groups: [],
  }
  if (open || answers.length < fewestAnswers) return result
  const groups: Group[] = [{ group: null, of: answers }, ...groupsOf(answers)]
  const tallies = groups.map(({ of }) => tallyOf(of))
  for (const question of surveyQuestions) hideFew(question, tallies)
  result.groups = groups.map(({ group, of }, at) => ({ group, answers: of.length, questions: tallies[at]! }))
  return result
}

function groupsOf(answers: readonly Answer[]): Group[] {
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
  while (rest.length > 0 && rest.length < smallestGroup && shown.length > 0) rest.push(...shown.pop()![1])
  if (shown.length === 0) return []
  const groups = shown.map(([group, of]) => ({ group, of })).sort((a, b) => (a.group < b.group ? -1 : 1))
  return rest.length === 0 ? groups : [...groups, { group: '', of: rest }]
}

type Tallies = SurveyResult['groups'][number]['questions']
type Tally = NonNullable<Tallies[SurveyQuestion]>
const given = (tally: Tally | undefined): number => (tally === undefined ? 0 : tally.answers + tally.unsure)

/** Takes a question out wherever too few answered it, and where the whole less what is shown would tell as few. */
function hideFew(question: SurveyQuestion, [whole, ...groups]: Tallies[]): void {
  const all = given(whole?.[question])
  const shown = groups.filter(one => given(one[question]) > 0).sort((a, b) => given(b[question]) - given(a[question]))
  let hidden = 0
  const hideLast = () => {
    const last = shown.pop()!
    hidden += given(last[question])
    delete last[question]
  }
  while (shown.length > 0 && given(shown.at(-1)![question]) < fewestAnswers) hideLast()
  while (shown.length > 0 && hidden > 0 && hidden < fewestAnswers) hideLast()
  if (all < fewestAnswers) delete whole?.[question]
}

function tallyOf(of: readonly Answer[]): Tallies {
  const tallies: Tallies = {}
  for (const question of surveyQuestions) {
    const said = of.map(one => one.answers[question]).filter(one => one !== undefined)
    if (said.length === 0) continue
    const steps = said.filter(one => one !== 'unsure')
    tallies[question] = {
      answers: steps.length,
      unsure: said.length - steps.length,
      steps: [1, 2, 3, 4, 5].map(step => steps.filter(one => one === step).length),
      mean: steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length,
    }
  }
  return tallies
}
