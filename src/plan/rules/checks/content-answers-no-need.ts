import { rule } from '../rule.ts'

/** D2: content that exists, and answers no need and serves neither audience nor objective. */
export const contentAnswersNoNeed = rule({
  id: 'content-answers-no-need',
  principle: 'D2',
  severity: 'remark',
  needs: ['contents'],
  check: ({ facts: { contents } }) =>
    contents === undefined || contents.serveNothing === 0
      ? []
      : [{ at: ['needs'], params: { count: contents.serveNothing } }],
})
