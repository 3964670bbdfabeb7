import { accountWithoutHolder } from './checks/account-without-holder.ts'
import { accountWithoutMotive } from './checks/account-without-motive.ts'
import { administratorLeft } from './checks/administrator-left.ts'
import { adoptedBeforeExamination } from './checks/adopted-before-examination.ts'
import { animatorWithoutHours } from './checks/animator-without-hours.ts'
import { audienceAsideWithoutReason } from './checks/audience-aside-without-reason.ts'
import { audienceEvidenceOld } from './checks/audience-evidence-old.ts'
import { audienceEvidenceUndated } from './checks/audience-evidence-undated.ts'
import { audienceSurveyOnly } from './checks/audience-survey-only.ts'
import { audienceWithoutEvidence } from './checks/audience-without-evidence.ts'
import { audienceWithoutNetwork } from './checks/audience-without-network.ts'
import { audienceWithoutObjective } from './checks/audience-without-objective.ts'
import { audienceWithoutWhy } from './checks/audience-without-why.ts'
import { datesReversed } from './checks/dates-reversed.ts'
import { duplicateName } from './checks/duplicate-name.ts'
import { evidenceNotThere } from './checks/evidence-not-there.ts'
import { examinationMissing } from './checks/examination-missing.ts'
import { examinationNotOver } from './checks/examination-not-over.ts'
import { examinationWithoutEvidence } from './checks/examination-without-evidence.ts'
import { handleExpiring } from './checks/handle-expiring.ts'
import { handleUnchecked } from './checks/handle-unchecked.ts'
import { handleUnreserved } from './checks/handle-unreserved.ts'
import { handleWithoutHolder } from './checks/handle-without-holder.ts'
import { handleWithoutRecovery } from './checks/handle-without-recovery.ts'
import { itemWithoutName } from './checks/item-without-name.ts'
import { moreNetworksThanHours } from './checks/more-networks-than-hours.ts'
import { networkAsideWithoutReason } from './checks/network-aside-without-reason.ts'
import { networkConsideredWithoutThought } from './checks/network-considered-without-thought.ts'
import { networkOnlyMinorAudience } from './checks/network-only-minor-audience.ts'
import { networkWithoutAudience } from './checks/network-without-audience.ts'
import { networkWithoutMotive } from './checks/network-without-motive.ts'
import { networkWithoutObjective } from './checks/network-without-objective.ts'
import { noAudience } from './checks/no-audience.ts'
import { noGoal } from './checks/no-goal.ts'
import { noNetwork } from './checks/no-network.ts'
import { noObjective } from './checks/no-objective.ts'
import { objectiveDueOutsidePeriod } from './checks/objective-due-outside-period.ts'
import { objectiveIsOnlyMeans } from './checks/objective-is-only-means.ts'
import { objectiveMetricUnreadable } from './checks/objective-metric-unreadable.ts'
import { objectiveOnlyClosedNetworks } from './checks/objective-only-closed-networks.ts'
import { objectiveOutOfReach } from './checks/objective-out-of-reach.ts'
import { objectivePastDue } from './checks/objective-past-due.ts'
import { objectiveReachedNotSaid } from './checks/objective-reached-not-said.ts'
import { objectiveReachedNothingFollows } from './checks/objective-reached-nothing-follows.ts'
import { objectiveSetBeforeExamination } from './checks/objective-set-before-examination.ts'
import { objectiveShareAboveOne } from './checks/objective-share-above-one.ts'
import { objectiveTargetAlreadyMet } from './checks/objective-target-already-met.ts'
import { objectiveWithoutAudience } from './checks/objective-without-audience.ts'
import { objectiveWithoutBaseline } from './checks/objective-without-baseline.ts'
import { objectiveWithoutDueDate } from './checks/objective-without-due-date.ts'
import { objectiveWithoutGoal } from './checks/objective-without-goal.ts'
import { objectiveWithoutHow } from './checks/objective-without-how.ts'
import { objectiveWithoutMetric } from './checks/objective-without-metric.ts'
import { objectiveWithoutOwner } from './checks/objective-without-owner.ts'
import { objectiveWithoutPurpose } from './checks/objective-without-purpose.ts'
import { objectiveWithoutTarget } from './checks/objective-without-target.ts'
import { objectiveWithoutUse } from './checks/objective-without-use.ts'
import { objectiveWrongDirection } from './checks/objective-wrong-direction.ts'
import { objectivesContrary } from './checks/objectives-contrary.ts'
import { peersNotLookedAt } from './checks/peers-not-looked-at.ts'
import { periodMissing } from './checks/period-missing.ts'
import { phaseStartsBig } from './checks/phase-starts-big.ts'
import { placeInBusinessStrategyMissing } from './checks/place-in-business-strategy-missing.ts'
import { profileIncomplete } from './checks/profile-incomplete.ts'
import { profileInconsistent } from './checks/profile-inconsistent.ts'
import { referenceToNothing } from './checks/reference-to-nothing.ts'
import { researchOverdue } from './checks/research-overdue.ts'
import { severalSpacesAtOnce } from './checks/several-spaces-at-once.ts'
import { spaceRestsOnOnePerson } from './checks/space-rests-on-one-person.ts'
import { spaceWithoutAccess } from './checks/space-without-access.ts'
import { spaceWithoutAnimator } from './checks/space-without-animator.ts'
import { spaceWithoutHours } from './checks/space-without-hours.ts'
import { spaceWithoutLogic } from './checks/space-without-logic.ts'
import { spaceWithoutReservedName } from './checks/space-without-reserved-name.ts'
import { spaceWithoutStandIn } from './checks/space-without-stand-in.ts'
import { standInIsAnimator } from './checks/stand-in-is-animator.ts'
import type { Rule } from './rule.ts'

/** Examination, purposes, objectives, goals, audiences, networks, profiles, names: rules of B1 to B8. */
export const decideRules: readonly Rule[] = [
  examinationMissing,
  examinationNotOver,
  adoptedBeforeExamination,
  objectiveSetBeforeExamination,
  examinationWithoutEvidence,
  noObjective,
  objectiveWithoutPurpose,
  objectiveWithoutUse,
  periodMissing,
  objectiveWithoutMetric,
  objectiveMetricUnreadable,
  objectiveIsOnlyMeans,
  objectiveWithoutBaseline,
  objectiveWithoutTarget,
  objectiveWithoutDueDate,
  objectiveWithoutOwner,
  objectiveShareAboveOne,
  objectiveTargetAlreadyMet,
  objectiveWrongDirection,
  objectiveOutOfReach,
  objectivesContrary,
  objectiveDueOutsidePeriod,
  objectivePastDue,
  objectiveReachedNotSaid,
  objectiveReachedNothingFollows,
  noGoal,
  objectiveWithoutGoal,
  objectiveWithoutHow,
  placeInBusinessStrategyMissing,
  noAudience,
  audienceWithoutObjective,
  objectiveWithoutAudience,
  audienceWithoutEvidence,
  audienceEvidenceOld,
  audienceEvidenceUndated,
  audienceSurveyOnly,
  evidenceNotThere,
  audienceAsideWithoutReason,
  audienceWithoutWhy,
  researchOverdue,
  noNetwork,
  moreNetworksThanHours,
  networkWithoutMotive,
  networkWithoutAudience,
  audienceWithoutNetwork,
  networkOnlyMinorAudience,
  objectiveOnlyClosedNetworks,
  networkAsideWithoutReason,
  networkConsideredWithoutThought,
  networkWithoutObjective,
  spaceWithoutLogic,
  spaceWithoutAnimator,
  spaceWithoutStandIn,
  spaceRestsOnOnePerson,
  standInIsAnimator,
  spaceWithoutHours,
  animatorWithoutHours,
  spaceWithoutAccess,
  profileIncomplete,
  profileInconsistent,
  peersNotLookedAt,
  severalSpacesAtOnce,
  phaseStartsBig,
  handleUnchecked,
  handleUnreserved,
  spaceWithoutReservedName,
  handleWithoutRecovery,
  handleWithoutHolder,
  handleExpiring,
  administratorLeft,
  accountWithoutHolder,
  accountWithoutMotive,
  referenceToNothing,
  duplicateName,
  itemWithoutName,
  datesReversed,
]
