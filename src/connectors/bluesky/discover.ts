import { z } from 'zod'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext, Proposal } from '../contract.ts'
import { accountIn } from './addresses.ts'
import { call } from './call.ts'
import type { Settings } from './index.ts'
import { findAccount } from './read-account.ts'
import { publicService } from './services.ts'

type Context = ConnectorContext<Settings>
/** A server's own accounts are proposed as far as they are few: then it belongs to somebody. */
const mostAccounts = 10

/** An account by handle, DID, profile address or the domain that is its handle; or the accounts of a small server of one's own. */
export async function discover(ctx: Context, address: string): Promise<Proposal<Settings>[]> {
  const account = accountIn(address)
  if (account !== null) {
    // Settings are there only when a form is already being filled in.
    const service = (ctx.settings as { service?: string } | undefined)?.service ?? publicService
    const found = await proposal(ctx, service.replace(/\/+$/, ''), account)
    if (found !== null) return [found]
  }
  const server =
    /^https?:\/\//.test(address.trim()) && !/\/profile\//.test(address) ? URL.parse(address.trim())?.origin : undefined
  return server === undefined ? [] : ownAccounts(ctx, server)
}

async function ownAccounts(ctx: Context, server: string): Promise<Proposal<Settings>[]> {
  const described = z.object({ did: z.string(), availableUserDomains: z.array(z.string()) })
  if (!described.safeParse(await quietly(call(ctx, server, 'com.atproto.server.describeServer', {}))).success) return []
  const listed = await quietly(call(ctx, server, 'com.atproto.sync.listRepos', { limit: String(mostAccounts + 1) }))
  const repos = z.object({ repos: z.array(z.object({ did: z.string() })) }).safeParse(listed).data?.repos ?? []
  if (repos.length > mostAccounts) return []
  const found = await Promise.all(repos.map(each => proposal(ctx, server, each.did)))
  return found.filter(each => each !== null)
}

async function proposal(ctx: Context, service: string, account: string): Promise<Proposal<Settings> | null> {
  const found = await quietly(findAccount(ctx, service, account))
  if (found === null) return null
  const { author } = found
  // The DID stays when the handle changes, but a person recognises the handle.
  const settings = {
    mode: 'account' as const,
    account: author.handle ?? author.key,
    ...(service === publicService ? {} : { service }),
  }
  return {
    connector: 'bluesky',
    settings,
    title: author.name,
    address: author.handle === null ? author.key : `@${author.handle}`,
    why: 'bluesky-account',
  }
}

/** Most addresses are not Bluesky's: refusals mean "not here". A network that is down is not known to be otherwise either. */
async function quietly<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ConnectorError) return null
    throw error
  }
}
