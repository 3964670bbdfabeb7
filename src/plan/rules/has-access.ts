import type { Network } from '../model/strategy.ts'

/** Holds or administers one of the space's accounts. */
export const hasAccess = (network: Network, person: string): boolean =>
  (network.accounts ?? []).some(one => one.holder === person || (one.administrators ?? []).includes(person))
