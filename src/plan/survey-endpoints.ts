import { z } from 'zod'
import { endpoint, nothing } from '../endpoint.ts'
import { itemId } from './model/field.ts'
import { strategyId } from './strategy-schema.ts'
import { answerScale, surveyQuestions } from './survey-questions.ts'

const at = '/api/o/:organisation/plan/strategies/:strategy/surveys' as const

export const survey = z.object({
  /** Id of the strategy's `surveys` item. */
  id: z.string(),
  name: z.string(),
  groups: z.array(z.string()),
  invited: z.number().int(),
  openedAt: z.string(),
  closesOn: z.string().nullable(),
  closedAt: z.string().nullable(),
  answers: z.number().int(),
  /** The address to send; null once it is closed. */
  link: z.string().nullable(),
})
export type SurveyView = z.infer<typeof survey>

export const listSurveys = endpoint({
  id: 'plan.list-surveys',
  method: 'GET',
  path: at,
  summary: 'Readiness surveys held for this strategy',
  permission: 'plan.read',
  input: strategyId,
  output: z.object({ surveys: z.array(survey) }),
})
/** Writes the item into the strategy's `surveys` too, so that the file and the documents know of it. */
export const createSurvey = endpoint({
  id: 'plan.create-survey',
  method: 'POST',
  path: at,
  summary: 'Open a readiness survey: a link, anonymous answers',
  permission: 'plan.write',
  input: strategyId.extend({
    name: z.string().trim().min(1).max(200),
    /** Services or trades that people choose from; none: no question about it. */
    groups: z.array(z.string().trim().min(1).max(100)).max(30).default([]),
    invited: z.number().int().min(0).max(1_000_000).default(0),
    closesOn: z.iso.date().optional(),
  }),
  output: survey,
})
export const closeSurvey = endpoint({
  id: 'plan.close-survey',
  method: 'POST',
  path: `${at}/:survey/close`,
  summary: 'Take no more answers',
  permission: 'plan.write',
  input: strategyId.extend({ survey: itemId }),
  output: survey,
})

const tally = z.object({
  /** Answers to this question, `unsure` left out. */
  answers: z.number().int(),
  unsure: z.number().int(),
  /** How many chose each step, 1 to 5. */
  steps: z.array(z.number().int()).length(5),
  /** 1 to 5; null without answers. */
  mean: z.number().nullable(),
})
export const surveyResult = z.object({
  answers: z.number().int(),
  invited: z.number().int(),
  /**
   * Answers still come in: nothing but their number is told before the survey is closed. Two readings with one answer
   * between them would tell that answer.
   */
  open: z.boolean(),
  /** Fewer than this many answers in all, or to one question, are not told. */
  fewest: z.number().int(),
  /** Fewer than this many answers of a group are never shown apart. */
  smallest: z.number().int(),
  /**
   * The whole first (`group: null`), then each group with enough answers; groups with too few are told together
   * (`group: ''`), or not at all while even together they are too few. Empty while the survey is open. A question is
   * missing where too few answered it, or where the whole less the groups shown would tell as few.
   */
  groups: z.array(
    z.object({
      group: z.string().nullable(),
      answers: z.number().int(),
      questions: z.partialRecord(z.enum(surveyQuestions), tally),
    }),
  ),
})
export type SurveyResult = z.infer<typeof surveyResult>
export const readSurveyResult = endpoint({
  id: 'plan.read-survey-result',
  method: 'GET',
  path: `${at}/:survey/result`,
  summary: 'Results of a readiness survey once it is closed, by group from five answers up',
  permission: 'plan.read',
  input: strategyId.extend({ survey: itemId }),
  output: surveyResult,
})

/** Words of questions and scale at `plan.survey`. Throws `plan.no-such-survey`. */
export const readSurveyForm = endpoint({
  id: 'plan.read-survey-form',
  method: 'GET',
  path: '/api/plan/surveys/:token',
  summary: 'The form of a readiness survey',
  permission: 'public',
  input: z.object({ token: z.string().max(200) }),
  output: z.object({
    organisation: z.string(),
    name: z.string(),
    language: z.enum(['fr', 'en']),
    groups: z.array(z.string()),
    questions: z.array(z.enum(surveyQuestions)),
    open: z.boolean(),
  }),
  limitPerMinute: 60,
})
/**
 * Neither address nor account nor hour is kept; a whole office may answer from one address. Throws `plan.survey-closed`,
 * `plan.survey-full`.
 */
export const answerSurvey = endpoint({
  id: 'plan.answer-survey',
  method: 'POST',
  path: '/api/plan/surveys/:token/answers',
  summary: 'Answer a readiness survey, anonymously',
  permission: 'public',
  input: z.object({
    token: z.string().max(200),
    group: z.string().max(100).nullable().default(null),
    answers: z.partialRecord(z.enum(surveyQuestions), z.union([answerScale, z.literal('unsure')])),
  }),
  output: nothing,
  limitPerMinute: 120,
})
