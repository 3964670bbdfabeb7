import type { z } from 'zod'
import type { Channel } from './channel-contract.ts'
import type { Connector } from './contract.ts'

export type Connectors = {
  /** The connector that a stored source names; null when this version of the product no longer has it. */
  get(id: string): Connector | null
  /** All, in the order of the list. */
  list(): Connector[]
  /** Those that people may add sources of: imaginary ones only where this is a demonstration. */
  offered(): Connector[]
}

/** Throws when two connectors have one id, or an id that could not be stored and typed. */
export function createConnectors(
  list: readonly Connector[],
  { imaginary = false }: { imaginary?: boolean } = {},
): Connectors {
  const byId = new Map<string, Connector>()
  for (const connector of list) {
    if (!/^[a-z][a-z0-9-]*$/.test(connector.id)) throw new Error(`connector id is not kebab-case: ${connector.id}`)
    if (byId.has(connector.id)) throw new Error(`two connectors are called ${connector.id}`)
    byId.set(connector.id, connector)
  }
  const all = [...byId.values()]
  return {
    get: id => byId.get(id) ?? null,
    list: () => all,
    offered: () => all.filter(connector => imaginary || connector.imaginary !== true),
  }
}

/**
 * A connector as the rest of the product sees it: its settings are whatever its own schema makes of what was stored,
 * so the caller parses them with `connector.settings` and hands the result back to the same connector.
 */
export const anyConnector = <Settings extends z.ZodObject>(connector: Connector<Settings>): Connector =>
  connector as unknown as Connector

/** The same for the part that acts with an authorised account. */
export const anyChannel = <Settings extends z.ZodObject, Options extends z.ZodObject>(
  channel: Channel<Settings, Options>,
): Channel => channel as unknown as Channel
