import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B16: a space that repeats what the others publish. With one space there is nothing to repeat. */
export const sameTextEverywhere = rule({
  id: 'same-text-everywhere',
  principle: 'B16',
  severity: 'warning',
  check: ({ speaking }) => {
    const spaces = speaking.map(one => one.network)
    return spaces
      .filter(one => one.sameTextElsewhere === true && spaces.length > 1)
      .map(one => defect('networks', one, 'sameTextElsewhere'))
  },
})
