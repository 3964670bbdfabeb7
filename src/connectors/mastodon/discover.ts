import { z } from 'zod'
import { askJson } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext, Proposal } from '../contract.ts'
import { type Meaning, meaningOf } from './addresses.ts'
import { findAccount, type Settings } from './index.ts'
import { parseStatuses } from './parse-status.ts'
import type { Asking } from './read-timeline.ts'

type Context = ConnectorContext<Settings>

/** `@name@server`, the address of a profile or of a hashtag's page, or a server. */
export async function discover(ctx: Context, address: string): Promise<Proposal<Settings>[]> {
  const meaning = meaningOf(address)
  if (meaning === null) return []
  // No token is sent to a server that was only just named.
  const asking: Asking = { http: ctx.http, now: ctx.now, signal: ctx.signal, secret: null }
  try {
    return [await propose(asking, meaning)].filter(each => each !== null)
  } catch (error) {
    if (error instanceof ConnectorError) return []
    throw error
  }
}

async function propose(ctx: Asking, meaning: Meaning): Promise<Proposal<Settings> | null> {
  if (meaning.kind === 'account') {
    const server = await homeOf(ctx, meaning)
    const acct = new URL(server).host === meaning.host ? meaning.name : `${meaning.name}@${meaning.host}`
    const { author } = await findAccount(ctx, server, acct)
    const handle = `@${author.handle}`
    return {
      connector: 'mastodon',
      settings: { mode: 'account', server, account: handle },
      title: author.name,
      address: handle,
      why: 'mastodon-account',
    }
  }
  const { server } = meaning
  const { host } = new URL(server)
  const tag = meaning.kind === 'hashtag' ? meaning.tag : null
  const path = tag === null ? '/api/v1/timelines/public' : `/api/v1/timelines/tag/${encodeURIComponent(tag)}`
  const { value } = await askJson(ctx, { url: `${server}${path}?limit=1` })
  if (parseStatuses(value, server) === null) return null
  if (tag !== null)
    return {
      connector: 'mastodon',
      settings: { mode: 'hashtag', server, hashtag: tag },
      title: `#${tag} · ${host}`,
      address: `#${tag}`,
      why: 'mastodon-hashtag',
    }
  // Any JSON API may answer a list; only this kind of server describes itself so.
  const described = z
    .object({ title: z.string(), version: z.string() })
    .safeParse((await askJson(ctx, { url: `${server}/api/v1/instance` })).value)
  return described.success
    ? {
        connector: 'mastodon',
        settings: { mode: 'public', server },
        title: described.data.title || host,
        address: host,
        why: 'mastodon-public',
      }
    : null
}

const jrd = z.object({
  links: z.array(z.object({ rel: z.string(), type: z.string().optional(), href: z.string().optional() })),
})

/** A handle's domain may only point to the server (https://docs.joinmastodon.org/spec/webfinger/). */
async function homeOf(ctx: Asking, { server, name, host }: Extract<Meaning, { kind: 'account' }>): Promise<string> {
  const resource = encodeURIComponent(`acct:${name}@${host}`)
  const answer = await askJson(ctx, { url: `${server}/.well-known/webfinger?resource=${resource}` }).catch(
    (error: unknown) => {
      if (error instanceof ConnectorError) return null
      throw error
    },
  )
  const self = jrd.safeParse(answer?.value).data?.links.find(each => each.rel === 'self' && each.href !== undefined)
  return (self?.href === undefined ? null : URL.parse(self.href)?.origin) ?? server
}
