import { answerWithoutEvidence } from './checks/answer-without-evidence.ts'
import { competitorNotLookedAt } from './checks/competitor-not-looked-at.ts'
import { competitorProcedureMissing } from './checks/competitor-procedure-missing.ts'
import { digestOverdue } from './checks/digest-overdue.ts'
import { digestWithoutRhythm } from './checks/digest-without-rhythm.ts'
import { growingArgumentWithoutAnswer } from './checks/growing-argument-without-answer.ts'
import { handoverToNobody } from './checks/handover-to-nobody.ts'
import { handoverUnanswered } from './checks/handover-unanswered.ts'
import { issueWithoutEffect } from './checks/issue-without-effect.ts'
import { issueWithoutOwner } from './checks/issue-without-owner.ts'
import { issueWithoutResponse } from './checks/issue-without-response.ts'
import { listenOnlyWithOpenSpace } from './checks/listen-only-with-open-space.ts'
import { listenedLessThanPlanned } from './checks/listened-less-than-planned.ts'
import { listeningNotPlanned } from './checks/listening-not-planned.ts'
import { listeningShorterThanThreeMonths } from './checks/listening-shorter-than-three-months.ts'
import { listeningStopped } from './checks/listening-stopped.ts'
import { noCompetitor } from './checks/no-competitor.ts'
import { noStakeholder } from './checks/no-stakeholder.ts'
import { noTrendOrIssue } from './checks/no-trend-or-issue.ts'
import { nobodyLooked } from './checks/nobody-looked.ts'
import { nobodyToLook } from './checks/nobody-to-look.ts'
import { openingBeforeListeningEnds } from './checks/opening-before-listening-ends.ts'
import { ownSpacesNotListed } from './checks/own-spaces-not-listed.ts'
import { publishingBeforeListeningEnds } from './checks/publishing-before-listening-ends.ts'
import { spaceNotAudited } from './checks/space-not-audited.ts'
import { stakeholderNotStudied } from './checks/stakeholder-not-studied.ts'
import { themeHandedToNobody } from './checks/theme-handed-to-nobody.ts'
import type { Rule } from './rule.ts'

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
