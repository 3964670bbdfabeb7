import { z } from 'zod'
import { ask, askJson } from '../ask-json.ts'
import type { OAuth } from '../channel-contract.ts'
import type { ConnectorContext } from '../contract.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings } from './channel.ts'

/** The least that publishing and reading back need (https://docs.joinmastodon.org/api/oauth-scopes/). */
const scopes = 'read:accounts read:statuses write:statuses write:media'

const application = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) })
const granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().nullish().catch(null),
  created_at: z.number().nullish().catch(null),
})

/**
 * https://docs.joinmastodon.org/client/authorized/: every server gives this installation a name of its own. PKCE is
 * always offered; servers before Mastodon 4.3 and others pass it over.
 */
export const authorization: OAuth<ChannelSettings> = {
  register: async (ctx, redirect) => {
    const value = await form(ctx, '/api/v1/apps', { client_name: 'Vigie', redirect_uris: redirect, scopes })
    const read = application.safeParse(value)
    if (!read.success) throw unexpected(ctx.settings.server, 'application')
    return { id: read.data.client_id, secret: read.data.client_secret }
  },
  authorise: ({ server }, client, { redirect, state, challenge }) => {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: client.id,
      redirect_uri: redirect,
      scope: scopes,
      state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    })
    return `${new URL(server).origin}/oauth/authorize?${query}`
  },
  exchange: async (ctx, client, { redirect, code, verifier }) => {
    const value = await form(ctx, '/oauth/token', {
      grant_type: 'authorization_code',
      client_id: client.id,
      client_secret: client.secret ?? '',
      redirect_uri: redirect,
      code,
      code_verifier: verifier,
    })
    const read = granted.safeParse(value)
    if (!read.success) throw unexpected(ctx.settings.server, 'access')
    const { access_token: secret, expires_in: seconds } = read.data
    return { secret, expiresAt: seconds ? new Date(ctx.now.getTime() + seconds * 1000) : null }
  },
  revoke: async (ctx, client) => {
    if (ctx.secret === null) return
    await ask(
      ctx,
      request(ctx, '/oauth/revoke', {
        client_id: client.id,
        client_secret: client.secret ?? '',
        token: ctx.secret,
      }),
    )
  },
}

type Context = ConnectorContext<ChannelSettings>

/** As a form: OAuth asks for it (RFC 6749 §4.1.3), and every server reads it. */
const request = (ctx: Context, path: string, fields: Record<string, string>) => ({
  url: new URL(ctx.settings.server).origin + path,
  method: 'POST' as const,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})
const form = async (ctx: Context, path: string, fields: Record<string, string>): Promise<unknown> =>
  (await askJson(ctx, request(ctx, path, fields))).value
