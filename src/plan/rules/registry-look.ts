import { answerWithoutEvidence } from './answer-without-evidence.ts'
import { competitorNotLookedAt } from './competitor-not-looked-at.ts'
import { competitorProcedureMissing } from './competitor-procedure-missing.ts'
import { digestOverdue } from './digest-overdue.ts'
import { digestWithoutRhythm } from './digest-without-rhythm.ts'
import { growingArgumentWithoutAnswer } from './growing-argument-without-answer.ts'
import { handoverToNobody } from './handover-to-nobody.ts'
import { handoverUnanswered } from './handover-unanswered.ts'
import { issueWithoutEffect } from './issue-without-effect.ts'
import { issueWithoutOwner } from './issue-without-owner.ts'
import { issueWithoutResponse } from './issue-without-response.ts'
import { listenOnlyWithOpenSpace } from './listen-only-with-open-space.ts'
import { listenedLessThanPlanned } from './listened-less-than-planned.ts'
import { listeningNotPlanned } from './listening-not-planned.ts'
import { listeningShorterThanThreeMonths } from './listening-shorter-than-three-months.ts'
import { listeningStopped } from './listening-stopped.ts'
import { noCompetitor } from './no-competitor.ts'
import { noStakeholder } from './no-stakeholder.ts'
import { noTrendOrIssue } from './no-trend-or-issue.ts'
import { nobodyLooked } from './nobody-looked.ts'
import { nobodyToLook } from './nobody-to-look.ts'
import { openingBeforeListeningEnds } from './opening-before-listening-ends.ts'
import { ownSpacesNotListed } from './own-spaces-not-listed.ts'
import { publishingBeforeListeningEnds } from './publishing-before-listening-ends.ts'
import type { Rule } from './rule.ts'
import { spaceNotAudited } from './space-not-audited.ts'
import { stakeholderNotStudied } from './stakeholder-not-studied.ts'
import { themeHandedToNobody } from './theme-handed-to-nobody.ts'

/** Looking and listening before deciding: rules of A2 to A16. */
export const lookRules: readonly Rule[] = [
  noCompetitor,
  competitorProcedureMissing,
  competitorNotLookedAt,
  noStakeholder,
  stakeholderNotStudied,
  noTrendOrIssue,
  issueWithoutOwner,
  issueWithoutResponse,
  issueWithoutEffect,
  listeningNotPlanned,
  listeningStopped,
  listeningShorterThanThreeMonths,
  openingBeforeListeningEnds,
  listenedLessThanPlanned,
  publishingBeforeListeningEnds,
  nobodyLooked,
  nobodyToLook,
  listenOnlyWithOpenSpace,
  ownSpacesNotListed,
  spaceNotAudited,
  themeHandedToNobody,
  handoverUnanswered,
  handoverToNobody,
  digestWithoutRhythm,
  digestOverdue,
  growingArgumentWithoutAnswer,
  answerWithoutEvidence,
]
