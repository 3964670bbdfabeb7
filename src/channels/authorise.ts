import { createHash, randomBytes } from 'node:crypto'
import type { ConnectorContext, OAuth, OAuthClient } from '../connectors/index.ts'
import type { Context } from '../context.ts'
import { newId } from '../db/index.ts'
import { AppError } from '../errors.ts'
import { hashToken, newLinkToken } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { existing, readChannel } from './channel-service.ts'
import { findChannel, settingsKey } from './channel-store.ts'
import { type Chosen, identify, keepAccess, keepChannel, readChosen, refused } from './connect-channel.ts'
import { clientPurpose, contextOf } from './open-channel.ts'
import type { ChannelView } from './schema.ts'

const patience = 30_000
const minutes = 10
const grantPurpose = (organisationId: string) => `channels.grant ${organisationId}`

/** What is remembered, sealed, between leaving for the network and coming back. */
type UnderWay = { settings: Record<string, unknown>; client: OAuthClient; verifier: string; redirect: string }

/** Where the network sends people back to: a page of the organisation, which hands over what it brought. */
export async function redirectOf(ctx: Pick<Context, 'db' | 'config'>, organisationId: string): Promise<string> {
  const { slug } = await ctx.db
    .selectFrom('organisation')
    .select('slug')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return `${ctx.config.publicUrl}/o/${slug}/channels/authorised`
}

type Start = {
  connector: string
  settings: Record<string, unknown>
  client?: OAuthClient | undefined
  channel?: string | undefined
}

/**
 * Authorisation code with PKCE (RFC 7636), or OAuth 1.0a, and a state that only this person, in this organisation, can bring back, once,
 * within ten minutes. Throws `channels.no-such-connector`, `channels.settings-wrong`, `channels.no-authorisation`,
 * `channels.client-missing`, `channels.needs-person`, `channels.no-such-channel`, `channels.refused`, `channels.no-answer`.
 */
export async function startAuthorisation(ctx: Context, actor: Actor, input: Start): Promise<{ url: string }> {
  const { organisationId } = actor
  const userId = personOf(actor)
  const renewed =
    input.channel === undefined ? null : existing(await findChannel(ctx.db, organisationId, input.channel))
  const chosen = readChosen(
    ctx,
    actor.locale,
    renewed?.connector ?? input.connector,
    renewed?.settings ?? input.settings,
  )
  const oauth = oauthOf(chosen)
  const redirect = await redirectOf(ctx, organisationId)
  const client = await clientFor(ctx, actor, chosen, redirect, input.client)
  const state = newLinkToken(organisationId)
  const { challenge, verifier } = await proof(ctx, actor, chosen, client, { redirect, state })
  const underWay: UnderWay = { settings: chosen.settings, client, verifier, redirect }
  const now = ctx.clock.now()
  await ctx.db
    .deleteFrom('channel_grant')
    .where('organisation_id', '=', organisationId)
    .where('expires_at', '<', now)
    .execute()
  await ctx.db
    .insertInto('channel_grant')
    .values({
      organisation_id: organisationId,
      id: newId(),
      user_id: userId,
      state_hash: hashToken(state),
      sealed: ctx.secrets.seal(JSON.stringify(underWay), grantPurpose(organisationId)),
      connector: chosen.connector.id,
      channel_id: renewed?.id ?? null,
      expires_at: new Date(now.getTime() + minutes * 60_000),
    })
    .execute()
  return { url: oauth.authorise(chosen.settings, client, { redirect, state, challenge }) }
}

/** PKCE's pair, or what a network without it gives in its place. Throws `channels.refused`, `channels.no-answer`. */
async function proof(
  ctx: Context,
  actor: Actor,
  chosen: Chosen,
  client: OAuthClient,
  request: { redirect: string; state: string },
): Promise<{ challenge: string; verifier: string }> {
  const { begin } = oauthOf(chosen)
  if (begin !== undefined) return asking(ctx, actor, chosen, at => begin(at, client, request))
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

/**
 * Takes what the network granted: the state works once. Throws `channels.grant-expired`, `channels.not-granted`,
 * `channels.refused`, `channels.no-answer`, `channels.other-account`, `channels.channel-twice`.
 */
export async function finishAuthorisation(
  ctx: Context,
  actor: Actor,
  answer: { state: string; code?: string | undefined; error?: string | undefined },
): Promise<ChannelView> {
  const { organisationId } = actor
  const taken = await ctx.db
    .deleteFrom('channel_grant')
    .where('organisation_id', '=', organisationId)
    .where('state_hash', '=', hashToken(answer.state))
    .where('user_id', '=', personOf(actor))
    .returningAll()
    .executeTakeFirst()
  if (taken === undefined || taken.expires_at <= ctx.clock.now()) throw new AppError('channels.grant-expired')
  if (answer.code === undefined) throw new AppError('channels.not-granted', { said: answer.error ?? '' })
  const underWay = JSON.parse(ctx.secrets.open(taken.sealed, grantPurpose(organisationId))) as UnderWay
  const chosen = readChosen(ctx, actor.locale, taken.connector, underWay.settings)
  const { client, redirect, verifier } = underWay
  const given = { redirect, verifier, code: answer.code }
  const grant = await asking(ctx, actor, chosen, at => oauthOf(chosen).exchange(at, client, given))
  const known = await identify(ctx, actor.locale, chosen, grant.secret)
  // The application is kept to renew the access and to take it back.
  const application =
    grant.renewable === false
      ? null
      : ctx.secrets.seal(JSON.stringify(client), clientPurpose(organisationId, chosen.connector.id))
  const access = { chosen, ...known, secret: grant.secret, client: application, expiresAt: grant.expiresAt }
  if (taken.channel_id === null) {
    const id = await keepChannel(ctx, actor, { ...access, name: '' })
    return readChannel(ctx, actor, id)
  }
  const row = existing(await findChannel(ctx.db, organisationId, taken.channel_id))
  await keepAccess(ctx, actor, row, access)
  return readChannel(ctx, actor, row.id)
}

/** What the network is asked before there is an access. Throws `channels.refused`, `channels.no-answer`. */
async function asking<T>(
  ctx: Context,
  actor: Actor,
  chosen: Chosen,
  ask: (at: ConnectorContext) => Promise<T>,
): Promise<T> {
  const at = contextOf({ ...chosen, secret: null }, ctx.outbound, ctx.clock.now(), AbortSignal.timeout(patience))
  try {
    return await ask(at)
  } catch (error) {
    throw refused(ctx, actor.locale, chosen.connector, error)
  }
}

/**
 * The application to ask with. One that a person made is kept for the next time. One that the server knows by our own word
 * is made anew each time, for servers forget those that nobody granted anything (Mastodon after a day).
 */
async function clientFor(
  ctx: Context,
  actor: Actor,
  chosen: Chosen,
  redirect: string,
  given: OAuthClient | undefined,
): Promise<OAuthClient> {
  const { organisationId } = actor
  const { id: connector } = chosen.connector
  const place = settingsKey({ ...chosen.settings, redirect })
  const purpose = clientPurpose(organisationId, connector)
  if (given !== undefined) {
    const sealed = ctx.secrets.seal(JSON.stringify(given), purpose)
    await ctx.db
      .insertInto('channel_client')
      .values({ organisation_id: organisationId, connector, place, sealed, created_at: ctx.clock.now() })
      .onConflict(conflict => conflict.columns(['organisation_id', 'connector', 'place']).doUpdateSet({ sealed }))
      .execute()
    return given
  }
  const known = await ctx.db
    .selectFrom('channel_client')
    .select('sealed')
    .where('organisation_id', '=', organisationId)
    .where('connector', '=', connector)
    .where('place', '=', place)
    .executeTakeFirst()
  if (known !== undefined) return JSON.parse(ctx.secrets.open(known.sealed, purpose))
  return register(ctx, actor, chosen, redirect)
}

async function register(ctx: Context, actor: Actor, chosen: Chosen, redirect: string): Promise<OAuthClient> {
  const { register } = oauthOf(chosen)
  if (register === undefined) throw new AppError('channels.client-missing', {}, { status: 422 })
  return asking(ctx, actor, chosen, at => register(at, redirect))
}

function oauthOf({ connector }: Chosen): OAuth {
  if (connector.channel.oauth === undefined)
    throw new AppError('channels.no-authorisation', { network: connector.name })
  return connector.channel.oauth
}

/** A network grants access to a person in front of it, never to a program. */
function personOf({ userId, via }: Actor): string {
  if (userId === null || via !== 'session') throw new AppError('channels.needs-person', {}, { status: 403 })
  return userId
}
