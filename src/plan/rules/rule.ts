import type { FactName } from '../facts.ts'
import type { Place } from '../model/strategy.ts'
import type { Finding } from './check-strategy.ts'
import type { StrategyIndex } from './index-strategy.ts'

export const severities = ['error', 'warning', 'remark'] as const
export type Severity = (typeof severities)[number]

/** Values that the rule's sentences carry: names as written, numbers, days; `unit` says how the numbers are spoken (`spoken-params.ts`). */
export type DefectParams = Record<string, string | number>
/** One thing that is wrong: where, and what its sentences carry. */
export type Defect = { at: Place; params?: DefectParams }

/**
 * One principle of the method held against the strategy. Its words are in `locales/<language>/plan/rules-*.ts` under its id:
 * `what` is wrong (one sentence with the defect's params), `why` it matters, `next` thing to do.
 */
export type Rule = {
  /** kebab-case; the file's name. */
  id: string
  /** Row of the requirement table: `B3`. */
  principle: `${'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G'}${number}`
  severity: Severity
  /** Parts of the facts without which nothing can be said. */
  needs?: readonly FactName[]
  /** Held last, with what all others found in its hand: a rule about the findings themselves. */
  after?: 'others'
  /** Pure and linear in the size of the strategy: use the index for look-ups. `others` is empty unless it comes after them. */
  check(index: StrategyIndex, others: readonly Finding[]): Defect[]
}

export const rule = (definition: Rule): Rule => definition
