import { translator } from '../messages.ts'
import type { SeriesView } from './metric-schema.ts'
import { itemId } from './model/field.ts'
import type { Objective, Strategy } from './model/strategy.ts'
import { firstSentence } from './name-quote.ts'
import { type Purpose, purposeCatalogue } from './purposes.ts'

export type NamedSeries = Pick<SeriesView, 'id' | 'name' | 'definition' | 'unit' | 'stage' | 'better' | 'adds'>

/**
 * The series of figures that a strategy's objectives are bound to (`given.<id>`), as its text describes them: a file that
 * names one says enough to begin it. Named as the purpose that suggests it names it, else by its definition.
 */
export function seriesNamed(strategy: Strategy): NamedSeries[] {
  const named = new Map<string, NamedSeries>()
  for (const objective of strategy.objectives ?? []) {
    const id = /^given\.(.+)$/.exec(objective.metric?.id ?? '')?.[1]
    if (id === undefined || named.has(id) || !itemId.safeParse(id).success) continue
    named.set(id, {
      id,
      name: nameFor(strategy, objective, id).slice(0, 200),
      definition: (objective.definition ?? '').slice(0, 2_000),
      unit: (objective.unit ?? '').slice(0, 60),
      stage: 'outcome',
      better: betterOf(objective),
      adds: (objective.metric?.window ?? 'latest') === 'latest' ? 'latest' : 'sum',
    })
  }
  return [...named.values()]
}

function nameFor(strategy: Strategy, { purpose, definition, name }: Objective, id: string): string {
  const suggests = (one: Purpose) => purposeCatalogue[one].given.includes(id)
  const from =
    purpose !== undefined && suggests(purpose) ? purpose : (Object.keys(purposeCatalogue) as Purpose[]).find(suggests)
  if (from === undefined) return firstSentence(definition?.trim() || name?.trim() || id).replace(/\.$/, '')
  const t = translator(strategy.language ?? 'fr') as unknown as (key: string) => string
  return t(`plan.model.purposes.${from}.given.${id}.label`)
}

function betterOf({ baseline, target }: Objective): NamedSeries['better'] {
  if (baseline === undefined || target === undefined || baseline.value === target) return 'either'
  return target > baseline.value ? 'higher' : 'lower'
}
