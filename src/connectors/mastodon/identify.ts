import { z } from 'zod'
import type { Reason } from '../../errors.ts'
import type { Account } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { type FoundAccount, parseAccount } from './parse-status.ts'
import { type Context, call, orNull, serverOf } from './publish-call.ts'

/** Whose token this is (https://docs.joinmastodon.org/methods/accounts/#verify_credentials) and what it may not do. */
export async function identify(ctx: Context): Promise<Account> {
  const { author } = await ownAccount(ctx)
  return {
    key: author.key,
    name: author.name,
    handle: author.handle,
    url: author.url,
    avatarUrl: author.avatarUrl,
    expiresAt: null,
    warnings: await whatIsMissing(ctx),
  }
}

export async function ownAccount(ctx: Context): Promise<FoundAccount> {
  ctx.signal.throwIfAborted()
  const asked = call(ctx, 'GET', '/api/v1/accounts/verify_credentials').catch((error: unknown) => {
    // The question has nothing in it but the token: snac says 422 of a wrong one.
    if (!(error instanceof ConnectorError) || error.kind !== 'rejected' || error.cause !== undefined) throw error
    throw new ConnectorError('auth', error.reason, { cause: error })
  })
  const account = parseAccount((await asked).value, serverOf(ctx))
  if (account === null) throw unexpected(serverOf(ctx), 'account')
  return account
}

const application = z.object({ scopes: z.array(z.string()) })

/** Only recent servers tell the scopes of a token; where they do not, the first post will tell. */
async function whatIsMissing(ctx: Context): Promise<Reason[]> {
  const asked = call(ctx, 'GET', '/api/v1/apps/verify_credentials')
  const told = await orNull(['auth', 'gone', 'rejected', 'unavailable'], asked)
  const read = application.safeParse(told?.value)
  if (!read.success) return []
  const may = (scope: string) => read.data.scopes.some(each => each === scope || each === scope.split(':')[0])
  const { host } = new URL(serverOf(ctx))
  return [
    ...(may('write:statuses') ? [] : [reason('may-not-publish', { host })]),
    ...(may('write:media') ? [] : [reason('may-not-upload', { host })]),
    ...(may('read:statuses') ? [] : [reason('may-not-look', { host })]),
  ]
}
