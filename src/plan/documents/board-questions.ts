import type { Inline } from '../../documents/index.ts'
import type { Evidence } from '../model/field.ts'
import type { ItemOf } from '../model/strategy.ts'
import { hoursAvailable } from '../rules/workload.ts'
import { nameOfItem, networkName } from '../say-value.ts'
import { howSuccessful } from './board-success.ts'
import { type DocumentInput, longDay, tellerOf } from './document-input.ts'
import { sayHeard } from './heard-line.ts'
import { dated, named } from './said-lines.ts'

/**
 * The questions a board should ask (after CPA Canada's guide for directors, METHODS), each answered from what is written
 * and what is read; `null` says plainly that there is nothing. `reads`: the parts of the strategy that it draws on.
 * `speaks`: only those who speak, or wrote of it all the same, are asked (A7: listening is a whole strategy).
 */
export type BoardQuestion = {
  id: string
  reads: readonly string[]
  speaks?: true
  answer: (input: DocumentInput) => BoardLine[] | null
}
/** `proven`: something dated, read, looked at or decided stands behind it; what somebody wrote is a claim. */
export type BoardLine = { text: Inline[]; proven: boolean }

const orNull = (lines: BoardLine[]): BoardLine[] | null => (lines.length === 0 ? null : lines)
const has = (evidence: Evidence[] | undefined) => (evidence ?? []).length > 0
/** A decision is its own proof once the text that tells it is adopted. */
const isAdopted = ({ version }: DocumentInput) => typeof version?.adoptedOn === 'string'
/** Each text is a sentence of its own, whether its writer ended it or not; one alone stays as it was written. */
function inSentences(texts: (string | undefined)[]): string {
  const said = texts.flatMap(text => (text?.trim() ? [text.trim()] : []))
  return said.length === 1 ? said[0]! : said.map(text => text.replace(/[^.!?…]$/u, '$&.')).join(' ')
}
const wasLookedAt = ({
  lastLookedOn,
  evidence,
}: {
  lastLookedOn?: string | undefined
  evidence?: Evidence[] | undefined
}) => lastLookedOn !== undefined || has(evidence)
const personName = (input: DocumentInput, id: string | undefined): string | null =>
  id === undefined ? null : nameOfItem(input.strategy, 'people', id)

/** What somebody thinks of us and how near we are: « Favorable, en contact ». */
function standing(
  { locale }: DocumentInput,
  { opinion, stage }: Pick<ItemOf<'relations'>, 'opinion' | 'stage'>,
): string | undefined {
  const t = tellerOf(locale)
  const parts = [
    ...(opinion === undefined ? [] : [t(`plan.model.values.opinion.${opinion}`)]),
    ...(stage === undefined ? [] : [t(`plan.model.values.relation-stage.${stage}`)]),
  ]
  return parts.map((part, at) => (at === 0 ? part : part.toLowerCase())).join(', ') || undefined
}

export const boardQuestions: readonly {
  theme: 'environment' | 'reasons' | 'management'
  questions: BoardQuestion[]
}[] = [
  {
    theme: 'environment',
    questions: [
      {
        id: 'stakeholders',
        reads: ['stakeholders'],
        answer: input =>
          orNull(
            (input.strategy.stakeholders ?? [])
              .filter(one => (one.uses ?? one.contacts) !== undefined)
              .map(one => ({
                text: [
                  ...named(one.name, one.id, inSentences([one.uses, one.contacts])),
                  ...dated(input, one.evidence),
                ],
                proven: has(one.evidence),
              })),
          ),
      },
      {
        id: 'competitors',
        reads: ['competitors'],
        answer: input =>
          orNull(
            (input.strategy.competitors ?? []).flatMap(one => {
              const spaces = (one.spaces ?? [])
                .flatMap(({ network }) => (network ? [networkName(network)] : []))
                .join(', ')
              const looked = one.lastLookedOn
              if (looked === undefined && spaces === '') return []
              const text = named(one.name, one.id, spaces || undefined)
              if (looked !== undefined)
                text.push(' ', {
                  small: tellerOf(input.locale)('plan.documents.lookedAt', { day: longDay(input.locale, looked) }),
                })
              return [{ text, proven: wasLookedAt(one) }]
            }),
          ),
      },
      {
        id: 'competitors-talk',
        reads: ['competitors'],
        answer: input =>
          orNull(
            (input.strategy.competitors ?? []).flatMap(one => {
              const colon = input.locale === 'fr' ? '\u00a0: ' : ': '
              const reactions = (one.spaces ?? [])
                .map(space => [space.content, space.reactions].filter(Boolean).join(colon))
                .filter(Boolean)
              const said = inSentences([one.interactsWith, ...reactions])
              return said === '' ? [] : [{ text: named(one.name, one.id, said), proven: wasLookedAt(one) }]
            }),
          ),
      },
      {
        id: 'trends',
        reads: ['trends'],
        answer: input => {
          const topics = input.facts.listening?.topics ?? []
          // No sum: a mention of two topics would count twice.
          const most = topics.toSorted((a, b) => b.recent - a.recent)[0]
          const t = tellerOf(input.locale)
          return orNull([
            ...(most === undefined
              ? []
              : [
                  {
                    text: [
                      t('plan.documents.topicsHeard', {
                        topics: topics.length,
                        most: most.name,
                        mentions: most.recent,
                      }),
                    ],
                    proven: true,
                  },
                ]),
            ...(input.strategy.trends ?? []).map(one => ({
              text: [...named(one.name, one.id, one.effect ?? one.text), ...dated(input, one.evidence)],
              proven: has(one.evidence),
            })),
          ])
        },
      },
      {
        id: 'issues',
        reads: ['issues'],
        answer: input =>
          orNull(
            (input.strategy.issues ?? [])
              .filter(one => one.state !== 'closed')
              .map(one => ({
                text: [
                  ...named(one.name, one.id, one.effect),
                  ...(personName(input, one.owner) === null ? [] : [` (${personName(input, one.owner)})`]),
                  ...dated(input, one.evidence),
                ],
                proven: has(one.evidence),
              })),
          ),
      },
    ],
  },
  {
    theme: 'reasons',
    questions: [
      {
        id: 'what-for',
        reads: ['goals'],
        answer: input =>
          orNull(
            (input.strategy.goals ?? []).map(one => ({
              text: named(one.name, one.id, one.text),
              proven: isAdopted(input),
            })),
          ),
      },
      {
        id: 'place',
        reads: ['place'],
        answer: input => {
          const said = input.strategy.place?.businessStrategy
          return said === undefined ? null : [{ text: [said], proven: isAdopted(input) }]
        },
      },
      {
        id: 'success',
        reads: ['objectives'],
        answer: howSuccessful,
      },
    ],
  },
  {
    theme: 'management',
    questions: [
      {
        id: 'resources',
        reads: ['people', 'resources'],
        answer: input => {
          const { hours, people } = hoursAvailable(input.strategy, input.today)
          const t = tellerOf(input.locale)
          return people.length === 0
            ? null
            : [
                { text: [t('plan.documents.hours', { hours, people: people.length })], proven: isAdopted(input) },
                ...people.map(one => ({ text: named(one.name, one.id, one.role), proven: isAdopted(input) })),
              ]
        },
      },
      {
        id: 'said-of-us',
        reads: ['handovers'],
        answer: input => {
          const us = (input.facts.listening?.topics ?? []).filter(one => one.kind === 'us')
          return orNull([
            ...us.map(one => ({
              text: [sayHeard(input, one)],
              proven: true,
            })),
            ...(input.strategy.handovers ?? []).map(one => ({
              text: [...named(one.name, one.id, one.done ?? one.to), ...dated(input, one.heard)],
              proven: one.answeredOn !== undefined || has(one.heard),
            })),
          ])
        },
      },
      {
        id: 'influencers',
        reads: ['relations'],
        speaks: true,
        answer: input =>
          orNull(
            (input.strategy.relations ?? [])
              .filter(one => one.kind !== 'journalist')
              .map(one => ({
                text: named(one.name, one.id, standing(input, one)),
                proven: one.opinionOn !== undefined,
              })),
          ),
      },
      {
        id: 'staff-posts',
        reads: ['policies'],
        answer: input =>
          orNull(
            (input.strategy.policies ?? [])
              .filter(one => one.kind === 'personal-use' && one.approvedOn !== undefined)
              .map(one => ({
                text: [
                  ...named(one.name, one.id, one.opens),
                  ' ',
                  {
                    small: tellerOf(input.locale)('plan.documents.approvedOn', {
                      day: longDay(input.locale, one.approvedOn!),
                    }),
                  },
                ],
                proven: true,
              })),
          ),
      },
      {
        id: 'journalists',
        reads: ['relations'],
        speaks: true,
        answer: input =>
          orNull(
            (input.strategy.relations ?? [])
              .filter(one => one.kind === 'journalist')
              .map(one => ({
                text: named(one.name, one.id, one.moves ?? one.nextStep),
                proven: one.opinionOn !== undefined || one.nextOn !== undefined,
              })),
          ),
      },
      {
        id: 'ambassadors',
        reads: ['ambassadors'],
        speaks: true,
        answer: input =>
          orNull(
            (input.strategy.ambassadors ?? [])
              .filter(one => one.kind === 'staff' || one.willing === true)
              .map(one => ({ text: named(one.name, one.id, one.note), proven: one.consentOn !== undefined })),
          ),
      },
    ],
  },
]
