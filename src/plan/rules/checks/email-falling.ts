import { fallen } from '../fallen.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** Subscriptions of which some come and go without a cause. */
const enough = 50

/**
 * B11: the newsletter is opened or clicked less, or fewer people receive it: the last figure against the mean of those
 * before (at most three). Readings are written in the strategy; subscribers are known where newsletters leave from here.
 */
export const emailFalling = rule({
  id: 'email-falling',
  principle: 'B11',
  severity: 'warning',
  check: index => {
    if (listensOnly(index.strategy)) return []
    const readings = index
      .list('emailReadings')
      .filter(one => one.on !== undefined)
      .sort((a, b) => a.on!.localeCompare(b.on!))
    const last = readings.at(-1)
    for (const rate of ['openRate', 'clickRate'] as const) {
      const values = readings.flatMap(one => (one[rate] === undefined ? [] : [one[rate]]))
      const fall = last?.[rate] === undefined ? undefined : fallen(values)
      if (fall !== undefined)
        return [
          { at: ['emailReadings', last!.id], params: { rate, before: fall.before, now: fall.now, unit: 'percent' } },
        ]
    }
    const lost = fallen((index.facts.publishing?.subscribers ?? []).map(one => one.count))
    return lost === undefined || lost.before < enough
      ? []
      : [{ at: ['emailReadings'], params: { rate: 'subscribers', before: lost.before, now: lost.now, unit: 'count' } }]
  },
})
