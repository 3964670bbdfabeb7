import { z } from 'zod'
import type { Found, SendContext, State } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { api, call } from './call.ts'
import type { ChannelSettings } from './channel.ts'
import { markOf, type OwnDraft, progressIn, uploaded } from './publish.ts'

const page = z.object({
  photos: z.object({ photo: z.array(z.object({ id: z.string(), machine_tags: z.string().catch('') })) }),
})

const most = 500
/** Between Flickr's clock and ours. */
const slack = 60_000
/** A picture may stand in Flickr's queue for so long before the account shows it. */
const queue = 10 * 60_000

/** Whether the picture that was handed over is there, by our mark on it. Showing one again changes nothing: it is done again. */
export async function find(
  ctx: SendContext<ChannelSettings>,
  draft: OwnDraft,
  state: State | null,
  begunAt: Date,
): Promise<Found> {
  const at = progressIn(state)
  if (at.photos.length >= (draft.parts[0]?.media.length ?? 0)) return { found: 'no' }
  const read = page.safeParse(
    await call(ctx, 'GET', 'people.getPhotos', {
      user_id: 'me',
      min_upload_date: String(Math.floor((begunAt.getTime() - slack) / 1000)),
      extras: 'machine_tags',
      per_page: String(most),
    }),
  )
  if (!read.success) throw unexpected(api, 'posts')
  const { photo: photos } = read.data.photos
  const mark = markOf(ctx.key, at.photos.length)
  const found = photos.find(each => each.machine_tags.split(' ').includes(mark))
  const host = new URL(api).host
  if (found !== undefined) return { found: 'yes', step: await uploaded(ctx, draft, at, found.id) }
  if (photos.length >= most) return { found: 'unknown', reason: reason('find-too-far', { host }) }
  const settled = new Date(begunAt.getTime() + queue)
  if (ctx.now < settled)
    throw new ConnectorError('unavailable', reason('being-prepared', { host }), { retryAt: settled })
  return { found: 'no' }
}
