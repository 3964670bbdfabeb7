import { collectionNames } from '../model/collection-names.ts'
import type { Place } from '../model/strategy.ts'
import { sectionNames } from '../model/strategy.ts'
import { rule } from './rule.ts'

const pairs = [
  ['from', 'to'],
  ['from', 'until'],
  ['startedOn', 'endedOn'],
  ['opensOn', 'closesOn'],
  ['openedOn', 'closesOn'],
  ['setOn', 'due'],
] as const

const reversed = (holder: object): { field: string; from: string; to: string } | undefined => {
  const days = holder as Record<string, unknown>
  for (const [first, last] of pairs) {
    const from = days[first]
    const to = days[last]
    if (typeof from === 'string' && typeof to === 'string' && to < from) return { field: last, from, to }
  }
  return undefined
}

/** B13: what ends does not end before it begins; one day is enough. */
export const datesReversed = rule({
  id: 'dates-reversed',
  principle: 'B13',
  severity: 'error',
  check: strategy => [
    ...sectionNames.flatMap(name => {
      const wrong = reversed(strategy[name] ?? {})
      return wrong === undefined
        ? []
        : [{ at: [name, wrong.field] as Place, params: { from: wrong.from, to: wrong.to } }]
    }),
    ...collectionNames.flatMap(name =>
      (strategy[name] ?? []).flatMap(one => {
        const wrong = reversed(one)
        return wrong === undefined
          ? []
          : [{ at: [name, one.id, wrong.field] as Place, params: { from: wrong.from, to: wrong.to } }]
      }),
    ),
  ],
})
