import type { Connector } from './contract.ts'

/** Every connector of the product: one import and one line each. */
export const allConnectors: readonly Connector[] = []
