import type { Inline } from '../../documents/index.ts'
import type { Evidence } from '../model/field.ts'
import { type DocumentInput, longDay, tellerOf } from './document-input.ts'
import { sayProgress } from './objective-blocks.ts'
import { nameOfItem } from './say-value.ts'

/**
 * The questions a board should ask (after CPA Canada's guide for directors, METHODS), each answered from what is written
 * and what is read; `null` says plainly that there is no evidence.
 */
export type BoardQuestion = { id: string; answer: (input: DocumentInput) => Inline[][] | null }

const orNull = (lines: (Inline[] | null)[]): Inline[][] | null => {
  const said = lines.filter(line => line !== null)
  return said.length === 0 ? null : said
}
const named = (name: string | undefined, id: string, text: string | undefined): Inline[] => [
  { bold: name ?? id },
  text === undefined ? '' : ` – ${text}`,
]
/** When the youngest evidence of a list is from, in words; empty when there is none. */
function dated(input: DocumentInput, evidence: (Evidence[] | undefined)[]): Inline[] {
  const days = evidence.flatMap(list => (list ?? []).flatMap(one => (one.on === undefined ? [] : [one.on]))).sort()
  const last = days.at(-1)
  return last === undefined
    ? []
    : [
        ' ',
        {
          small: tellerOf(input.locale)('plan.documents.evidenceOf', {
            count: days.length,
            day: longDay(input.locale, last),
          }),
        },
      ]
}
const personName = (input: DocumentInput, id: string | undefined): string | null =>
  id === undefined ? null : nameOfItem(input.strategy, 'people', id)

export const boardQuestions: readonly {
  theme: 'environment' | 'reasons' | 'management'
  questions: BoardQuestion[]
}[] = [
  {
    theme: 'environment',
    questions: [
      {
        id: 'stakeholders',
        answer: ({ strategy, ...rest }) =>
          orNull(
            (strategy.stakeholders ?? []).map(one =>
              one.uses === undefined && one.contacts === undefined
                ? null
                : [
                    ...named(one.name, one.id, one.uses ?? one.contacts),
                    ...dated({ strategy, ...rest }, [one.evidence]),
                  ],
            ),
          ),
      },
      {
        id: 'competitors',
        answer: input =>
          orNull(
            (input.strategy.competitors ?? []).map(one => {
              const spaces = (one.spaces ?? [])
                .map(space => space.network)
                .filter(Boolean)
                .join(', ')
              return one.lastLookedOn === undefined && spaces === ''
                ? null
                : [
                    ...named(one.name, one.id, spaces || undefined),
                    ...(one.lastLookedOn === undefined
                      ? []
                      : [
                          ' ',
                          {
                            small: tellerOf(input.locale)('plan.documents.lookedAt', {
                              day: longDay(input.locale, one.lastLookedOn),
                            }),
                          },
                        ]),
                  ]
            }),
          ),
      },
      {
        id: 'competitors-talk',
        answer: input =>
          orNull(
            (input.strategy.competitors ?? []).map(one => {
              const reactions = (one.spaces ?? [])
                .map(space => [space.content, space.reactions].filter(Boolean).join(' : '))
                .filter(Boolean)
              const said = [one.interactsWith, ...reactions].filter(Boolean).join(' ; ')
              return said === '' ? null : named(one.name, one.id, said)
            }),
          ),
      },
      {
        id: 'trends',
        answer: input => {
          const topics = input.facts.listening?.topics ?? []
          const t = tellerOf(input.locale)
          return orNull([
            ...(topics.length === 0
              ? []
              : [
                  [
                    t('plan.documents.topicsHeard', {
                      topics: topics.length,
                      mentions: topics.reduce((sum, one) => sum + one.recent, 0),
                    }),
                  ],
                ]),
            ...(input.strategy.trends ?? []).map(one => named(one.name, one.id, one.effect ?? one.text)),
          ])
        },
      },
      {
        id: 'issues',
        answer: input =>
          orNull(
            (input.strategy.issues ?? [])
              .filter(one => one.state !== 'closed')
              .map(one => [
                ...named(one.name, one.id, one.effect),
                ...(personName(input, one.owner) === null ? [] : [` (${personName(input, one.owner)})`]),
              ]),
          ),
      },
    ],
  },
  {
    theme: 'reasons',
    questions: [
      {
        id: 'what-for',
        answer: input => orNull((input.strategy.goals ?? []).map(one => named(one.name, one.id, one.text))),
      },
      {
        id: 'place',
        answer: ({ strategy }) =>
          strategy.place?.businessStrategy === undefined ? null : [[strategy.place.businessStrategy]],
      },
      {
        id: 'success',
        answer: input =>
          orNull(
            (input.strategy.objectives ?? [])
              .filter(one => one.state !== 'dropped' && one.metric !== undefined)
              .map(one => named(one.name, one.id, sayProgress(input, one))),
          ),
      },
    ],
  },
  {
    theme: 'management',
    questions: [
      {
        id: 'resources',
        answer: input => {
          const people = (input.strategy.people ?? []).filter(one => (one.hours ?? 0) > 0)
          const t = tellerOf(input.locale)
          return people.length === 0
            ? null
            : [
                [
                  t('plan.documents.hours', {
                    hours: people.reduce((sum, one) => sum + (one.hours ?? 0), 0),
                    people: people.length,
                  }),
                ],
                ...people.map(one => named(one.name, one.id, one.role)),
              ]
        },
      },
      {
        id: 'said-of-us',
        answer: input => {
          const us = (input.facts.listening?.topics ?? []).filter(one => one.kind === 'us')
          const t = tellerOf(input.locale)
          return orNull([
            ...us.map((one): Inline[] => [
              t('plan.documents.heardOf', { name: one.name, recent: one.recent, before: one.before }),
            ]),
            ...(input.strategy.handovers ?? []).map(one => named(one.name, one.id, one.done ?? one.to)),
          ])
        },
      },
      {
        id: 'influencers',
        answer: input =>
          orNull(
            (input.strategy.relations ?? [])
              .filter(one => one.kind !== 'journalist')
              .map(one =>
                named(
                  one.name,
                  one.id,
                  [
                    one.opinion === undefined
                      ? null
                      : tellerOf(input.locale)(`plan.model.values.opinion.${one.opinion}`),
                    one.stage === undefined
                      ? null
                      : tellerOf(input.locale)(`plan.model.values.relation-stage.${one.stage}`),
                  ]
                    .filter(part => part !== null)
                    .join(', ') || undefined,
                ),
              ),
          ),
      },
      {
        id: 'staff-posts',
        answer: input =>
          orNull(
            (input.strategy.policies ?? [])
              .filter(one => one.kind === 'personal-use' && one.approvedOn !== undefined)
              .map(one => [
                ...named(one.name, one.id, one.opens),
                ' ',
                {
                  small: tellerOf(input.locale)('plan.documents.approvedOn', {
                    day: longDay(input.locale, one.approvedOn!),
                  }),
                },
              ]),
          ),
      },
      {
        id: 'journalists',
        answer: input =>
          orNull(
            (input.strategy.relations ?? [])
              .filter(one => one.kind === 'journalist')
              .map(one => named(one.name, one.id, one.moves ?? one.nextStep)),
          ),
      },
      {
        id: 'ambassadors',
        answer: input =>
          orNull(
            (input.strategy.ambassadors ?? [])
              .filter(one => one.kind === 'staff' || one.willing === true)
              .map(one => named(one.name, one.id, one.note)),
          ),
      },
    ],
  },
]
