import { z } from 'zod'
import { jsonOf } from '../ask-json.ts'
import type { Found, SendContext, State } from '../channel-contract.ts'
import { bareWords, sameWords } from '../same-words.ts'
import { tellFound } from '../tell-found.ts'
import { unexpected } from '../unexpected.ts'
import { api, authorOf, call } from './call.ts'
import type { ChannelSettings } from './channel.ts'
import { fromLittleText } from './little-text.ts'
import { addressOf, type OwnDraft } from './publish.ts'

const own = z.object({
  id: z.string(),
  commentary: z.string().catch(''),
  createdAt: z.number(),
  publishedAt: z.number().nullish(),
  content: z
    .object({
      media: z.object({ id: z.string() }).optional().catch(undefined),
      multiImage: z
        .object({ images: z.array(z.unknown()) })
        .optional()
        .catch(undefined),
    })
    .nullish()
    .catch(null),
})
const page = z.object({ elements: z.array(own) })

const most = 50
/** Between LinkedIn's clock and ours. */
const slack = 60_000

/** Whether the post stands on the page: its posts since the request, compared by words and number of files. */
export async function find(
  ctx: SendContext<ChannelSettings>,
  draft: OwnDraft,
  _: State | null,
  begunAt: Date,
  known: ReadonlySet<string>,
): Promise<Found> {
  const query = `q=author&author=${encodeURIComponent(authorOf(ctx))}&count=${most}&sortBy=CREATED`
  const read = page.safeParse(jsonOf(await call(ctx, 'GET', `/posts?${query}`, null, 'FINDER')))
  if (!read.success) throw unexpected(api, 'posts')
  const recent = read.data.elements.filter(each => each.createdAt >= begunAt.getTime() - slack)
  const { text, media } = draft.parts[0] ?? { text: '', media: [] }
  const found = recent.find(
    each => !known.has(each.id) && sameWords(fromLittleText(each.commentary), text) && filesIn(each) === media.length,
  )
  return tellFound({
    found:
      found === undefined
        ? null
        : { id: found.id, url: addressOf(found.id), at: new Date(found.publishedAt ?? found.createdAt) },
    alike: bareWords(text) === '',
    full: recent.length >= most,
    host: new URL(api).host,
    after: posted => ({ done: true, posts: [posted] }),
  })
}

const filesIn = ({ content }: z.output<typeof own>): number =>
  content?.multiImage?.images.length ?? (content?.media === undefined ? 0 : 1)
