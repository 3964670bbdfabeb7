import { collectionNames } from '../../model/collection-names.ts'
import { type Place, sectionNames } from '../../model/strategy.ts'
import { type Defect, rule } from '../rule.ts'

const pairs = [
  ['from', 'to'],
  ['from', 'until'],
  ['startedOn', 'endedOn'],
  ['opensOn', 'closesOn'],
  ['openedOn', 'closesOn'],
  ['setOn', 'due'],
] as const

/** Days of one section or item that end before they begin: each last day once. */
function reversed(holder: object, at: (field: string) => Place): Defect[] {
  const days = holder as Record<string, unknown>
  const wrong = new Map<string, Defect>()
  for (const [first, last] of pairs) {
    const from = days[first]
    const to = days[last]
    if (typeof from === 'string' && typeof to === 'string' && to < from && !wrong.has(last))
      wrong.set(last, { at: at(last), params: { from, to } })
  }
  return [...wrong.values()]
}

/** B13: what ends does not end before it begins; one day is enough. */
export const datesReversed = rule({
  id: 'dates-reversed',
  principle: 'B13',
  severity: 'error',
  check: ({ strategy, list }) => [
    ...sectionNames.flatMap(name => reversed(strategy[name] ?? {}, field => [name, field])),
    ...collectionNames.flatMap(name => list(name).flatMap(one => reversed(one, field => [name, one.id, field]))),
  ],
})
