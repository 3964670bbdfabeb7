import { z } from 'zod'
import { jsonOf } from '../ask-json.ts'
import type { Account } from '../channel-contract.ts'
import { unexpected } from '../unexpected.ts'
import { api, type Context, call, pageOf } from './call.ts'

const organisation = z.object({
  id: z.number(),
  localizedName: z.string().min(1),
  vanityName: z.string().nullish().catch(null),
})

/** The page as its administrators see it: whoever may not administer it is refused (https://learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-lookup-api). */
export async function identify(ctx: Context): Promise<Account> {
  ctx.signal.throwIfAborted()
  const read = organisation.safeParse(jsonOf(await call(ctx, 'GET', `/organizations/${pageOf(ctx)}`)))
  if (!read.success) throw unexpected(api, 'account')
  const { id, localizedName: name, vanityName } = read.data
  return {
    key: String(id),
    name,
    handle: null,
    url: `https://www.linkedin.com/company/${encodeURIComponent(vanityName ?? id)}/`,
    avatarUrl: null,
    expiresAt: null,
    warnings: [],
  }
}
