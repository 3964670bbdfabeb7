import { accountableMissing } from './checks/accountable-missing.ts'
import { actionAfterItsOpening } from './checks/action-after-its-opening.ts'
import { actionLate } from './checks/action-late.ts'
import { actionPlanMissing } from './checks/action-plan-missing.ts'
import { actionUnassigned } from './checks/action-unassigned.ts'
import { actionWithoutDate } from './checks/action-without-date.ts'
import { adoptedByNobody } from './checks/adopted-by-nobody.ts'
import { adoptedWithOpenErrors } from './checks/adopted-with-open-errors.ts'
import { animatorHoursAboveOwn } from './checks/animator-hours-above-own.ts'
import { animatorLeavesBeforeSpace } from './checks/animator-leaves-before-space.ts'
import { animatorProfileMissing } from './checks/animator-profile-missing.ts'
import { approverCannotAdopt } from './checks/approver-cannot-adopt.ts'
import { audienceUseFalling } from './checks/audience-use-falling.ts'
import { audienceWithoutRole } from './checks/audience-without-role.ts'
import { benefitForUsAlone } from './checks/benefit-for-us-alone.ts'
import { budgetEndsBeforeSpace } from './checks/budget-ends-before-space.ts'
import { cadenceAboveHours } from './checks/cadence-above-hours.ts'
import { cadenceNotKept } from './checks/cadence-not-kept.ts'
import { calendarAboveHours } from './checks/calendar-above-hours.ts'
import { conversationsAboveHours } from './checks/conversations-above-hours.ts'
import { emailFalling } from './checks/email-falling.ts'
import { figureIncomplete } from './checks/figure-incomplete.ts'
import { figureOutOfDate } from './checks/figure-out-of-date.ts'
import { functionWithoutService } from './checks/function-without-service.ts'
import { homeMissing } from './checks/home-missing.ts'
import { homeWithoutReason } from './checks/home-without-reason.ts'
import { hoursAboveCapacity } from './checks/hours-above-capacity.ts'
import { hoursEndBeforeSpace } from './checks/hours-end-before-space.ts'
import { integrationMissing } from './checks/integration-missing.ts'
import { integrationWithoutHow } from './checks/integration-without-how.ts'
import { learningNotSaid } from './checks/learning-not-said.ts'
import { leavingNotPrepared } from './checks/leaving-not-prepared.ts'
import { mandateEndsBeforeStrategy } from './checks/mandate-ends-before-strategy.ts'
import { mobilisingWithNothing } from './checks/mobilising-with-nothing.ts'
import { needNotHeard } from './checks/need-not-heard.ts'
import { networkHoursAboveShares } from './checks/network-hours-above-shares.ts'
import { networkWithoutBenefit } from './checks/network-without-benefit.ts'
import { networkWithoutConversation } from './checks/network-without-conversation.ts'
import { noApproverNamed } from './checks/no-approver-named.ts'
import { noHoursToConverse } from './checks/no-hours-to-converse.ts'
import { noHoursToListen } from './checks/no-hours-to-listen.ts'
import { noLeavingSigns } from './checks/no-leaving-signs.ts'
import { noProcessLinked } from './checks/no-process-linked.ts'
import { noReviewInPeriod } from './checks/no-review-in-period.ts'
import { noSpokesperson } from './checks/no-spokesperson.ts'
import { objectiveReviewOverdue } from './checks/objective-review-overdue.ts'
import { objectiveWithoutBenefit } from './checks/objective-without-benefit.ts'
import { objectiveWithoutHours } from './checks/objective-without-hours.ts'
import { objectivesAboveBudget } from './checks/objectives-above-budget.ts'
import { objectivesAboveCapacity } from './checks/objectives-above-capacity.ts'
import { objectivesOnlyReach } from './checks/objectives-only-reach.ts'
import { openedBeforeAdoption } from './checks/opened-before-adoption.ts'
import { openedBeforeSteps5And6 } from './checks/opened-before-steps-5-and-6.ts'
import { openingWithoutActions } from './checks/opening-without-actions.ts'
import { phasesInACircle } from './checks/phases-in-a-circle.ts'
import { phasesOutOfOrder } from './checks/phases-out-of-order.ts'
import { postHoursUnknown } from './checks/post-hours-unknown.ts'
import { processWithoutLink } from './checks/process-without-link.ts'
import { publishedBeforeAdoption } from './checks/published-before-adoption.ts'
import { relationsNotSaid } from './checks/relations-not-said.ts'
import { reviewNotPrepared } from './checks/review-not-prepared.ts'
import { reviewOverdue } from './checks/review-overdue.ts'
import { sameTextEverywhere } from './checks/same-text-everywhere.ts'
import { scopeWillEmpty } from './checks/scope-will-empty.ts'
import { scopeWontEmpty } from './checks/scope-wont-empty.ts'
import { severalAccountable } from './checks/several-accountable.ts'
import { sharesAboveHours } from './checks/shares-above-hours.ts'
import { spaceWithoutSuccessor } from './checks/space-without-successor.ts'
import { spokespersonWithoutCriteria } from './checks/spokesperson-without-criteria.ts'
import { staffingUndecided } from './checks/staffing-undecided.ts'
import { staffingWithoutReason } from './checks/staffing-without-reason.ts'
import { standInLeavesBeforeSpace } from './checks/stand-in-leaves-before-space.ts'
import { strategyPeriodOver } from './checks/strategy-period-over.ts'
import { strategyReviewOverdue } from './checks/strategy-review-overdue.ts'
import { surpriseWithoutFollowUp } from './checks/surprise-without-follow-up.ts'
import type { Rule } from './rule.ts'

/** Resources, roles, integration, adoption, commitment, actions and reviews: rules of B9 to B23. */
export const runRules: readonly Rule[] = [
  hoursAboveCapacity,
  networkHoursAboveShares,
  sharesAboveHours,
  animatorHoursAboveOwn,
  cadenceAboveHours,
  calendarAboveHours,
  cadenceNotKept,
  conversationsAboveHours,
  postHoursUnknown,
  noHoursToListen,
  objectiveWithoutHours,
  mobilisingWithNothing,
  objectivesAboveCapacity,
  objectivesAboveBudget,
  noSpokesperson,
  spokespersonWithoutCriteria,
  animatorProfileMissing,
  integrationMissing,
  integrationWithoutHow,
  homeMissing,
  homeWithoutReason,
  emailFalling,
  scopeWillEmpty,
  scopeWontEmpty,
  openedBeforeAdoption,
  publishedBeforeAdoption,
  adoptedByNobody,
  noApproverNamed,
  approverCannotAdopt,
  adoptedWithOpenErrors,
  surpriseWithoutFollowUp,
  openedBeforeSteps5And6,
  phasesOutOfOrder,
  phasesInACircle,
  objectivesOnlyReach,
  noHoursToConverse,
  networkWithoutConversation,
  sameTextEverywhere,
  audienceWithoutRole,
  relationsNotSaid,
  learningNotSaid,
  animatorLeavesBeforeSpace,
  spaceWithoutSuccessor,
  standInLeavesBeforeSpace,
  budgetEndsBeforeSpace,
  hoursEndBeforeSpace,
  mandateEndsBeforeStrategy,
  noLeavingSigns,
  leavingNotPrepared,
  audienceUseFalling,
  networkWithoutBenefit,
  objectiveWithoutBenefit,
  benefitForUsAlone,
  needNotHeard,
  accountableMissing,
  severalAccountable,
  functionWithoutService,
  staffingUndecided,
  staffingWithoutReason,
  noProcessLinked,
  processWithoutLink,
  actionPlanMissing,
  openingWithoutActions,
  actionLate,
  actionUnassigned,
  actionWithoutDate,
  actionAfterItsOpening,
  noReviewInPeriod,
  reviewOverdue,
  objectiveReviewOverdue,
  strategyReviewOverdue,
  strategyPeriodOver,
  reviewNotPrepared,
  figureIncomplete,
  figureOutOfDate,
]
