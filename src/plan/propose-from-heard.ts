import { makeItemId } from './make-item-id.ts'
import type { ItemOf, Strategy } from './model/strategy.ts'
import { strategy as schema } from './model/strategy.ts'
import { firstSentence, questionIn } from './name-quote.ts'

/** What listening knows, in words of its own; a feature that listens gives it (`PlanParts.heard`). */
export type Heard = {
  startedOn: string | null
  topics: readonly { name: string; kind: string; recent: number }[]
  /** Own spaces that are read whole. */
  spaces: readonly { name: string; kind: string; link: string | null }[]
  /** Mentions that somebody classified as a question. */
  questions: readonly { mention: string; text: string; on: string }[]
}

/**
 * The beginning of a strategy out of what was heard. Only what is known is said: names, links, the evidence and its day;
 * motives, objectives and choices are for people.
 */
export function proposeFromHeard(
  heard: Heard,
  today: string,
  top: { language: 'fr' | 'en'; mode: 'listen' | 'full' },
): Strategy {
  const withIds = <T extends { name?: string | undefined }>(list: string, items: readonly T[]) => {
    const taken = new Set<string>()
    return items.map(item => {
      const id = makeItemId(item.name ?? '', list, taken)
      taken.add(id)
      return { id, ...item }
    })
  }
  const ofKind = (kind: string) => heard.topics.filter(topic => topic.kind === kind)
  const evidence = (topic: { name: string }) => [{ kind: 'topic' as const, of: topic.name, on: today }]
  const competitors: ItemOf<'competitors'>[] = withIds(
    'competitors',
    ofKind('competitor').map(topic => ({ name: topic.name, topic: topic.name, evidence: evidence(topic) })),
  )
  const trends: ItemOf<'trends'>[] = withIds(
    'trends',
    ofKind('theme').map(topic => ({ name: topic.name, seenOn: today, evidence: evidence(topic) })),
  )
  const relations: ItemOf<'relations'>[] = withIds(
    'relations',
    ofKind('person').map(topic => ({ name: topic.name, opinion: 'unknown' as const, stage: 'noticed' as const })),
  )
  const spaces: ItemOf<'spaces'>[] = withIds(
    'spaces',
    heard.spaces.map(space => ({
      name: space.name,
      network: space.kind,
      official: true,
      ...(schema.shape.home.unwrap().shape.link.safeParse(space.link).success && space.link !== null
        ? { link: space.link }
        : {}),
    })),
  )
  const needs: ItemOf<'needs'>[] = withIds(
    'needs',
    heard.questions.map(question => ({
      name: questionIn(question.text) ?? firstSentence(question.text),
      question: true,
      heard: [{ kind: 'mention' as const, of: question.mention, on: question.on }],
    })),
  )
  const lists = { spaces, competitors, trends, needs, relations }
  return {
    vigie: 1,
    ...top,
    listening: heard.startedOn === null ? { months: 3 } : { from: heard.startedOn, months: 3 },
    ...Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0)),
  }
}
