import { z } from 'zod'
import { graphApi } from '../ask-graph.ts'
import type { Found, SendContext, State } from '../channel-contract.ts'
import { bareWords, sameWords } from '../same-words.ts'
import { tellFound } from '../tell-found.ts'
import { unexpected } from '../unexpected.ts'
import { call } from './call.ts'
import type { ChannelSettings } from './channel.ts'
import { addressOf, type OwnDraft, progressIn } from './publish.ts'

const file = z.object({ target: z.object({ id: z.string() }).optional().catch(undefined) })
/** A link has one as well, which is no file. Several pictures stand within one. */
const attachment = file.extend({
  media_type: z.string().catch(''),
  subattachments: z
    .object({ data: z.array(file) })
    .nullish()
    .catch(null),
})
const page = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      message: z
        .string()
        .nullish()
        .transform(value => value ?? ''),
      created_time: z.string().transform(text => new Date(text)),
      attachments: z
        .object({ data: z.array(attachment) })
        .nullish()
        .catch(null),
    }),
  ),
})

const most = 100
const fields = 'id,message,created_time,attachments{media_type,target{id},subattachments.limit(20){target{id}}}'
/** Between Facebook's clock and ours. */
const slack = 60_000

/** Whether the post stands on the page: its posts since the request, compared by words, files and their number. */
export async function find(
  ctx: SendContext<ChannelSettings>,
  draft: OwnDraft,
  state: State | null,
  begunAt: Date,
  known: ReadonlySet<string>,
): Promise<Found> {
  const since = Math.floor((begunAt.getTime() - slack) / 1000)
  const path = `/me/published_posts?fields=${fields}&since=${since}&limit=${most}`
  const read = page.safeParse(await call(ctx, 'GET', path))
  if (!read.success) throw unexpected(graphApi, 'posts')
  const posts = read.data.data.map(each => ({ ...each, files: filesIn(each) }))
  const { text, media } = draft.parts[0] ?? { text: '', media: [] }
  const found = posts.find(
    each => !known.has(each.id) && each.files.length === media.length && sameWords(each.message, text),
  )
  const same = found !== undefined && sameFiles(found.files, sentIn(state))
  return tellFound({
    found: found === undefined ? null : { id: found.id, url: addressOf(found.id), at: found.created_time },
    // Pictures alone are told from others where they are those that were sent.
    alike: !same && bareWords(text) === '',
    full: posts.length >= most,
    host: new URL(graphApi).host,
    after: posted => ({ done: true, posts: [posted] }),
  })
}

function filesIn({ attachments }: z.output<typeof page>['data'][number]): (string | undefined)[] {
  const [one] = attachments?.data ?? []
  if (one === undefined) return []
  const several = one.subattachments?.data.map(each => each.target?.id)
  return several ?? (/photo|video/.test(one.media_type) ? [one.target?.id] : [])
}

/** What Facebook called the files that were sent up for this post. */
function sentIn(state: State | null): string[] {
  const { photos, film } = progressIn(state)
  return film === null ? photos : [film.video]
}

const sameFiles = (there: (string | undefined)[], sent: string[]): boolean =>
  sent.length > 0 && sent.every(id => there.includes(id))
