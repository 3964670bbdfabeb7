import { z } from 'zod'
import { callGraph, graphApi } from '../ask-graph.ts'
import type { Account } from '../channel-contract.ts'
import type { ConnectorContext } from '../contract.ts'
import { unexpected } from '../unexpected.ts'

const page = z.object({
  instagram_business_account: z.object({
    id: z.string().min(1),
    username: z.string().min(1),
    name: z.string().nullish().catch(null),
    profile_picture_url: z.url().nullish().catch(null),
  }),
})

/** The professional account of the page whose access this is (https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/get-started). */
export async function identify(ctx: ConnectorContext): Promise<Account> {
  const { id, username, name, profile_picture_url: avatar } = await ownAccount(ctx)
  return {
    key: id,
    name: name || username,
    handle: `@${username}`,
    url: `https://www.instagram.com/${encodeURIComponent(username)}/`,
    avatarUrl: avatar ?? null,
    expiresAt: null,
    warnings: [],
  }
}

export async function ownAccount(
  ctx: Pick<ConnectorContext, 'http' | 'now' | 'signal' | 'secret'>,
): Promise<z.output<typeof page>['instagram_business_account']> {
  ctx.signal.throwIfAborted()
  const fields = 'instagram_business_account{id,username,name,profile_picture_url}'
  const read = page.safeParse(await callGraph(ctx, 'GET', `${graphApi}/me`, { fields }))
  if (!read.success) throw unexpected(graphApi, 'account')
  return read.data.instagram_business_account
}
