import { z } from 'zod'
import type { Found, SendContext, State } from '../channel-contract.ts'
import { reason } from '../reasons.ts'
import { bareWords, sameWords } from '../same-words.ts'
import { unexpected } from '../unexpected.ts'
import { api, call } from './call.ts'
import type { ChannelSettings } from './channel.ts'
import { boardIn, type OwnDraft, toPosted } from './publish.ts'

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform(value => value ?? '')
const page = z.object({
  items: z.array(z.object({ title: text, description: text }).loose()),
  bookmark: z.string().nullish().catch(null),
})

const most = 250
const pages = 4
/** Between Pinterest's clock and ours. */
const slack = 60_000

/** Whether the pin stands on its board: pins made since the request, compared by title and words. */
export async function find(
  ctx: SendContext<ChannelSettings>,
  draft: OwnDraft,
  state: State | null,
  begunAt: Date,
  known: ReadonlySet<string>,
): Promise<Found> {
  const since = begunAt.getTime() - slack
  let bookmark: string | null = null
  for (let turn = 0; turn < pages; turn += 1) {
    const query = new URLSearchParams({ page_size: String(most), ...(bookmark === null ? {} : { bookmark }) })
    const path = `/boards/${encodeURIComponent(boardIn(state) ?? '')}/pins?${query}`
    const read = page.safeParse((await call(ctx, 'GET', path)).value)
    if (!read.success) throw unexpected(api, 'posts')
    for (const each of read.data.items) {
      const posted = toPosted(each)
      if (posted === null) throw unexpected(api, 'posts')
      const same = sameWords(each.title, draft.title ?? '') && sameWords(each.description, draft.parts[0]?.text ?? '')
      if (!same || known.has(posted.id) || posted.at.getTime() < since) continue
      // A picture alone: another may look the same.
      if (bareWords(`${draft.title ?? ''}${draft.parts[0]?.text ?? ''}`) === '')
        return { found: 'unknown', reason: reason('find-alike', { host: new URL(api).host }) }
      return { found: 'yes', step: { done: true, posts: [posted] } }
    }
    bookmark = read.data.bookmark ?? null
    if (bookmark === null) return { found: 'no' }
  }
  // People put the pins of a board in an order of their own: what is on its later pages may be new.
  return { found: 'unknown', reason: reason('find-too-far', { host: new URL(api).host }) }
}
