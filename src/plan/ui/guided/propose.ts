import { addMonths, type Evidence, type Strategy } from '../../schema.ts'
import { nameOf } from '../name-of.ts'
import { valueAt } from '../set-place.ts'
import type { Heard, Proposal, Words } from './proposal.ts'
import { proposeObjectives } from './propose-objectives.ts'
import type { GuidedId } from './steps.ts'

/** What there is to propose at a question; nothing that is said already. Pure. */
export function proposalsFor(step: GuidedId, heard: Heard, document: Strategy, t: Words): Proposal[] {
  const made = makers[step]?.(heard, document, t) ?? []
  return made.filter(one => !isTaken(document, step, one))
}

/** What of a proposal is still unsaid, by place: what stands there already is never written over. */
export const unsaidOf = (document: Strategy, fields: Record<string, unknown>): [string, unknown][] =>
  Object.entries(fields).filter(([place]) => valueAt(document, place) === undefined)

const listOf: Partial<Record<GuidedId, keyof Strategy>> = {
  people: 'people',
  spaces: 'spaces',
  comparable: 'competitors',
  trends: 'trends',
  stakeholders: 'stakeholders',
  needs: 'needs',
  audiences: 'audiences',
  objectives: 'objectives',
  networks: 'networks',
  reviews: 'reviews',
}
const fold = (text: string) => text.trim().toLocaleLowerCase()

/** Taken is what the list names already, or what was made of the same proposal and then renamed. */
function isTaken(document: Strategy, step: GuidedId, one: Proposal): boolean {
  if ('fields' in one) return unsaidOf(document, one.fields).length === 0
  const items = (document[listOf[step] ?? 'goals'] ?? []) as { id: string; name?: string }[]
  return items.some(item => fold(nameOf(item)) === fold(one.name) || sharesEvidence(item, one.item))
}

function sharesEvidence(item: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const of = (one: Record<string, unknown>) =>
    [one.evidence, one.heard]
      .flat()
      .filter((each): each is Evidence => (each as Evidence | undefined)?.of !== undefined)
      .map(each => `${each.kind} ${each.of}`)
  const there = of(item)
  return of(other).some(each => there.includes(each))
}

/** What is asked in the same words is one need, heard several times; the need heard most comes first. */
function alike(asked: Heard['asked']): { first: Heard['asked'][number]; evidence: Evidence[] }[] {
  const groups = new Map<string, { first: Heard['asked'][number]; evidence: Evidence[] }>()
  for (const one of asked) {
    const group = groups.get(fold(one.name))
    if (group === undefined) groups.set(fold(one.name), { first: one, evidence: [one.evidence] })
    else group.evidence.push(one.evidence)
  }
  return [...groups.values()].sort((a, b) => b.evidence.length - a.evidence.length)
}

const byMentions = (a: { mentions: number }, b: { mentions: number }) => b.mentions - a.mentions

const topicProposals =
  (kind: string) =>
  ({ topics, days, today }: Heard, _: Strategy, t: Words): Proposal[] =>
    topics
      .filter(one => one.kind === kind)
      .sort(byMentions)
      .map(one => ({
        id: `topic-${one.id}`,
        name: one.name,
        ground: t('ground.mentions', { count: one.mentions, days }),
        opens: { to: 'listen/river', search: { topic: String(one.id) } },
        item: {
          name: one.name,
          ...(kind === 'competitor' ? { topic: one.name } : { seenOn: today }),
          evidence: [
            { kind: 'topic', of: one.name, says: t('says.mentions', { count: one.mentions, days }), on: today },
          ],
        },
      }))

const makers: Partial<Record<GuidedId, (heard: Heard, document: Strategy, t: Words) => Proposal[]>> = {
  people: ({ members }, _, t) =>
    members.slice(0, 12).map(one => ({
      id: `member-${one.email}`,
      name: one.name,
      ground: t('ground.member', { role: one.role }),
      opens: null,
      item: { name: one.name, email: one.email, inHouse: true },
    })),
  listening: ({ startedOn }, _, t) =>
    startedOn === null
      ? []
      : [
          {
            id: 'started',
            name: startedOn,
            ground: t('ground.started'),
            opens: { to: 'listen/sources' },
            fields: { 'listening/from': startedOn, 'listening/months': 3 },
          },
        ],
  spaces: ({ spaces }, _, t) =>
    spaces.map((one, at) => ({
      id: `space-${at}-${one.name}`,
      name: one.name,
      ground: t('ground.ownSpace'),
      opens: { to: 'listen/sources' },
      item: {
        name: one.name,
        network: one.network,
        official: true,
        state: 'active',
        ...(one.link === undefined ? {} : { link: one.link }),
      },
    })),
  comparable: topicProposals('competitor'),
  trends: topicProposals('theme'),
  stakeholders: ({ sources, days, today }, _, t) =>
    [...sources]
      .sort(byMentions)
      // A file is where words lay, not where people meet.
      .filter(one => one.mentions > 0 && one.connector !== 'file')
      .slice(0, 5)
      .map(one => ({
        id: `people-on-${one.id}`,
        name: t('name.peopleOn', { source: one.title }),
        ground: t('ground.mentions', { count: one.mentions, days }),
        opens: { to: 'listen/river', search: { source: String(one.id) } },
        item: {
          name: t('name.peopleOn', { source: one.title }),
          evidence: [
            { kind: 'note', says: t('says.mentions', { count: one.mentions, days }), source: one.title, on: today },
          ],
        },
      })),
  needs: ({ asked }, _, t) =>
    alike(asked)
      .slice(0, 20)
      .map(({ first, evidence }) => ({
        id: `asked-${first.id}`,
        name: first.name,
        ground: t('ground.quote', { count: evidence.length, source: first.evidence.source ?? '–' }),
        opens: { to: 'listen/mentions/$mentionId', params: { mentionId: first.id } },
        item: { name: first.name, question: true, heard: evidence.slice(0, 5) },
      })),
  examination: ({ total, days, startedOn, today, topics, asked }, document, t) =>
    total === 0
      ? []
      : [
          {
            id: 'summary',
            name: t('name.summary', {
              total,
              days,
              questions: asked.length,
              topics: [...topics]
                .sort(byMentions)
                .slice(0, 3)
                .map(one => one.name)
                .join(', '),
              comparable: document.competitors?.length ?? 0,
            }),
            ground: t('ground.examined'),
            opens: { to: 'listen/portrait' },
            fields: {
              'examination/startedOn': startedOn ?? today,
              'examination/endedOn': today,
              'examination/summary': t('name.summary', {
                total,
                days,
                questions: asked.length,
                topics: [...topics]
                  .sort(byMentions)
                  .slice(0, 3)
                  .map(one => one.name)
                  .join(', '),
                comparable: document.competitors?.length ?? 0,
              }),
            },
          },
        ],
  audiences: (_heard, document, t) =>
    (document.stakeholders ?? []).map(one => ({
      id: `stakeholder-${one.id}`,
      name: nameOf(one),
      ground: t('ground.stakeholder', { count: one.evidence?.length ?? 0 }),
      opens: { to: 'plan/$list/$item', params: { list: 'stakeholders', item: one.id } },
      item: {
        name: nameOf(one),
        state: 'chosen',
        ...(one.uses === undefined ? {} : { habits: one.uses }),
        ...(one.evidence === undefined ? {} : { evidence: one.evidence }),
      },
    })),
  objectives: proposeObjectives,
  networks: ({ sources, days }, document, t) => {
    const byConnector = new Map<string, { name: string; mentions: number; ids: number[] }>()
    for (const { id, connector, connectorName, mentions } of sources) {
      if (notPlaces.has(connector) || mentions === 0) continue
      const one = byConnector.get(connector) ?? { name: connectorName, mentions: 0, ids: [] }
      byConnector.set(connector, { name: one.name, mentions: one.mentions + mentions, ids: [...one.ids, id] })
    }
    const audiences = (document.audiences ?? []).map(one => one.id)
    return [...byConnector]
      .sort(([, a], [, b]) => byMentions(a, b))
      .slice(0, 6)
      .map(([connector, one]) => ({
        id: `network-${connector}`,
        name: one.name,
        ground: t('ground.heardThere', { count: one.mentions, days }),
        opens: { to: 'listen/river', search: { connector } },
        item: {
          name: one.name,
          kind: connector,
          state: 'listening',
          ...(audiences.length === 0 ? {} : { audiences }),
          note: t('says.mentions', { count: one.mentions, days }),
        },
      }))
  },
  reviews: ({ today }, document, t) => {
    const months = document.reviewRhythm?.everyMonths ?? 3
    const on = addMonths(today, Math.max(1, Math.round(months)))
    return [
      {
        id: 'first-review',
        name: t('name.review'),
        ground: t('ground.rhythm', { months }),
        opens: null,
        item: {
          name: t('name.review'),
          on,
          ...(document.direction?.accountable === undefined ? {} : { who: document.direction.accountable }),
        },
      },
    ]
  },
}

/** Ways for mentions to come in, not places where people are. */
const notPlaces = new Set(['webhook', 'file', 'feed', 'sandbox'])
