import { fits } from '../fits.ts'
import { dayOf } from '../local-time.ts'
import { editorialRule, type Found } from '../rule.ts'

/**
 * G4: what is planned within a period of restraint of the strategy in force, first and last day included, in the
 * organisation's zone. The strategy says in words what goes on: where it says something, a person may say that this
 * belongs to it. A period that the policy knows too for this network, by its name and days, is the policy's to judge.
 */
export const strategyRestrains = editorialRule({
  id: 'strategy-restrains',
  check({ content, moment, policy }) {
    if (content.plannedAt === null) return []
    const day = dayOf(content.plannedAt, moment.zone)
    const alike = ({ name, from, to }: { name?: string; from?: string; to?: string }) =>
      `${name?.trim().toLowerCase()} ${from} ${to}`
    const known = new Set((policy.periods ?? []).filter(one => fits(one.networks, content.network)).map(alike))
    return (moment.restraints ?? [])
      .filter(one => one.from <= day && day <= one.to && !known.has(alike(one)))
      .map(({ id, name, kind, from, to, forbidden, goesOn }): Found => {
        const more = goesOn.trim()
        return {
          level: 'blocks',
          liftable: more !== '',
          item: `restraints/${id}`,
          params: { period: name, kind, from, to, goesOn: more || 'none', forbidden: forbidden.trim() || 'none' },
        }
      })
  },
})
