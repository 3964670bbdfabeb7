import { type Connector, type ConnectorContext, ConnectorError, listening, reason } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import type { IngestSource } from '../ingest/ingest.ts'
import type { SourceRow } from './source-store.ts'

/** A stored source brought together with its connector. */
export type ConnectedSource = {
  row: SourceRow
  connector: Connector
  settings: Record<string, unknown>
  by: 'stream' | 'poll' | null
  ingest: IngestSource
}

export const secretPurpose = (organisationId: string, connector: string) =>
  `listen.source ${organisationId} ${connector}`

/** Throws `ConnectorError('rejected')` when the connector is gone or no longer accepts what was stored. */
export function connectSource(ctx: Context, row: SourceRow): ConnectedSource {
  const { connector, settings, by, keep } = connect(ctx, row)
  return {
    row,
    connector,
    settings,
    by,
    ingest: {
      organisationId: row.organisation_id,
      id: row.id,
      title: row.title,
      connector: row.connector,
      show: row.show as 'matches' | 'all',
      keep,
      rule: connector.sourceRule,
    },
  }
}

function connect(ctx: Context, row: Pick<SourceRow, 'connector' | 'settings'>) {
  const connector = ctx.connectors.get(row.connector)
  if (connector === null)
    throw new ConnectorError('rejected', reason('unknown-connector', { connector: row.connector }))
  const parsed = connector.settings.safeParse(row.settings)
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(issue => issue.path.join('.')))].join(', ')
    throw new ConnectorError('rejected', reason('settings-changed', { fields }))
  }
  return { connector, settings: parsed.data, ...listening(connector, parsed.data) }
}

/** What a connector is given: its settings, its secret in clear, the way out, the time, and when to stop. */
export function connectorContext(ctx: Context, source: ConnectedSource, signal: AbortSignal): ConnectorContext {
  const { row } = source
  return {
    settings: source.settings,
    secret:
      row.secret === null ? null : ctx.secrets.open(row.secret, secretPurpose(row.organisation_id, row.connector)),
    http: ctx.outbound,
    now: ctx.clock.now(),
    signal,
  }
}

/** Whether a source is read by a stream; false when it cannot be connected at all. */
export function isStream(ctx: Context, row: Pick<SourceRow, 'connector' | 'settings'>): boolean {
  try {
    return connect(ctx, row).by === 'stream'
  } catch {
    return false
  }
}
