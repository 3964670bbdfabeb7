import type { Facts } from '../facts.ts'
import type { Evidence } from '../model/field.ts'
import type { StrategyIndex } from './rule.ts'

/** The day of a piece of evidence: as written, as its reference figure says, or as the product knows it; undefined when nobody says. */
export function evidenceDay(evidence: Evidence, facts: Facts, index: StrategyIndex): string | undefined {
  if (evidence.on !== undefined) return evidence.on
  if (evidence.kind === 'figure') return index.find('figures', evidence.of)?.on
  return facts.evidence?.[`${evidence.kind}/${evidence.of}`] ?? undefined
}

/** Heard by the product, which knows its day even where the text and the facts do not say it. */
export const datedByProduct = (evidence: Evidence): boolean => evidence.kind === 'mention' || evidence.kind === 'topic'
