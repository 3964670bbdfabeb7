import { type Account, type Connector, ConnectorError, type Limits } from '../connectors/index.ts'
import type { Context } from '../context.ts'
import { announce, newId } from '../db/index.ts'
import { AppError, type FieldError, notFound, type Reason } from '../errors.ts'
import { zodLocales } from '../http/index.ts'
import { errorMessage, type Locale } from '../messages.ts'
import { audit } from '../org/index.ts'
import { createAddressGuard } from '../outbound/index.ts'
import type { Actor } from '../permissions.ts'
import { existing, readChannel, subjectOf } from './channel-service.ts'
import {
  type ChannelRow,
  findByAccount,
  findChannel,
  lockChannel,
  settingsKey,
  updateChannel,
} from './channel-store.ts'
import { contextOf, secretPurpose } from './open-channel.ts'
import type { ChannelView } from './schema.ts'

const patience = 30_000

export type Chosen = {
  connector: Connector & { channel: NonNullable<Connector['channel']> }
  settings: Record<string, unknown>
}

/** A connector with settings as it reads them. Throws `channels.no-such-connector`, `channels.settings-wrong`. */
export function readChosen(
  ctx: Pick<Context, 'connectors' | 'config'>,
  locale: Locale,
  id: string,
  given: Record<string, unknown>,
): Chosen {
  const connector = ctx.connectors.get(id)
  const offered = connector !== null && ctx.connectors.offered().includes(connector)
  if (!offered || connector.channel === undefined) throw notFound('channels.no-such-connector', { connector: id })
  const parsed = connector.channel.settings.safeParse(given, { error: zodLocales[locale] })
  if (parsed.success) {
    for (const value of Object.values(parsed.data)) refuseOpenAddress(ctx, locale, value)
    return { connector: { ...connector, channel: connector.channel }, settings: parsed.data }
  }
  const fields: FieldError[] = parsed.error.issues.map(issue => ({
    path: `settings.${issue.path.join('.')}`,
    code: 'channels.setting-wrong',
    params: { what: spoken(locale, issue.message) },
  }))
  throw new AppError('channels.settings-wrong', { what: String(fields[0]?.params.what ?? '') }, { status: 422, fields })
}

/** An access goes over the net sealed, except on the operator's own machines; settings are shown, so no secret stands in them. */
function refuseOpenAddress({ config }: Pick<Context, 'config'>, locale: Locale, value: unknown): void {
  const url = typeof value === 'string' && /^https?:\/\//i.test(value) ? URL.parse(value) : null
  if (url === null) return
  const own = createAddressGuard(config.outboundAllow).exempts(url.hostname, Number(url.port) || 80)
  const code =
    url.username !== '' || url.password !== ''
      ? 'channels.secret-in-address'
      : url.protocol === 'http:' && !own
        ? 'channels.address-in-clear'
        : null
  if (code !== null)
    throw new AppError('channels.settings-wrong', { what: errorMessage(locale, code) }, { status: 422 })
}

/** Whose account this is, asked of the network. Throws `channels.refused` or `channels.no-answer` with its reason. */
export async function identify(
  ctx: Pick<Context, 'outbound' | 'clock' | 'log'>,
  locale: Locale,
  chosen: Chosen,
  secret: string | null,
): Promise<{ account: Account; limits: Limits | null }> {
  const { channel } = chosen.connector
  const at = contextOf({ ...chosen, secret }, ctx.outbound, ctx.clock.now(), AbortSignal.timeout(patience))
  try {
    const account = await channel.identify(at)
    return { account, limits: (await channel.publish?.readLimits?.(at).catch(() => null)) ?? null }
  } catch (error) {
    throw refused(ctx, locale, chosen.connector, error)
  }
}

/** What a network's refusal says to the person who tried to connect. */
export function refused(ctx: Pick<Context, 'log'>, locale: Locale, connector: Connector, error: unknown): AppError {
  const network = connector.name
  if (error instanceof AppError) return error
  if (!(error instanceof ConnectorError)) {
    ctx.log.error({ err: error, connector: connector.id }, 'an account could not be identified')
    return new AppError('channels.no-answer', { network, reason: '' }, { status: 422, cause: error })
  }
  const { code, params } = error.reason
  const refusal = error.kind === 'auth' || error.kind === 'rejected' || error.kind === 'gone'
  return new AppError(
    refusal ? 'channels.refused' : 'channels.no-answer',
    { network, reason: errorMessage(locale, code, params) },
    { status: 422, cause: error },
  )
}

/** Throws what `readChosen` and `identify` throw, `channels.secret-missing`, `channels.channel-twice`. */
export async function connectChannel(
  ctx: Context,
  actor: Actor,
  input: { connector: string; settings: Record<string, unknown>; secret?: string | undefined; name: string },
): Promise<ChannelView> {
  const chosen = readChosen(ctx, actor.locale, input.connector, input.settings)
  const { auth } = chosen.connector.channel
  if (auth === 'oauth2') throw new AppError('channels.authorise-instead', { network: chosen.connector.name })
  if (auth !== 'none' && input.secret === undefined) throw new AppError('channels.secret-missing', {}, { status: 422 })
  const secret = auth === 'none' ? null : (input.secret ?? null)
  const known = await identify(ctx, actor.locale, chosen, secret)
  const id = await keepChannel(ctx, actor, { chosen, ...known, secret, client: null, name: input.name })
  return readChannel(ctx, actor, id)
}

type NewChannel = {
  chosen: Chosen
  account: Account
  limits: Limits | null
  /** In clear. */
  secret: string | null
  /** Sealed. */
  client: string | null
  expiresAt?: Date | null
  name: string
}

/** What both new and renewed channels store of an access. */
export const accessOf = (
  ctx: Pick<Context, 'secrets' | 'clock'>,
  organisationId: string,
  given: Omit<NewChannel, 'name'>,
) => {
  const { chosen, account, limits, secret, client } = given
  const now = ctx.clock.now()
  const { key, name, handle, url, avatarUrl, warnings } = account
  return {
    settings: JSON.stringify(chosen.settings),
    settings_key: settingsKey(chosen.settings),
    account: JSON.stringify({ key, name, handle, url, avatarUrl }),
    secret: secret === null ? null : ctx.secrets.seal(secret, secretPurpose(organisationId, chosen.connector.id)),
    client,
    expires_at: account.expiresAt ?? given.expiresAt ?? null,
    state: 'working' as const,
    error_code: null,
    error_params: null,
    error_at: null,
    checked_at: now,
    warned_at: null,
    warnings: JSON.stringify(warnings satisfies Reason[]),
    limits: limits === null ? null : JSON.stringify(limits),
    updated_at: now,
  }
}

/** Throws `channels.channel-twice` where the account is connected already. */
export async function keepChannel(ctx: Context, actor: Actor, given: NewChannel): Promise<string> {
  const { organisationId } = actor
  const { connector } = given.chosen
  const id = newId()
  const name = given.name || given.account.name || given.account.handle || connector.name
  await ctx.db.transaction().execute(async tx => {
    const inserted = await tx
      .insertInto('channel')
      .values({
        ...accessOf(ctx, organisationId, given),
        organisation_id: organisationId,
        id,
        connector: connector.id,
        account_key: given.account.key,
        name: name.slice(0, 200),
        created_at: ctx.clock.now(),
        created_by: actor.name,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (inserted === undefined) {
      const twin = await findByAccount(tx, organisationId, connector.id, given.account.key)
      throw new AppError('channels.channel-twice', { name: twin?.name ?? name }, { status: 409 })
    }
    const after = { connector: connector.id, account: given.account.handle ?? given.account.name }
    await audit(tx, actor, 'channels.connect-channel', { type: 'channel', id, name }, { after })
    await announce(tx, organisationId, { kind: 'channels-changed', id })
  })
  return id
}

/**
 * A new secret for the same account; what was held goes on by itself. Throws `channels.no-such-channel`,
 * `channels.authorise-instead`, what `readChosen` and `identify` throw, `channels.other-account`.
 */
export async function renewSecret(
  ctx: Context,
  actor: Actor,
  id: string,
  input: { secret: string; settings?: Record<string, unknown> | undefined },
): Promise<ChannelView> {
  const row = existing(await findChannel(ctx.db, actor.organisationId, id))
  const chosen = readChosen(ctx, actor.locale, row.connector, input.settings ?? row.settings)
  if (chosen.connector.channel.auth === 'oauth2')
    throw new AppError('channels.authorise-instead', { network: chosen.connector.name })
  const known = await identify(ctx, actor.locale, chosen, input.secret)
  await keepAccess(ctx, actor, row, { chosen, ...known, secret: input.secret, client: null })
  return readChannel(ctx, actor, id)
}

/** Throws `channels.other-account` where the access is to somebody else's account, `channels.no-such-channel` where it was removed meanwhile. */
export async function keepAccess(
  ctx: Context,
  actor: Actor,
  row: ChannelRow,
  given: Omit<NewChannel, 'name'>,
): Promise<void> {
  const { organisationId } = actor
  if (given.account.key !== row.account_key)
    throw new AppError(
      'channels.other-account',
      { expected: row.account.handle ?? row.account.name, given: given.account.handle ?? given.account.name },
      { status: 422 },
    )
  await ctx.db.transaction().execute(async tx => {
    existing(await lockChannel(tx, organisationId, row.id))
    await updateChannel(tx, organisationId, row.id, accessOf(ctx, organisationId, given))
    await audit(tx, actor, 'channels.renew-access', subjectOf(row))
    await announce(tx, organisationId, { kind: 'channels-changed', id: row.id })
  })
}

/** Messages of our own schemas may be codes; those of the library are sentences already. */
const spoken = (locale: Locale, message: string) =>
  /^[a-z]+\.[a-z-]+$/.test(message) ? errorMessage(locale, message as `${string}.${string}`) : message
