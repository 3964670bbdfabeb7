import type { Context } from '../../context.ts'
import { AppError, conflict } from '../../errors.ts'
import { altOf } from '../entries/freeze-variant.ts'
import type { MediaView } from '../media/media-schema.ts'
import { presentMedia } from '../media/media-service.ts'
import { findAllMedia } from '../media/media-store.ts'
import type { KitContent, PublishedKit, PublishedMedia } from './kit-schema.ts'

/** Bytes of all files of one kit: what somebody still downloads whole. */
const mostBytes = 2 * 1024 ** 3

/**
 * A kit as its page will show it: of each file, what is said of it now. Throws `publish.kit-empty`, `publish.kit-too-large`,
 * `publish.kit-media-not-ready`.
 */
export async function publishContent(
  parts: Pick<Context, 'db' | 'clock'>,
  organisationId: string,
  content: KitContent,
): Promise<PublishedKit> {
  const { items, language } = content
  if (items.length === 0) throw conflict('publish.kit-empty')
  const ids = items.flatMap(item => (item.kind === 'media' ? [item.id] : []))
  const rows = await findAllMedia(parts.db, organisationId, ids)
  const media = new Map((await presentMedia(parts, organisationId, rows)).map(one => [one.id, one]))
  const unready = ids.filter(id => !isReady(media.get(id), language))
  if (unready.length > 0) {
    const names = unready.map(id => media.get(id)?.name ?? '?').join(', ')
    throw new AppError('publish.kit-media-not-ready', { names }, { status: 422 })
  }
  if ([...media.values()].reduce((sum, one) => sum + one.size, 0) > mostBytes)
    throw new AppError('publish.kit-too-large', { gigabytes: mostBytes / 1024 ** 3 }, { status: 422 })
  return {
    ...content,
    items: items.map(item => (item.kind === 'text' ? item : publishedMedia(media.get(item.id)!, language))),
  }
}

/** It may be shown, and says something to who does not see it. */
const isReady = (media: MediaView | undefined, language: string): boolean =>
  media !== undefined &&
  media.removedAt === null &&
  !media.expired &&
  media.rights.people !== 'not-asked' &&
  (media.kind !== 'image' || media.decorative || altOf(media, language) !== '')

const publishedMedia = (media: MediaView, language: string): PublishedMedia => ({
  kind: 'media',
  id: media.id,
  name: media.name,
  is: media.kind,
  size: media.size,
  alt: altOf(media, language),
  credit: media.rights.holder,
  licence: media.rights.licence,
})

/** What was written when this was published. */
export const writtenOf = (published: PublishedKit): KitContent => ({
  ...published,
  items: published.items.map(item => (item.kind === 'text' ? item : { kind: 'media', id: item.id })),
})
