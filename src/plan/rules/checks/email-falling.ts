import { fallen } from '../fallen.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** B11: the newsletter is opened or clicked less: its last reading against the mean of the readings before (at most three). */
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
    if (last === undefined) return []
    for (const rate of ['openRate', 'clickRate'] as const) {
      const values = readings.flatMap(one => (one[rate] === undefined ? [] : [one[rate]]))
      const fall = last[rate] === undefined ? undefined : fallen(values)
      if (fall !== undefined)
        return [
          { at: ['emailReadings', last.id], params: { rate, before: fall.before, now: fall.now, unit: 'percent' } },
        ]
    }
    return []
  },
})
