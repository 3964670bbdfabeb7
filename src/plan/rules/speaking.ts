import type { Network, Strategy } from '../model/strategy.ts'
import type { StrategyIndex } from './index-strategy.ts'

/** A space in which the organisation speaks, or is to speak. */
export type Speaking = {
  network: Network
  /** First day, as far as it is written. */
  on?: string
  /** Somebody speaks there today. */
  open: boolean
  /** It was open before the work on this strategy began: its opening is nobody's decision here. */
  older: boolean
}

/** "Listen only" has no space of its own: what holds for spaces is silent (A7). */
export const listensOnly = (strategy: Strategy): boolean => strategy.mode === 'listen'

/** The day on which this strategy's work began, as far as it is said. */
export const workBegan = (strategy: Strategy): string | undefined =>
  [strategy.listening?.from, strategy.examination?.startedOn].filter(day => day !== undefined).sort()[0] ??
  strategy.period?.from

/**
 * Spaces that speak: the active ones, and those reserved or listened to that have a day or a phase of opening. None in a
 * strategy that only listens. Dormant spaces, and names that are only kept safe, are silent.
 */
export function speakingSpaces({ strategy, facts, networks, phaseDays }: StrategyIndex): Speaking[] {
  if (listensOnly(strategy)) return []
  const began = workBegan(strategy)
  const spaces: Speaking[] = []
  for (const network of networks) {
    const active = network.state === 'active'
    const planned = network.openedOn ?? network.opensOn ?? network.phase
    if (network.state === 'dormant' || (!active && planned === undefined)) continue
    const on = network.openedOn ?? network.opensOn ?? phaseDays.get(network.phase ?? '')?.from
    spaces.push({
      network,
      ...(on === undefined ? {} : { on }),
      open: active && (on === undefined || on <= facts.today),
      older: active && began !== undefined && on !== undefined && on < began,
    })
  }
  return spaces
}
