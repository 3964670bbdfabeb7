import type { Place } from '../../model/strategy.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'
import { inferredTrait, traitOfPerson } from '../traits.ts'

type Texts = { id: string; name?: string | undefined } & Record<string, unknown>
const fields = {
  stakeholders: ['name', 'uses', 'contacts', 'changes'],
  groups: ['name', 'how', 'note'],
  arguments: ['name', 'madeBy', 'answer'],
  needs: ['name', 'text'],
  handovers: ['name', 'done'],
  objections: ['name', 'from', 'answer', 'staffAnswer'],
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
  check: ({ list }) =>
    (Object.keys(fields) as (keyof typeof fields)[]).flatMap(collection =>
      (list(collection) as Texts[]).flatMap(item => {
        const judge = named.has(collection) ? traitOfPerson : inferredTrait
        return fields[collection].flatMap(field => {
          const phrase = judge(
            [item[field]]
              .flat()
              .filter(text => typeof text === 'string')
              .join('\n'),
          )
          return phrase === undefined
            ? []
            : [{ at: [collection, item.id, field] as Place, params: { name: nameOf(item), phrase } }]
        })
      }),
    ),
})
