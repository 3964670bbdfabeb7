import { fits } from '../fits.ts'
import { dayOf } from '../local-time.ts'
import { editorialRule, type Found } from '../rule.ts'

/** G4: what is planned within an election, a mourning, a judgment. First and last day included, in the organisation's zone. */
export const periodHolds = editorialRule({
  id: 'period-holds',
  check(view) {
    const { content, moment, policy } = view
    if (content.plannedAt === null) return []
    const day = dayOf(content.plannedAt, moment.zone)
    return (policy.periods ?? [])
      .filter(one => one.from !== undefined && one.to !== undefined && one.from <= day && day <= one.to)
      .filter(one => fits(one.networks, content.network))
      .flatMap((one): Found[] => {
        if (content.theme !== null && (one.goesOnThemes ?? []).includes(content.theme)) return []
        const said = { level: one.level ?? 'blocks', item: `periods/${one.id}`, why: one.why } as const
        const params = {
          period: one.name ?? one.id,
          kind: one.kind ?? 'other',
          from: one.from!,
          to: one.to!,
          goesOn: one.goesOn?.trim() || 'none',
        }
        if (one.holds === 'all') return [{ ...said, params: { ...params, quote: '' } }]
        const found = view.find(one.query ?? '')
        if (found === null) return []
        const [first] = found.places
        if (first === undefined) return [{ ...said, params: { ...params, quote: found.fields.join(' ') } }]
        const { quote, ...place } = first
        return [{ ...said, place, params: { ...params, quote } }]
      })
  },
})
