import { accountableMissing } from './accountable-missing.ts'
import { actionAfterItsOpening } from './action-after-its-opening.ts'
import { actionLate } from './action-late.ts'
import { actionPlanMissing } from './action-plan-missing.ts'
import { actionUnassigned } from './action-unassigned.ts'
import { actionWithoutDate } from './action-without-date.ts'
import { adoptedByNobody } from './adopted-by-nobody.ts'
import { adoptedWithOpenErrors } from './adopted-with-open-errors.ts'
import { animatorHoursAboveOwn } from './animator-hours-above-own.ts'
import { animatorLeavesBeforeSpace } from './animator-leaves-before-space.ts'
import { animatorProfileMissing } from './animator-profile-missing.ts'
import { audienceUseFalling } from './audience-use-falling.ts'
import { audienceWithoutRole } from './audience-without-role.ts'
import { benefitForUsAlone } from './benefit-for-us-alone.ts'
import { budgetEndsBeforeSpace } from './budget-ends-before-space.ts'
import { cadenceAboveHours } from './cadence-above-hours.ts'
import { calendarAboveHours } from './calendar-above-hours.ts'
import { emailFalling } from './email-falling.ts'
import { figureIncomplete } from './figure-incomplete.ts'
import { figureOutOfDate } from './figure-out-of-date.ts'
import { functionWithoutService } from './function-without-service.ts'
import { homeMissing } from './home-missing.ts'
import { homeWithoutReason } from './home-without-reason.ts'
import { hoursAboveCapacity } from './hours-above-capacity.ts'
import { hoursEndBeforeSpace } from './hours-end-before-space.ts'
import { integrationMissing } from './integration-missing.ts'
import { integrationWithoutHow } from './integration-without-how.ts'
import { learningNotSaid } from './learning-not-said.ts'
import { leavingNotPrepared } from './leaving-not-prepared.ts'
import { mandateEndsBeforeStrategy } from './mandate-ends-before-strategy.ts'
import { mobilisingWithNothing } from './mobilising-with-nothing.ts'
import { needNotHeard } from './need-not-heard.ts'
import { networkHoursAboveShares } from './network-hours-above-shares.ts'
import { networkWithoutBenefit } from './network-without-benefit.ts'
import { networkWithoutConversation } from './network-without-conversation.ts'
import { noHoursToConverse } from './no-hours-to-converse.ts'
import { noHoursToListen } from './no-hours-to-listen.ts'
import { noLeavingSigns } from './no-leaving-signs.ts'
import { noProcessLinked } from './no-process-linked.ts'
import { noReviewInPeriod } from './no-review-in-period.ts'
import { noSpokesperson } from './no-spokesperson.ts'
import { objectiveWithoutBenefit } from './objective-without-benefit.ts'
import { objectiveWithoutHours } from './objective-without-hours.ts'
import { objectivesAboveBudget } from './objectives-above-budget.ts'
import { objectivesAboveCapacity } from './objectives-above-capacity.ts'
import { objectivesOnlyReach } from './objectives-only-reach.ts'
import { openedBeforeAdoption } from './opened-before-adoption.ts'
import { openedBeforeSteps5And6 } from './opened-before-steps-5-and-6.ts'
import { openingWithoutActions } from './opening-without-actions.ts'
import { phasesOutOfOrder } from './phases-out-of-order.ts'
import { postHoursUnknown } from './post-hours-unknown.ts'
import { processWithoutLink } from './process-without-link.ts'
import { publishedBeforeAdoption } from './published-before-adoption.ts'
import { relationsNotSaid } from './relations-not-said.ts'
import { reviewNotPrepared } from './review-not-prepared.ts'
import { reviewOverdue } from './review-overdue.ts'
import type { Rule } from './rule.ts'
import { sameTextEverywhere } from './same-text-everywhere.ts'
import { scopeWillEmpty } from './scope-will-empty.ts'
import { scopeWontEmpty } from './scope-wont-empty.ts'
import { severalAccountable } from './several-accountable.ts'
import { sharesAboveHours } from './shares-above-hours.ts'
import { spaceWithoutSuccessor } from './space-without-successor.ts'
import { spokespersonWithoutCriteria } from './spokesperson-without-criteria.ts'
import { staffingUndecided } from './staffing-undecided.ts'
import { staffingWithoutReason } from './staffing-without-reason.ts'
import { standInLeavesBeforeSpace } from './stand-in-leaves-before-space.ts'
import { strategyPeriodOver } from './strategy-period-over.ts'
import { strategyReviewOverdue } from './strategy-review-overdue.ts'
import { surpriseWithoutFollowUp } from './surprise-without-follow-up.ts'

/** Resources, roles, integration, adoption, commitment, actions and reviews: rules of B9 to B23. */
export const runRules: readonly Rule[] = [
  hoursAboveCapacity,
  networkHoursAboveShares,
  sharesAboveHours,
  animatorHoursAboveOwn,
  cadenceAboveHours,
  calendarAboveHours,
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
  adoptedWithOpenErrors,
  surpriseWithoutFollowUp,
  openedBeforeSteps5And6,
  phasesOutOfOrder,
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
  strategyReviewOverdue,
  strategyPeriodOver,
  reviewNotPrepared,
  figureIncomplete,
  figureOutOfDate,
]
