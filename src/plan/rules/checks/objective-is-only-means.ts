import { defect } from '../defect.ts'
import { namesOnlyMeans } from '../name-words.ts'
import { rule } from '../rule.ts'

const countsMeans = /(^|[._/-])(followers|fans|posts|publications|accounts|abonnes)$/

/** B3: to open an account, or a number of followers, is a means. */
export const objectiveIsOnlyMeans = rule({
  id: 'objective-is-only-means',
  principle: 'B3',
  severity: 'error',
  check: ({ facts, objectives }) => {
    const efforts = new Set(
      (facts.metrics ?? []).filter(one => one.stage === 'input' || one.stage === 'activity').map(one => one.id),
    )
    return objectives.flatMap(one => {
      const metric = one.metric?.id
      const field =
        metric !== undefined && (countsMeans.test(metric) || efforts.has(metric))
          ? 'metric'
          : namesOnlyMeans(one.name ?? '')
            ? 'name'
            : undefined
      return field === undefined ? [] : [defect('objectives', one, field)]
    })
  },
})
