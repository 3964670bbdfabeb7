import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** C6: a survey has ended and nobody answered. Its last day still counts; a survey that is not known here is not judged. */
export const surveyWithoutAnswers = rule({
  id: 'survey-without-answers',
  principle: 'C6',
  severity: 'warning',
  needs: ['surveys'],
  check: index =>
    index
      .list('surveys')
      .filter(one => one.to !== undefined && one.to < index.facts.today && index.facts.surveys?.[one.id]?.answers === 0)
      .map(one => defect('surveys', one, undefined, { invited: one.invited ?? 0 })),
})
