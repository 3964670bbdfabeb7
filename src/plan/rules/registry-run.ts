import { animatorHoursAboveOwn } from './animator-hours-above-own.ts'
import { animatorProfileMissing } from './animator-profile-missing.ts'
import { cadenceAboveHours } from './cadence-above-hours.ts'
import { calendarAboveHours } from './calendar-above-hours.ts'
import { emailFalling } from './email-falling.ts'
import { homeMissing } from './home-missing.ts'
import { homeWithoutReason } from './home-without-reason.ts'
import { hoursAboveCapacity } from './hours-above-capacity.ts'
import { integrationMissing } from './integration-missing.ts'
import { integrationWithoutHow } from './integration-without-how.ts'
import { mobilisingWithNothing } from './mobilising-with-nothing.ts'
import { networkHoursAboveShares } from './network-hours-above-shares.ts'
import { noHoursToListen } from './no-hours-to-listen.ts'
import { noSpokesperson } from './no-spokesperson.ts'
import { objectiveWithoutHours } from './objective-without-hours.ts'
import { objectivesAboveBudget } from './objectives-above-budget.ts'
import { objectivesAboveCapacity } from './objectives-above-capacity.ts'
import { postHoursUnknown } from './post-hours-unknown.ts'
import type { Rule } from './rule.ts'
import { scopeWillEmpty } from './scope-will-empty.ts'
import { scopeWontEmpty } from './scope-wont-empty.ts'
import { sharesAboveHours } from './shares-above-hours.ts'
import { spokespersonWithoutCriteria } from './spokesperson-without-criteria.ts'

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
]
