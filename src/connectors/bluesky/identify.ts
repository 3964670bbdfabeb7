import { z } from 'zod'
import type { Account } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { profileUrl, serverBlob } from './addresses.ts'
import { call } from './call.ts'
import { type Context, openSession, type Session } from './publish-session.ts'

const profile = z.object({
  value: z.object({
    displayName: z.string().catch(''),
    avatar: z
      .object({ ref: z.object({ $link: z.string() }) })
      .nullable()
      .catch(null),
  }),
})

/** Whose app password this is. Such a password does not end by itself. */
export async function identify(ctx: Context): Promise<Account> {
  const session = await openSession(ctx)
  const { did, handle } = session
  const read = profile.safeParse(await profileOf(ctx, session))
  const { displayName, avatar } = read.data?.value ?? { displayName: '', avatar: null }
  return {
    key: did,
    name: displayName.trim() || handle,
    handle,
    url: profileUrl(did),
    avatarUrl: avatar === null ? null : serverBlob(session.service)(did, avatar.ref.$link, 'image'),
    expiresAt: null,
    warnings: [],
  }
}

/** Many accounts have no profile; the server says 400 then. */
async function profileOf(ctx: Context, { service, token, did }: Session): Promise<unknown> {
  const question = { repo: did, collection: 'app.bsky.actor.profile', rkey: 'self' }
  return call(ctx, service, 'com.atproto.repo.getRecord', question, token).catch((error: unknown) => {
    if (error instanceof ConnectorError && error.kind !== 'unavailable') return null
    throw error
  })
}
