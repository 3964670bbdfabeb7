import { ConnectorError } from '../../src/connectors/connector-error.ts'
import type { Connector, ConnectorContext, Cursor, Item, Page } from '../../src/connectors/contract.ts'
import type { Reason } from '../../src/errors.ts'
import { createOutbound } from '../../src/outbound/index.ts'

type Settings = Record<string, unknown>

/** A connector against a server on loopback, through the product's own way out. */
export function listener(connector: Connector, options: { secret?: string } = {}) {
  const http = createOutbound({
    allow: ['127.0.0.0/8'],
    contact: 'tests@example.com',
    version: 'test',
    clock: { now: () => new Date() },
  })
  /** How far the connector's clock runs ahead: time passes without waiting. */
  let ahead = 0
  const stopping = new AbortController()
  const context = (settings: Settings, signal = stopping.signal): ConnectorContext => ({
    settings,
    secret: options.secret ?? null,
    http,
    now: new Date(Date.now() + ahead),
    signal,
  })
  const poll = (settings: Settings, cursor: Cursor): Promise<Page> => {
    if (connector.listen?.poll === undefined) throw new Error(`${connector.id} does not poll`)
    return connector.listen.poll(context(connector.settings.parse(settings)), cursor)
  }
  return {
    context,
    discover: (address: string) => connector.discover?.(context({}), address) ?? Promise.resolve([]),
    poll,
    /** Polls until nothing more waits; all items and the last page's cursor. */
    async drain(settings: Settings, cursor: Cursor): Promise<Page & { polls: number }> {
      const items: Item[] = []
      const warnings: Reason[] = []
      for (let polls = 1; ; polls += 1) {
        const page = await poll(settings, cursor)
        items.push(...page.items)
        warnings.push(...(page.warnings ?? []))
        // A cursor is stored between two polls.
        cursor = JSON.parse(JSON.stringify(page.cursor)) as Cursor
        if (!page.more || polls === 100) return { ...page, items, warnings, cursor, polls }
      }
    },
    later(minutes: number) {
      ahead += minutes * 60_000
    },
    async close() {
      stopping.abort()
      await http.close()
    },
  }
}

/** The kind of `ConnectorError` that something fails with; anything else is thrown on. */
export async function failure(action: Promise<unknown>): Promise<{ kind: string; reason: Reason } | null> {
  try {
    await action
    return null
  } catch (error) {
    if (error instanceof ConnectorError) return { kind: error.kind, reason: error.reason }
    throw error
  }
}

export const byKey = (items: Item[], part: string): Item => {
  const found = items.filter(item => item.key.includes(part) || item.title?.includes(part) || item.text.includes(part))
  if (found[0] === undefined || found.length > 1)
    throw new Error(`${found.length} items for ${part}: ${JSON.stringify(items.map(i => [i.key, i.title]))}`)
  return found[0]
}
