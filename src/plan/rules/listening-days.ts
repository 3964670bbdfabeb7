import type { Facts } from '../facts.ts'
import type { Strategy } from '../model/strategy.ts'
import { addMonths } from './days.ts'

/** Months of listening before anything opens, where the strategy does not say otherwise (A6: "three unless a reason is written"). */
export const LISTENING_MONTHS = 3

/** The day from which the organisation listens: as written, else as the product saw it. */
export const listeningBegins = (strategy: Strategy, facts: Facts): string | undefined =>
  strategy.listening?.from ?? facts.listening?.startedOn ?? undefined

/** The first day on which a space may open. */
export function listeningEnds(strategy: Strategy, facts: Facts): string | undefined {
  const begins = listeningBegins(strategy, facts)
  return begins === undefined ? undefined : addMonths(begins, strategy.listening?.months ?? LISTENING_MONTHS)
}
