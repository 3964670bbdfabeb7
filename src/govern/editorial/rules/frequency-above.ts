import { fits } from '../fits.ts'
import { dayOf } from '../local-time.ts'
import { editorialRule } from '../rule.ts'

/** Most contents a day on a network; judged where it is known what else goes out. */
export const frequencyAbove = editorialRule({
  id: 'frequency-above',
  check({ policy, content, moment }) {
    const { plannedAt, network } = content
    const { others, zone } = moment
    if (plannedAt === null || others === undefined) return []
    const day = dayOf(plannedAt, zone)
    const count = others.filter(one => dayOf(one, zone) === day).length + 1
    return (policy.frequency ?? [])
      .filter(one => fits(one.networks, network) && one.mostPerDay !== undefined && count > one.mostPerDay)
      .map(one => ({
        level: one.level ?? 'warns',
        item: `frequency/${one.id}`,
        params: { count, most: one.mostPerDay!, network, day },
        why: one.why,
      }))
  },
})
