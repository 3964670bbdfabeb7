import type { Network } from '../model/strategy.ts'

/** The field in which a space's opening day is written, or would be. */
export const openingField = (network: Network): 'openedOn' | 'opensOn' | 'phase' =>
  network.openedOn !== undefined
    ? 'openedOn'
    : network.opensOn === undefined && network.phase !== undefined
      ? 'phase'
      : 'opensOn'
