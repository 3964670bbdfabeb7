import type { Facts } from '../facts.ts'
import type { Network, Strategy } from '../model/strategy.ts'
import type { StrategyIndex } from './rule.ts'
import { listensOnly, speakingSpaces } from './speaking.ts'

/** Networks chosen to speak or to listen on; a name that is only kept safe and a space at rest are not. */
export function chosenNetworks(strategy: Strategy, facts: Facts, index: StrategyIndex): Network[] {
  if (listensOnly(strategy)) return []
  const speaking = new Set(speakingSpaces(strategy, facts, index).map(one => one.network))
  return index.networks.filter(one => speaking.has(one) || one.state === 'listening')
}
