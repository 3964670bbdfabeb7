import type { Evidence } from '../model/field.ts'
import type { StrategyIndex } from './index-strategy.ts'

/** The day of a piece of evidence: as written, as its reference figure says, or as the product knows it; undefined when nobody says. */
export function evidenceDay(evidence: Evidence, index: StrategyIndex): string | undefined {
  if (evidence.on !== undefined) return evidence.on
  if (evidence.kind === 'figure') return index.find('figures', evidence.of)?.on
  return index.facts.evidence?.[`${evidence.kind}/${evidence.of}`] ?? undefined
}

/** Its day is the product's to know, and is not known here. */
export const dayUnknown = (evidence: Evidence, { facts }: StrategyIndex): boolean =>
  evidence.on === undefined &&
  datedByProduct(evidence) &&
  facts.evidence?.[`${evidence.kind}/${evidence.of}`] === undefined

/** Names what the product heard, whose day it knows even where the text and the facts do not say it. */
export const datedByProduct = ({ kind, of }: Evidence): boolean =>
  (kind === 'mention' || kind === 'topic') && of !== undefined
