import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** Contents that stand in several spaces: fewer are no habit. */
const ENOUGH = 4

/**
 * B16: a space that repeats what the others publish: so it is planned, or so more than half of its contents that stand
 * elsewhere too were written. With one space there is nothing to repeat.
 */
export const sameTextEverywhere = rule({
  id: 'same-text-everywhere',
  principle: 'B16',
  severity: 'warning',
  check: ({ facts, speaking }) => {
    const spaces = speaking.map(one => one.network)
    return spaces.flatMap(one => {
      if (spaces.length === 1) return []
      const { contents = 0, same = 0 } = facts.publishing?.shared?.[one.id] ?? {}
      const seen = contents >= ENOUGH && same * 2 > contents
      return one.sameTextElsewhere === true || seen
        ? [defect('networks', one, 'sameTextElsewhere', { how: seen ? 'seen' : 'planned', same, contents })]
        : []
    })
  },
})
