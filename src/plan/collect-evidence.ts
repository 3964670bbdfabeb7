import { collectionNames } from './model/collection-names.ts'
import { type Evidence, metaOf } from './model/field.ts'
import { collections, type Strategy, sectionNames, sections } from './model/strategy.ts'

/** Mentions and topics of listening that a strategy rests on, each once. */
export type NamedEvidence = { mentions: string[]; topics: string[] }

type Shape = Record<string, Parameters<typeof metaOf>[0]>
const evidenceFields = (shape: Shape) => Object.keys(shape).filter(field => metaOf(shape[field]!)?.as === 'evidence')
const fields = new Map<string, { evidence: string[]; topic: boolean }>(
  [...Object.entries(sections), ...Object.entries(collections)].map(([name, { shape }]) => [
    name,
    { evidence: evidenceFields(shape as Shape), topic: 'topic' in shape },
  ]),
)

export function collectEvidence(strategy: Strategy): NamedEvidence {
  const mentions = new Set<string>()
  const topics = new Set<string>()
  const look = (name: string, item: Record<string, unknown>) => {
    const { evidence, topic } = fields.get(name)!
    if (topic && typeof item.topic === 'string' && item.topic !== '') topics.add(item.topic)
    for (const { kind, of } of evidence.flatMap(field => (item[field] ?? []) as Evidence[]))
      if (of !== undefined && kind === 'mention') mentions.add(of)
      else if (of !== undefined && kind === 'topic') topics.add(of)
  }
  for (const name of sectionNames) look(name, (strategy[name] ?? {}) as Record<string, unknown>)
  for (const name of collectionNames)
    for (const item of (strategy[name] ?? []) as Record<string, unknown>[]) look(name, item)
  return { mentions: [...mentions], topics: [...topics] }
}
