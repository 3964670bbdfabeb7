import { rule } from '../rule.ts'

/** B10: the organisation speaks and nobody is named to speak for it. */
export const noSpokesperson = rule({
  id: 'no-spokesperson',
  principle: 'B10',
  severity: 'error',
  check: ({ speaking, list }) =>
    speaking.length > 0 && !list('people').some(one => one.spokesperson === true) ? [{ at: ['people'] }] : [],
})
