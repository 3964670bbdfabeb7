import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B5: a survey alone is no evidence of listening, nor are figures on use. */
export const audienceSurveyOnly = rule({
  id: 'audience-survey-only',
  principle: 'B5',
  severity: 'warning',
  check: ({ audiences }) =>
    audiences
      .filter(
        one => said(one.evidence) && one.evidence!.every(piece => piece.kind === 'survey' || piece.kind === 'figure'),
      )
      .map(one => defect('audiences', one, 'evidence')),
})
