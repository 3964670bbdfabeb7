import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import type { PlanSurveyTable } from './tables.ts'

export type SurveyRow = Selectable<PlanSurveyTable>

export const listSurveyRows = (db: Db, organisationId: string, strategyId: number): Promise<SurveyRow[]> =>
  db
    .selectFrom('plan_survey')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()

export const findSurveyRow = (
  db: Db,
  organisationId: string,
  strategyId: number,
  id: string,
): Promise<SurveyRow | undefined> =>
  db
    .selectFrom('plan_survey')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('id', '=', id)
    .executeTakeFirst()

/** `share`: until the transaction ends nobody closes it or reads its result. `update`: nobody answers. */
export const lockSurveyRow = (
  tx: Tx,
  organisationId: string,
  strategyId: number,
  id: string,
  how: 'share' | 'update',
): Promise<SurveyRow | undefined> => {
  const query = tx
    .selectFrom('plan_survey')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('id', '=', id)
  return (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst()
}

/** By the hash of its link's secret part. */
export const findSurveyByToken = (db: Db, organisationId: string, hash: string): Promise<SurveyRow | undefined> =>
  db
    .selectFrom('plan_survey')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('token_hash', '=', hash)
    .executeTakeFirst()

/** Nobody answers from now on; those closed already stay as they are. */
export const closeSurveys = (tx: Tx, organisationId: string, strategyId: number, ids: readonly string[], at: Date) =>
  tx
    .updateTable('plan_survey')
    .set({ closed_at: at })
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('id', 'in', ids.length === 0 ? [''] : [...ids])
    .where('closed_at', 'is', null)
    .execute()

/** A survey that was closed only because the strategy lost it at that moment takes answers again. */
export const reopenSurvey = (tx: Tx, organisationId: string, strategyId: number, id: string, closedAt: Date) =>
  tx
    .updateTable('plan_survey')
    .set({ closed_at: null })
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('id', '=', id)
    .where('closed_at', '=', closedAt)
    .execute()

export async function countSurveyAnswers(db: Db, organisationId: string, strategyId: number) {
  const { rows } = await sql<{ id: string; invited: number; answers: number }>`
    select survey.id, survey.invited, count(answer.id)::int as answers
    from plan_survey survey left join plan_survey_answer answer
      on answer.organisation_id = survey.organisation_id and answer.strategy_id = survey.strategy_id and answer.survey_id = survey.id
    where survey.organisation_id = ${organisationId} and survey.strategy_id = ${strategyId}
    group by survey.id, survey.invited`.execute(db)
  return rows
}

export const listSurveyAnswers = (db: Db, organisationId: string, strategyId: number, surveyId: string) =>
  db
    .selectFrom('plan_survey_answer')
    .select(['group', 'answers'])
    .where('organisation_id', '=', organisationId)
    .where('strategy_id', '=', strategyId)
    .where('survey_id', '=', surveyId)
    .execute()
