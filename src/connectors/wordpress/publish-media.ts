import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { DraftMedia } from '../channel-contract.ts'
import { unexpected } from '../unexpected.ts'
import { type Context, call } from './publish-site.ts'

const file = z.object({ id: z.number().int(), source_url: z.url() })
export type Placed = { id: string; url: string; alt: string }

/**
 * A picture in the site's library, uploaded unless it is there already: its slug is made of our key and of what it is, so
 * that a second try finds what the first one left, and another picture in its place is not taken for it.
 */
export async function placeMedia(ctx: Context, api: string, place: string, media: DraftMedia): Promise<Placed> {
  const bytes = await media.bytes()
  const slug = `${place}-${createHash('sha256').update(media.id).update(bytes).digest('hex').slice(0, 8)}`
  const listed = await call(ctx, 'GET', api, 'wp/v2/media', { slug, _fields: 'id,source_url' })
  const there = z.array(file).safeParse(listed.value)
  if (!there.success) throw unexpected(api, 'media')
  const found = there.data[0]
  if (found !== undefined) return { id: String(found.id), url: found.source_url, alt: media.alt }
  const headers = {
    'content-type': media.type,
    'content-disposition': `attachment; filename="${fileName(media, slug)}"`,
  }
  const title = media.name.replace(/\.[^.]+$/, '')
  const { value } = await call(
    ctx,
    'POST',
    api,
    'wp/v2/media',
    { slug, title, alt_text: media.alt },
    { bytes, headers },
  )
  const read = file.safeParse(value)
  if (!read.success) throw unexpected(api, 'media')
  return { id: String(read.data.id), url: read.data.source_url, alt: media.alt }
}

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** Readable and ASCII, because it becomes part of an address; the slug where nothing of the name is left. */
function fileName(media: DraftMedia, slug: string): string {
  const name = media.name
    .replace(/\.[^.]+$/, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${name || slug}.${extensions[media.type] ?? 'bin'}`
}
