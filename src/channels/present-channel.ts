import { z } from 'zod'
import type { Connector } from '../connectors/index.ts'
import type { Context } from '../context.ts'
import type { ErrorCode } from '../errors.ts'
import { errorMessage, type Locale, translator } from '../messages.ts'
import type { Actor } from '../permissions.ts'
import type { ChannelRow } from './channel-store.ts'
import type { ChannelView, channelConnector } from './schema.ts'

const day = 86_400_000
export const warnDays = 7

/** Whether the access ends unless a person does something. */
export const endsByItself = (connector: Connector | null, row: Pick<ChannelRow, 'client'>): boolean =>
  connector?.channel?.oauth?.renew === undefined || row.client === null

/**
 * A channel with its health in the reader's language. Its secret never leaves.
 *
 * @param people who alone may use it; undefined: everyone whose role may
 */
export function presentChannel(
  ctx: Pick<Context, 'connectors' | 'clock'>,
  row: ChannelRow,
  people: readonly string[] | undefined,
  reader: Pick<Actor, 'userId' | 'locale'>,
): ChannelView {
  const connector = ctx.connectors.get(row.connector)
  const publish = connector?.channel?.publish
  const { key: _, ...account } = row.account
  const ends = endsByItself(connector, row) ? row.expires_at : null
  const days = ends === null ? null : Math.max(0, Math.ceil((ends.getTime() - ctx.clock.now().getTime()) / day))
  return {
    id: row.id,
    connector: row.connector,
    connectorName: connector?.name ?? row.connector,
    imaginary: connector?.imaginary === true,
    name: row.name,
    settings: row.settings,
    account,
    state: row.state === 'broken' ? 'broken' : 'working',
    error: errorOf(row, connector, reader.locale),
    warnings: row.warnings.map(({ code, params }) => errorMessage(reader.locale, code, params)),
    expiresAt: ends?.toISOString() ?? null,
    expiresInDays: days !== null && days <= warnDays ? days : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    paused: pauseOf(row),
    strategyNetwork: row.strategy_network,
    restricted: people !== undefined,
    people: [...(people ?? [])],
    mine: people === undefined || people.some(id => id === reader.userId),
    publishes: publish !== undefined,
    limits: row.limits ?? publish?.limits ?? null,
    canEdit: publish?.edit !== undefined,
    canRemove: publish?.remove !== undefined,
    createdAt: row.created_at.toISOString(),
  }
}

function errorOf(row: ChannelRow, connector: Connector | null, locale: Locale): ChannelView['error'] {
  if (row.error_code === null) return null
  const code = row.error_code as ErrorCode
  const t = translator(locale)
  const mend = connector?.channel === undefined ? 'gone' : row.client === null ? 'secret' : 'authorise'
  return {
    code,
    message: errorMessage(locale, code, row.error_params ?? {}),
    mend: t(`channels.mend.${row.state === 'broken' ? mend : 'wait'}`, { network: connector?.name ?? row.connector }),
    at: (row.error_at ?? row.updated_at).toISOString(),
  }
}

export const pauseOf = (row: { paused_at: Date | null; paused_by: string | null; paused_why: string | null }) =>
  row.paused_at === null
    ? null
    : { at: row.paused_at.toISOString(), by: row.paused_by ?? '', why: row.paused_why ?? '' }

/** The form of a network, drawn from its connector; null where it has nothing to do with an account. */
export function presentConnector(
  { id, name, docs, imaginary, channel }: Connector,
  redirect: string,
): z.infer<typeof channelConnector> | null {
  if (channel === undefined) return null
  const { publish, oauth } = channel
  return {
    id,
    name,
    docs,
    imaginary: imaginary === true,
    auth: channel.auth,
    ownClient: oauth?.ownClient === true,
    // OAuth 1.0a tells it with each request: nothing has to be allowed beforehand.
    redirect: oauth === undefined || oauth.begin !== undefined ? null : redirect,
    publishes: publish !== undefined,
    limits: publish?.limits ?? null,
    settings: jsonSchema(channel.settings),
    options: publish === undefined ? {} : jsonSchema(publish.options),
  }
}

function jsonSchema(schema: z.ZodObject): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}
