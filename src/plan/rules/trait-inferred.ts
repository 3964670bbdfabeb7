import type { Place } from '../model/strategy.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { inferredTrait, traitOfPerson } from './traits.ts'

type Texts = { id: string; name?: string | undefined } & Record<string, unknown>
const fields = {
  stakeholders: ['name', 'uses', 'contacts', 'changes'],
  groups: ['name', 'how', 'note'],
  audiences: [
    'name',
    'who',
    'why',
    'knows',
    'resonates',
    'habits',
    'gatherElsewhere',
    'saysOfUs',
    'relations',
    'producedBy',
  ],
  people: ['role', 'note'],
  ambassadors: ['name', 'note'],
  relations: ['name', 'moves', 'nextStep'],
} as const
const named: ReadonlySet<string> = new Set(['people', 'ambassadors', 'relations'])

/**
 * G2: a text guesses somebody's health, opinion, origin, belief or sexual life. A group may be described by what brings it
 * together ("people living with diabetes"); it may not be guessed. Of a person by name, neither is written.
 */
export const traitInferred = rule({
  id: 'trait-inferred',
  principle: 'G2',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    (Object.keys(fields) as (keyof typeof fields)[]).flatMap(collection =>
      (index.list(collection) as Texts[]).flatMap(item => {
        const judge = named.has(collection) ? traitOfPerson : inferredTrait
        for (const field of fields[collection]) {
          const text = item[field]
          const phrase = typeof text === 'string' ? judge(text) : undefined
          if (phrase !== undefined)
            return [{ at: [collection, item.id, field] as Place, params: { name: nameOf(item), phrase } }]
        }
        return []
      }),
    ),
})
