import { z } from 'zod'
import type { Found, SendContext, State } from '../channel-contract.ts'
import { bareWords, sameWords } from '../same-words.ts'
import { tellFound } from '../tell-found.ts'
import { unexpected } from '../unexpected.ts'
import { api } from './authorise.ts'
import { call } from './call.ts'
import type { ChannelSettings } from './channel.ts'
import { ownAccount } from './identify.ts'
import { addressOf, afterPart, type OwnDraft, progressIn } from './publish.ts'

const own = z.object({
  id: z.string(),
  text: z.string(),
  created_at: z.string().transform(text => new Date(text)),
  conversation_id: z.string().nullish(),
  attachments: z
    .object({ media_keys: z.array(z.string()).catch([]), poll_ids: z.array(z.string()).catch([]) })
    .nullish()
    .catch(null),
})
const page = z.object({ data: z.array(z.unknown()).catch([]), meta: z.object({ result_count: z.number() }) })

const most = 100
/** Between X's clock and ours. */
const slack = 60_000

/**
 * Whether the part that was begun at `begunAt` stands at the account: own posts since then, compared by words, place in
 * the thread and number of files, for nothing of ours is written into a post.
 */
export async function find(
  ctx: SendContext<ChannelSettings>,
  draft: OwnDraft,
  state: State | null,
  begunAt: Date,
  known: ReadonlySet<string>,
): Promise<Found> {
  const at = progressIn(state)
  const { id } = await ownAccount(ctx)
  const query = new URLSearchParams({
    max_results: String(most),
    start_time: new Date(begunAt.getTime() - slack).toISOString().replace(/\.\d+Z$/, 'Z'),
    'post.fields': 'created_at,conversation_id,attachments,text',
  })
  const read = page.safeParse((await call(ctx, 'GET', `/users/${encodeURIComponent(id)}/tweets?${query}`)).value)
  if (!read.success) throw unexpected(api, 'posts')
  const posts = read.data.data.map(each => own.safeParse(each))
  if (posts.some(each => !each.success)) throw unexpected(api, 'posts')
  const text = draft.parts[at.posts.length]?.text ?? ''
  const first = at.posts[0]?.id ?? null
  const found = posts
    .flatMap(each => (each.success ? [each.data] : []))
    .find(
      each =>
        (each.conversation_id ?? each.id) === (first ?? each.id) &&
        !known.has(each.id) &&
        !at.posts.some(part => part.id === each.id) &&
        (each.attachments?.media_keys.length ?? 0) === at.media.length &&
        sameWords(withoutLinks(unescaped(each.text)), withoutLinks(text)),
    )
  return tellFound({
    found: found === undefined ? null : { id: found.id, url: addressOf(found.id), at: found.created_at },
    alike: bareWords(withoutLinks(text)) === '',
    // As many as were asked for: there may be more that are older.
    full: posts.length >= most,
    host: new URL(api).host,
    after: posted => afterPart(draft, at, posted),
  })
}

/** X writes every address as one of its own, and adds one for the files. */
const withoutLinks = (text: string): string => text.replaceAll(/https?:\/\/\S+/g, '')
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
