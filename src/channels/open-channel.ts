import { sql } from 'kysely'
import { ConnectorError } from '../connectors/connector-error.ts'
import type { Channel, Connector, ConnectorContext, OAuthClient } from '../connectors/index.ts'
import { reason } from '../connectors/reasons.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { inTurn } from '../in-turn.ts'
import type { Outbound } from '../outbound/index.ts'
import { type ChannelRow, keepRenewed } from './channel-store.ts'

/** A connected account brought together with its connector, its secret in clear. */
export type OpenChannel = {
  row: ChannelRow
  connector: Connector
  channel: Channel
  settings: Record<string, unknown>
  secret: string | null
}

type Parts = Pick<Context, 'db' | 'secrets' | 'connectors' | 'outbound' | 'clock'>

export const secretPurpose = (organisationId: string, connector: string) =>
  `channels.secret ${organisationId} ${connector}`
export const clientPurpose = (organisationId: string, connector: string) =>
  `channels.client ${organisationId} ${connector}`

/** An access that ends so soon is renewed before it is used. */
const usedUp = 5 * 60_000

/**
 * Throws `ConnectorError`: `auth` where a person must renew the access (connector gone, settings no longer accepted, the
 * secret unreadable, renewal refused), `unavailable` where renewing brought no answer.
 */
export async function openChannel(parts: Parts, row: ChannelRow, signal: AbortSignal): Promise<OpenChannel> {
  const { connector, channel, settings } = readChannel(parts, row)
  return keepOpen(parts, { row, connector, channel, settings, secret: openSecret(parts, row) }, signal)
}

/** An open channel whose access holds for a while yet: the same where it does, else renewed. Throws as `openChannel`. */
export async function keepOpen(parts: Parts, open: OpenChannel, signal: AbortSignal): Promise<OpenChannel> {
  const ends = open.row.expires_at
  const due = renewsItself(open) && ends !== null && ends.getTime() - parts.clock.now().getTime() < usedUp
  return due ? renewAccess(parts, open, signal, usedUp) : open
}

/** After a refusal: with an access that is another than the one that was refused; null where there is none. Throws as `openChannel`. */
export async function reopen(parts: Parts, open: OpenChannel, signal: AbortSignal): Promise<OpenChannel | null> {
  if (!renewsItself(open)) return null
  const again = await renewAccess(parts, open, signal, Infinity)
  return again.secret === open.secret ? null : again
}

const renewsItself = ({ row, channel }: OpenChannel): boolean =>
  channel.oauth?.renew !== undefined && row.client !== null && row.expires_at !== null

function readChannel(parts: Pick<Parts, 'connectors'>, row: ChannelRow) {
  const connector = parts.connectors.get(row.connector)
  if (connector?.channel === undefined)
    throw new ConnectorError('auth', reason('unknown-connector', { connector: row.connector }))
  const parsed = connector.channel.settings.safeParse(row.settings)
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(issue => issue.path.join('.')))].join(', ')
    throw new ConnectorError('auth', reason('settings-changed', { fields }))
  }
  return { connector, channel: connector.channel, settings: parsed.data as Record<string, unknown> }
}

const openSecret = (parts: Pick<Parts, 'secrets'>, row: ChannelRow): string | null =>
  unseal(parts, row.secret, secretPurpose(row.organisation_id, row.connector))

const openClient = (parts: Pick<Parts, 'secrets'>, row: ChannelRow): OAuthClient | null => {
  const client = unseal(parts, row.client, clientPurpose(row.organisation_id, row.connector))
  return client === null ? null : (JSON.parse(client) as OAuthClient)
}

function unseal({ secrets }: Pick<Parts, 'secrets'>, sealed: string | null, purpose: string): string | null {
  if (sealed === null) return null
  try {
    return secrets.open(sealed, purpose)
  } catch (cause) {
    if (cause instanceof AppError)
      throw new ConnectorError('auth', { code: 'channels.secret-unreadable', params: {} }, { cause })
    throw cause
  }
}

/** Renewals at the same time: each holds a connection to the database until its network answers, and many end at once. */
const renewing = inTurn(3)

/**
 * A new access before the old one ends, one renewal of an account at a time: many networks take the old one back in the
 * very moment, so that two at once would lose both. The row itself is not locked: whoever pauses does not wait for it.
 */
export const renewAccess = (
  parts: Parts,
  open: OpenChannel,
  signal: AbortSignal,
  within: number,
): Promise<OpenChannel> => renewing(() => renew(parts, open, signal, within))

async function renew(parts: Parts, open: OpenChannel, signal: AbortSignal, within: number): Promise<OpenChannel> {
  const { organisation_id: organisationId, id } = open.row
  return parts.db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`channels.renew ${id}`}, 0))`.execute(tx)
    const row = await tx
      .selectFrom('channel')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const now = parts.clock.now()
    const current = { ...open, row, secret: openSecret(parts, row) }
    if (row.expires_at === null || row.client === null) return current
    // Somebody else was first.
    const enough = row.secret === open.row.secret ? within : Math.min(within, usedUp)
    if (row.expires_at.getTime() - now.getTime() >= enough) return current
    const client = openClient(parts, row)
    const grant = await open.channel.oauth!.renew!(contextOf(current, parts.outbound, now, signal), client!)
    const sealed = parts.secrets.seal(grant.secret, secretPurpose(organisationId, row.connector))
    await keepRenewed(tx, row, { secret: sealed, expires_at: grant.expiresAt, warned_at: null })
    return { ...current, row: { ...row, secret: sealed, expires_at: grant.expiresAt }, secret: grant.secret }
  })
}

/** Tells the network that an access is no longer wanted; whatever it answers, it is forgotten here. */
export async function revokeAccess(parts: Parts & Pick<Context, 'log'>, row: ChannelRow): Promise<void> {
  try {
    const { connector, channel, settings } = readChannel(parts, row)
    const client = openClient(parts, row)
    if (channel.oauth?.revoke === undefined || client === null) return
    const open = { row, connector, channel, settings, secret: openSecret(parts, row) }
    const at = contextOf(open, parts.outbound, parts.clock.now(), AbortSignal.timeout(10_000))
    await channel.oauth.revoke(at, client)
  } catch (error) {
    parts.log.info({ err: error, channelId: row.id }, 'an access was not taken back at its network')
  }
}

/** What a connector is given: its settings, its secret in clear, the way out, the time, and when to stop. */
export const contextOf = (
  { settings, secret }: Pick<OpenChannel, 'settings' | 'secret'>,
  http: Outbound,
  now: Date,
  signal: AbortSignal,
): ConnectorContext => ({ settings, secret, http, now, signal })
