import { addDays } from '../../clock.ts'
import type { Facts } from '../facts.ts'
import type { Speaking } from './speaking.ts'

/** Two weeks before it opens, a space is to be ready: late enough not to nag, early enough to mend what is missing. */
const READY_DAYS = 14

/** Open, or about to open. */
export const nearOpening = (space: Speaking, facts: Facts): boolean =>
  space.open || (space.on !== undefined && space.on <= addDays(facts.today, READY_DAYS))
