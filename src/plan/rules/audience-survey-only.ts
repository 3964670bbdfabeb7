import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B5: a survey alone is no evidence of listening, nor are figures on use. */
export const audienceSurveyOnly = rule({
  id: 'audience-survey-only',
  principle: 'B5',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index.audiences
      .filter(
        one => said(one.evidence) && one.evidence!.every(piece => piece.kind === 'survey' || piece.kind === 'figure'),
      )
      .map(one => ({ at: ['audiences', one.id, 'evidence'], params: { name: nameOf(one) } })),
})
