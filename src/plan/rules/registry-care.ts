import { accessibilityDutyMissing } from './accessibility-duty-missing.ts'
import { adoptedNotOpened } from './adopted-not-opened.ts'
import { ambassadorNotAbleAndWilling } from './ambassador-not-able-and-willing.ts'
import { ambassadorWithoutConsent } from './ambassador-without-consent.ts'
import { answerDelayMissing } from './answer-delay-missing.ts'
import { charterOnlyForbids } from './charter-only-forbids.ts'
import { commentPolicyMissing } from './comment-policy-missing.ts'
import { dateInRestraint } from './date-in-restraint.ts'
import { decisionWithoutReason } from './decision-without-reason.ts'
import { documentWithoutFrench } from './document-without-french.ts'
import { editorialPolicyMissing } from './editorial-policy-missing.ts'
import { electoralRestraintMissing } from './electoral-restraint-missing.ts'
import { experimentIncomplete } from './experiment-incomplete.ts'
import { experimentWithoutOutcome } from './experiment-without-outcome.ts'
import { expertWithoutStandIn } from './expert-without-stand-in.ts'
import { expertWithoutThemes } from './expert-without-themes.ts'
import { fearAnsweredWithoutEvidence } from './fear-answered-without-evidence.ts'
import { fearWithoutAnswer } from './fear-without-answer.ts'
import { frenchNotEqual } from './french-not-equal.ts'
import { houseRulesMissing } from './house-rules-missing.ts'
import { houseRulesNotPublic } from './house-rules-not-public.ts'
import { networkWithoutFrench } from './network-without-french.ts'
import { networkWithoutLanguages } from './network-without-languages.ts'
import { noInfluencerOrJournalist } from './no-influencer-or-journalist.ts'
import { noTimeForLegalReading } from './no-time-for-legal-reading.ts'
import { openingInRestraint } from './opening-in-restraint.ts'
import { opinionUnknown } from './opinion-unknown.ts'
import { personalUsePolicyMissing } from './personal-use-policy-missing.ts'
import { phaseInRestraint } from './phase-in-restraint.ts'
import { policyAfterOpening } from './policy-after-opening.ts'
import { policyApprovedByAuthor } from './policy-approved-by-author.ts'
import { policyNotApproved } from './policy-not-approved.ts'
import { policyReviewOverdue } from './policy-review-overdue.ts'
import { policyWithoutApprover } from './policy-without-approver.ts'
import { policyWithoutLegalReading } from './policy-without-legal-reading.ts'
import { privacyResponsibleMissing } from './privacy-responsible-missing.ts'
import { promiseBeyondStaffedHours } from './promise-beyond-staffed-hours.ts'
import { relationStepLate } from './relation-step-late.ts'
import { relationWithoutNextStep } from './relation-without-next-step.ts'
import { restraintIncomplete } from './restraint-incomplete.ts'
import { reviewWithoutOutcome } from './review-without-outcome.ts'
import type { Rule } from './rule.ts'
import { serviceHoursDiffer } from './service-hours-differ.ts'
import { serviceHoursMissing } from './service-hours-missing.ts'
import { serviceHoursUnreadable } from './service-hours-unreadable.ts'
import { spaceWithoutHouseRules } from './space-without-house-rules.ts'
import { staffFearedWithoutAnswer } from './staff-feared-without-answer.ts'
import { surveyWithoutAnswers } from './survey-without-answers.ts'
import { traitInferred } from './trait-inferred.ts'

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
  adoptedNotOpened,
  expertWithoutStandIn,
  expertWithoutThemes,
  ambassadorNotAbleAndWilling,
  ambassadorWithoutConsent,
  noInfluencerOrJournalist,
  opinionUnknown,
  relationWithoutNextStep,
  relationStepLate,
  reviewWithoutOutcome,
  decisionWithoutReason,
  experimentIncomplete,
  experimentWithoutOutcome,
  frenchNotEqual,
  networkWithoutFrench,
  networkWithoutLanguages,
  documentWithoutFrench,
  traitInferred,
  privacyResponsibleMissing,
  accessibilityDutyMissing,
  openingInRestraint,
  phaseInRestraint,
  dateInRestraint,
  restraintIncomplete,
  electoralRestraintMissing,
]
