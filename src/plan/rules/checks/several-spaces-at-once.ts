import { daysBetween } from '../days.ts'
import { defect } from '../defect.ts'
import { openingField } from '../opening-field.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** Four weeks: the time in which a new space finds its rhythm. */
const DAYS = 28

/** B7: start small: one space, then the next. */
export const severalSpacesAtOnce = rule({
  id: 'several-spaces-at-once',
  principle: 'B7',
  severity: 'warning',
  check: ({ speaking }) => {
    const opening = speaking
      .filter(one => !one.older && (one.network.openedOn ?? one.network.opensOn) !== undefined)
      .sort((one, other) => (one.on! < other.on! ? -1 : one.on! > other.on! ? 1 : 0))
    return opening.flatMap(({ network, on }, at) => {
      const before = opening[at - 1]
      return before === undefined || daysBetween(before.on!, on!) >= DAYS
        ? []
        : [
            defect('networks', network, openingField(network), {
              day: on!,
              other: nameOf(before.network),
              first: before.on!,
            }),
          ]
    })
  },
})
