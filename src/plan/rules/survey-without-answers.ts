import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** C6: a survey has ended and nobody answered. Its last day still counts; a survey that is not known here is not judged. */
export const surveyWithoutAnswers = rule({
  id: 'survey-without-answers',
  principle: 'C6',
  severity: 'warning',
  needs: ['surveys'],
  check: (_strategy, facts, index) =>
    index
      .list('surveys')
      .filter(one => one.to !== undefined && one.to < facts.today && facts.surveys?.[one.id]?.answers === 0)
      .map(one => ({ at: ['surveys', one.id], params: { name: nameOf(one), invited: one.invited ?? 0 } })),
})
