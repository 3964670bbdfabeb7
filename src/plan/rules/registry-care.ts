import { accessibilityDutyMissing } from './checks/accessibility-duty-missing.ts'
import { adoptedNotOpened } from './checks/adopted-not-opened.ts'
import { ambassadorNotAbleAndWilling } from './checks/ambassador-not-able-and-willing.ts'
import { ambassadorWithoutConsent } from './checks/ambassador-without-consent.ts'
import { answerDelayMissing } from './checks/answer-delay-missing.ts'
import { audienceWithoutContent } from './checks/audience-without-content.ts'
import { campaignInRestraint } from './checks/campaign-in-restraint.ts'
import { charterOnlyForbids } from './checks/charter-only-forbids.ts'
import { commentPolicyMissing } from './checks/comment-policy-missing.ts'
import { contentAnswersNoNeed } from './checks/content-answers-no-need.ts'
import { contentInRestraint } from './checks/content-in-restraint.ts'
import { dateInRestraint } from './checks/date-in-restraint.ts'
import { decisionWithoutReason } from './checks/decision-without-reason.ts'
import { documentWithoutFrench } from './checks/document-without-french.ts'
import { editorialPolicyMissing } from './checks/editorial-policy-missing.ts'
import { electoralRestraintMissing } from './checks/electoral-restraint-missing.ts'
import { experimentIncomplete } from './checks/experiment-incomplete.ts'
import { experimentWithoutOutcome } from './checks/experiment-without-outcome.ts'
import { expertWithoutStandIn } from './checks/expert-without-stand-in.ts'
import { expertWithoutThemes } from './checks/expert-without-themes.ts'
import { fearAnsweredWithoutEvidence } from './checks/fear-answered-without-evidence.ts'
import { fearWithoutAnswer } from './checks/fear-without-answer.ts'
import { frenchNotEqual } from './checks/french-not-equal.ts'
import { houseRulesMissing } from './checks/house-rules-missing.ts'
import { houseRulesNotPublic } from './checks/house-rules-not-public.ts'
import { mentionsKeptForEver } from './checks/mentions-kept-for-ever.ts'
import { networkWithoutFrench } from './checks/network-without-french.ts'
import { networkWithoutLanguages } from './checks/network-without-languages.ts'
import { noInfluencerOrJournalist } from './checks/no-influencer-or-journalist.ts'
import { noTimeForLegalReading } from './checks/no-time-for-legal-reading.ts'
import { objectiveWithoutContent } from './checks/objective-without-content.ts'
import { openingInRestraint } from './checks/opening-in-restraint.ts'
import { opinionUnknown } from './checks/opinion-unknown.ts'
import { personalUsePolicyMissing } from './checks/personal-use-policy-missing.ts'
import { phaseInRestraint } from './checks/phase-in-restraint.ts'
import { policyAfterOpening } from './checks/policy-after-opening.ts'
import { policyApprovedByAuthor } from './checks/policy-approved-by-author.ts'
import { policyNotApproved } from './checks/policy-not-approved.ts'
import { policyReviewOverdue } from './checks/policy-review-overdue.ts'
import { policyWithoutApprover } from './checks/policy-without-approver.ts'
import { policyWithoutLegalReading } from './checks/policy-without-legal-reading.ts'
import { privacyResponsibleMissing } from './checks/privacy-responsible-missing.ts'
import { promiseBeyondStaffedHours } from './checks/promise-beyond-staffed-hours.ts'
import { relationStepLate } from './checks/relation-step-late.ts'
import { relationWithoutNextStep } from './checks/relation-without-next-step.ts'
import { restraintIncomplete } from './checks/restraint-incomplete.ts'
import { reviewWithoutOutcome } from './checks/review-without-outcome.ts'
import { serviceHoursDiffer } from './checks/service-hours-differ.ts'
import { serviceHoursMissing } from './checks/service-hours-missing.ts'
import { serviceHoursUnreadable } from './checks/service-hours-unreadable.ts'
import { spaceWithoutHouseRules } from './checks/space-without-house-rules.ts'
import { staffFearedWithoutAnswer } from './checks/staff-feared-without-answer.ts'
import { surveyWithoutAnswers } from './checks/survey-without-answers.ts'
import { traitInferred } from './checks/trait-inferred.ts'
import type { Rule } from './rule.ts'

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
  mentionsKeptForEver,
  accessibilityDutyMissing,
  openingInRestraint,
  phaseInRestraint,
  dateInRestraint,
  campaignInRestraint,
  contentInRestraint,
  restraintIncomplete,
  electoralRestraintMissing,
  objectiveWithoutContent,
  audienceWithoutContent,
  contentAnswersNoNeed,
]
