import { collectionNames } from './model/collection-names.ts'
import type { Strategy } from './model/strategy.ts'
import { eachEvidence } from './model/walk-fields.ts'

/** Mentions and topics of listening that a strategy rests on, each once. */
export type NamedEvidence = { mentions: string[]; topics: string[] }

export function collectEvidence(strategy: Strategy): NamedEvidence {
  const mentions = new Set<string>()
  const topics = new Set<string>()
  eachEvidence(strategy, (_at, evidence) => {
    for (const { kind, of } of evidence)
      if (of !== undefined && kind === 'mention') mentions.add(of)
      else if (of !== undefined && kind === 'topic') topics.add(of)
  })
  for (const name of collectionNames)
    for (const item of (strategy[name] ?? []) as { topic?: string }[]) if (item.topic) topics.add(item.topic)
  return { mentions: [...mentions], topics: [...topics] }
}
