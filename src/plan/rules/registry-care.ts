import { answerDelayMissing } from './answer-delay-missing.ts'
import { charterOnlyForbids } from './charter-only-forbids.ts'
import { commentPolicyMissing } from './comment-policy-missing.ts'
import { editorialPolicyMissing } from './editorial-policy-missing.ts'
import { fearAnsweredWithoutEvidence } from './fear-answered-without-evidence.ts'
import { fearWithoutAnswer } from './fear-without-answer.ts'
import { houseRulesMissing } from './house-rules-missing.ts'
import { houseRulesNotPublic } from './house-rules-not-public.ts'
import { noTimeForLegalReading } from './no-time-for-legal-reading.ts'
import { personalUsePolicyMissing } from './personal-use-policy-missing.ts'
import { policyAfterOpening } from './policy-after-opening.ts'
import { policyApprovedByAuthor } from './policy-approved-by-author.ts'
import { policyNotApproved } from './policy-not-approved.ts'
import { policyReviewOverdue } from './policy-review-overdue.ts'
import { policyWithoutApprover } from './policy-without-approver.ts'
import { policyWithoutLegalReading } from './policy-without-legal-reading.ts'
import { promiseBeyondStaffedHours } from './promise-beyond-staffed-hours.ts'
import type { Rule } from './rule.ts'
import { serviceHoursDiffer } from './service-hours-differ.ts'
import { serviceHoursMissing } from './service-hours-missing.ts'
import { serviceHoursUnreadable } from './service-hours-unreadable.ts'
import { spaceWithoutHouseRules } from './space-without-house-rules.ts'
import { staffFearedWithoutAnswer } from './staff-feared-without-answer.ts'
import { surveyWithoutAnswers } from './survey-without-answers.ts'

/** Rules that govern, culture, experts, ambassadors, relations, trials, language and care: C to G. */
export const careRules: readonly Rule[] = [
  fearWithoutAnswer,
  fearAnsweredWithoutEvidence,
  surveyWithoutAnswers,
  staffFearedWithoutAnswer,
  charterOnlyForbids,
  editorialPolicyMissing,
  commentPolicyMissing,
  personalUsePolicyMissing,
  policyWithoutApprover,
  policyApprovedByAuthor,
  policyNotApproved,
  policyAfterOpening,
  policyWithoutLegalReading,
  noTimeForLegalReading,
  policyReviewOverdue,
  houseRulesMissing,
  houseRulesNotPublic,
  spaceWithoutHouseRules,
  serviceHoursMissing,
  serviceHoursUnreadable,
  answerDelayMissing,
  promiseBeyondStaffedHours,
  serviceHoursDiffer,
]
