import { accountWithoutHolder } from './account-without-holder.ts'
import { accountWithoutMotive } from './account-without-motive.ts'
import { administratorLeft } from './administrator-left.ts'
import { adoptedBeforeExamination } from './adopted-before-examination.ts'
import { animatorWithoutHours } from './animator-without-hours.ts'
import { audienceAsideWithoutReason } from './audience-aside-without-reason.ts'
import { audienceEvidenceOld } from './audience-evidence-old.ts'
import { audienceEvidenceUndated } from './audience-evidence-undated.ts'
import { audienceSurveyOnly } from './audience-survey-only.ts'
import { audienceWithoutEvidence } from './audience-without-evidence.ts'
import { audienceWithoutNetwork } from './audience-without-network.ts'
import { audienceWithoutObjective } from './audience-without-objective.ts'
import { audienceWithoutWhy } from './audience-without-why.ts'
import { datesReversed } from './dates-reversed.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateName } from './duplicate-name.ts'
import { evidenceNotThere } from './evidence-not-there.ts'
import { examinationMissing } from './examination-missing.ts'
import { examinationWithoutEvidence } from './examination-without-evidence.ts'
import { handleExpiring } from './handle-expiring.ts'
import { handleUnchecked } from './handle-unchecked.ts'
import { handleUnreserved } from './handle-unreserved.ts'
import { handleWithoutHolder } from './handle-without-holder.ts'
import { handleWithoutRecovery } from './handle-without-recovery.ts'
import { itemWithoutName } from './item-without-name.ts'
import { moreNetworksThanHours } from './more-networks-than-hours.ts'
import { networkAsideWithoutReason } from './network-aside-without-reason.ts'
import { networkConsideredWithoutThought } from './network-considered-without-thought.ts'
import { networkOnlyMinorAudience } from './network-only-minor-audience.ts'
import { networkWithoutAudience } from './network-without-audience.ts'
import { networkWithoutMotive } from './network-without-motive.ts'
import { networkWithoutObjective } from './network-without-objective.ts'
import { noAudience } from './no-audience.ts'
import { noGoal } from './no-goal.ts'
import { noNetwork } from './no-network.ts'
import { noObjective } from './no-objective.ts'
import { objectiveDueOutsidePeriod } from './objective-due-outside-period.ts'
import { objectiveIsOnlyMeans } from './objective-is-only-means.ts'
import { objectiveMetricUnreadable } from './objective-metric-unreadable.ts'
import { objectiveOnlyClosedNetworks } from './objective-only-closed-networks.ts'
import { objectiveOutOfReach } from './objective-out-of-reach.ts'
import { objectivePastDue } from './objective-past-due.ts'
import { objectiveReachedNotSaid } from './objective-reached-not-said.ts'
import { objectiveReachedNothingFollows } from './objective-reached-nothing-follows.ts'
import { objectiveSetBeforeExamination } from './objective-set-before-examination.ts'
import { objectiveTargetAlreadyMet } from './objective-target-already-met.ts'
import { objectiveWithoutAudience } from './objective-without-audience.ts'
import { objectiveWithoutBaseline } from './objective-without-baseline.ts'
import { objectiveWithoutDueDate } from './objective-without-due-date.ts'
import { objectiveWithoutGoal } from './objective-without-goal.ts'
import { objectiveWithoutHow } from './objective-without-how.ts'
import { objectiveWithoutMetric } from './objective-without-metric.ts'
import { objectiveWithoutOwner } from './objective-without-owner.ts'
import { objectiveWithoutPurpose } from './objective-without-purpose.ts'
import { objectiveWithoutTarget } from './objective-without-target.ts'
import { objectiveWithoutUse } from './objective-without-use.ts'
import { objectiveWrongDirection } from './objective-wrong-direction.ts'
import { objectivesContrary } from './objectives-contrary.ts'
import { peersNotLookedAt } from './peers-not-looked-at.ts'
import { periodMissing } from './period-missing.ts'
import { phaseStartsBig } from './phase-starts-big.ts'
import { placeInBusinessStrategyMissing } from './place-in-business-strategy-missing.ts'
import { profileIncomplete } from './profile-incomplete.ts'
import { profileInconsistent } from './profile-inconsistent.ts'
import { referenceToNothing } from './reference-to-nothing.ts'
import { researchOverdue } from './research-overdue.ts'
import type { Rule } from './rule.ts'
import { severalSpacesAtOnce } from './several-spaces-at-once.ts'
import { spaceRestsOnOnePerson } from './space-rests-on-one-person.ts'
import { spaceWithoutAccess } from './space-without-access.ts'
import { spaceWithoutAnimator } from './space-without-animator.ts'
import { spaceWithoutHours } from './space-without-hours.ts'
import { spaceWithoutLogic } from './space-without-logic.ts'
import { spaceWithoutReservedName } from './space-without-reserved-name.ts'
import { spaceWithoutStandIn } from './space-without-stand-in.ts'
import { standInIsAnimator } from './stand-in-is-animator.ts'

/** Examination, purposes, objectives, goals, audiences, networks, profiles, names: rules of B1 to B8. */
export const decideRules: readonly Rule[] = [
  examinationMissing,
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
  duplicateId,
  duplicateName,
  itemWithoutName,
  datesReversed,
]
