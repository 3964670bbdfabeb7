import { z } from 'zod'

/**
 * The closed questions of the readiness survey (C6): fears first, then what an organisation needs to let people speak.
 * Each is a sentence to agree with, 1 (not at all) to 5 (fully), or `unsure`. Words at `plan.survey.questions`. Nobody
 * is asked who they are, and there is no free text that would tell it.
 */
export const surveyQuestions = [
  'loss-of-control',
  'negative-comments',
  'voice',
  'failure',
  'lost-time',
  'overload',
  'useful',
  'transparency',
  'criticism',
  'colleagues-trusted',
  'rules-known',
  'skills',
  'time-given',
  'leaders',
  'take-part',
] as const
export type SurveyQuestion = (typeof surveyQuestions)[number]
export const answerScale = z.number().int().min(1).max(5)
/** Answers as a whole, and answers to one question, are told from this many up. */
export const fewestAnswers = 3
/** A group is told apart from this many answers up: colleagues recognise each other sooner than strangers do. */
export const smallestGroup = 5
