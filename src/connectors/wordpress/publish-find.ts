import type { Found, SendContext, State } from '../channel-contract.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings } from './channel.ts'
import { goOn, keySlug, type OwnDraft, parseArticle, progressIn, published } from './publish.ts'
import { call, statusOf } from './publish-site.ts'

/** Whether the draft was made (by the key in its address), or whether the draft that we know was published. */
export async function find(ctx: SendContext<ChannelSettings>, _draft: OwnDraft, state: State | null): Promise<Found> {
  // Before the draft nothing is made that would have to be found.
  if (state === null) return { found: 'no' }
  const at = progressIn(state)
  if (at.post === null) {
    const query = { slug: keySlug(ctx.key), status: 'any', context: 'edit', _fields: 'id,status,link,date_gmt' }
    const { value, headers } = await call(ctx, 'GET', at.api, 'wp/v2/posts', query)
    // Some plugins answer a closed list with an empty one.
    if (!Array.isArray(value) || headers['x-wp-total'] === undefined) throw unexpected(at.api, 'posts')
    if (value.length === 0) return { found: 'no' }
    const article = parseArticle(value[0])
    if (article === null) throw unexpected(at.api, 'post')
    return { found: 'yes', step: goOn({ ...at, post: article.id }) }
  }
  const query = { context: 'edit', _fields: 'id,status,link,date_gmt' }
  const { value } = await call(ctx, 'GET', at.api, `wp/v2/posts/${at.post}`, query).catch((error: unknown) => {
    if (statusOf(error) === 404) return { value: null }
    throw error
  })
  if (value === null) return { found: 'unknown', reason: reason('draft-gone', { host: new URL(at.api).host }) }
  const article = parseArticle(value)
  if (article === null) throw unexpected(at.api, 'post')
  if (article.status === 'draft' || article.status === 'auto-draft') return { found: 'no' }
  if (article.status === 'publish') return { found: 'yes', step: published(at.api, article) }
  // Somebody did something else with it on the site meanwhile.
  return { found: 'unknown', reason: reason('draft-gone', { host: new URL(at.api).host }) }
}
