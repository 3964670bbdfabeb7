import { namesOnlyMeans } from './name-words.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

const countsMeans = /(^|[._/-])(followers|fans|posts|publications|accounts|abonnes)$/

/** B3: to open an account, or a number of followers, is a means. */
export const objectiveIsOnlyMeans = rule({
  id: 'objective-is-only-means',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, facts, index) => {
    const efforts = new Set(
      (facts.metrics ?? []).filter(one => one.stage === 'input' || one.stage === 'activity').map(one => one.id),
    )
    return index.objectives.flatMap(one => {
      const metric = one.metric?.id
      const field =
        metric !== undefined && (countsMeans.test(metric) || efforts.has(metric))
          ? 'metric'
          : namesOnlyMeans(one.name ?? '')
            ? 'name'
            : undefined
      return field === undefined ? [] : [{ at: ['objectives', one.id, field], params: { name: nameOf(one) } }]
    })
  },
})
