import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B16: a space that repeats what the others publish. With one space there is nothing to repeat. */
export const sameTextEverywhere = rule({
  id: 'same-text-everywhere',
  principle: 'B16',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const spaces = speakingSpaces(strategy, facts, index).map(one => one.network)
    return spaces
      .filter(one => one.sameTextElsewhere === true && spaces.length > 1)
      .map(one => ({ at: ['networks', one.id, 'sameTextElsewhere'], params: { name: nameOf(one) } }))
  },
})
