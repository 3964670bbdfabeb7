import { fits } from '../fits.ts'
import { editorialRule } from '../rule.ts'

/** Least minutes between two contents on a network. */
export const tooClose = editorialRule({
  id: 'too-close',
  check({ policy, content, moment }) {
    const { plannedAt, network } = content
    if (plannedAt === null || moment.others === undefined) return []
    const at = Date.parse(plannedAt)
    const nearest =
      moment.others.reduce((least, one) => Math.min(least, Math.abs(Date.parse(one) - at)), Infinity) / 60_000
    return (policy.frequency ?? [])
      .filter(one => fits(one.networks, network) && nearest < (one.leastMinutesApart ?? 0))
      .map(one => ({
        level: one.level ?? 'warns',
        item: `frequency/${one.id}`,
        params: { minutes: Math.floor(nearest), least: one.leastMinutesApart!, network },
        why: one.why,
      }))
  },
})
