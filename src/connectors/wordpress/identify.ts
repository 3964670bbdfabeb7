import { z } from 'zod'
import type { Reason } from '../../errors.ts'
import type { Account } from '../channel-contract.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { type Context, call, findPublishSite } from './publish-site.ts'

const me = z.object({
  id: z.number().int(),
  name: z.string().catch(''),
  slug: z.string().catch(''),
  avatar_urls: z.record(z.string(), z.string()).catch({}),
  capabilities: z.record(z.string(), z.unknown()).catch({}),
})

/** Whose access this is, and what this person may not do (https://developer.wordpress.org/rest-api/reference/users/). */
export async function identify(ctx: Context): Promise<Account> {
  const site = await findPublishSite(ctx)
  const read = me.safeParse((await call(ctx, 'GET', site.api, 'wp/v2/users/me', { context: 'edit' })).value)
  if (!read.success) throw unexpected(site.home, 'account')
  const { id, name, slug, avatar_urls: avatars, capabilities } = read.data
  const avatar = Object.keys(avatars).sort((a, b) => Number(b) - Number(a))[0]
  const avatarUrl = avatar === undefined ? null : (avatars[avatar] ?? null)
  return {
    key: `${site.home}/?author=${id}`,
    name: `${site.title} (${name || slug || ctx.settings.username})`,
    handle: slug || ctx.settings.username,
    url: site.home,
    avatarUrl: avatarUrl !== null && URL.canParse(avatarUrl) ? avatarUrl : null,
    expiresAt: null,
    warnings: warningsOf(capabilities, new URL(site.home).host),
  }
}

const warningsOf = (capabilities: Record<string, unknown>, host: string): Reason[] => {
  const may = (what: string) => capabilities[what] === true
  return [
    ...(may('publish_posts') ? [] : [reason('may-not-publish', { host })]),
    ...(may('upload_files') ? [] : [reason('may-not-upload', { host })]),
    ...(may('manage_categories') ? [] : [reason('may-not-make-terms', { host })]),
  ]
}
