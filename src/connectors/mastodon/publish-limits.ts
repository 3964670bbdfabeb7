import { z } from 'zod'
import { askJson } from '../ask-json.ts'
import type { Limits, MediaLimits } from '../channel-contract.ts'
import { unexpected } from '../unexpected.ts'
import { type Context, orNull, serverOf } from './publish-call.ts'

const media = (most: number, types: string[], maxBytes: number): MediaLimits => ({
  most,
  least: 0,
  types,
  maxBytes,
  maxPixels: null,
  maxSeconds: null,
  ratio: null,
})

/** Those of Mastodon as it is installed (https://docs.joinmastodon.org/user/posting/). */
export const usualLimits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 500, unit: 'graphemes', maxBytes: null, linkCounts: 23, shortMentions: true, options: ['warning'] },
  parts: 25,
  images: media(4, ['image/jpeg', 'image/png', 'image/gif', 'image/webp'], 16_777_216),
  videos: media(1, ['video/mp4', 'video/webm', 'video/quicktime'], 103_809_024),
  mixed: false,
  altMax: 1500,
  linkCard: false,
  hashtagsMax: null,
  polls: { options: 4, characters: 50, minSeconds: 300, maxSeconds: 2_629_746 },
}

const number = z.number().int().positive().optional().catch(undefined)
const instance = z.object({
  version: z.string(),
  /** Pleroma and its kin. */
  max_toot_chars: number,
  configuration: z
    .object({
      statuses: z
        .object({ max_characters: number, max_media_attachments: number, characters_reserved_per_url: number })
        .optional()
        .catch(undefined),
      media_attachments: z
        .object({
          supported_mime_types: z.array(z.string()).optional().catch(undefined),
          description_limit: number,
          image_size_limit: number,
          image_matrix_limit: number,
          video_size_limit: number,
        })
        .optional()
        .catch(undefined),
      polls: z
        .object({
          max_options: number,
          max_characters_per_option: number,
          min_expiration: number,
          max_expiration: number,
        })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
})
type Instance = z.output<typeof instance>

/** What this server allows; what it does not tell is taken as usual. */
export async function readLimits(ctx: Context): Promise<Limits> {
  return limitsOf(await readInstance(ctx))
}

/** Servers describe themselves in one of two forms (https://docs.joinmastodon.org/methods/instance/). */
export async function readInstance(ctx: Context): Promise<Instance> {
  ctx.signal.throwIfAborted()
  const server = serverOf(ctx)
  const newer = await orNull(
    ['gone', 'auth', 'rejected', 'unavailable'],
    askJson(ctx, { url: `${server}/api/v2/instance` }),
  )
  const second = instance.safeParse(newer?.value)
  if (second.success && second.data.configuration !== undefined) return second.data
  const first = instance.safeParse((await askJson(ctx, { url: `${server}/api/v1/instance` })).value)
  if (!first.success) throw unexpected(server, 'instance')
  return first.data
}

function limitsOf({ configuration, max_toot_chars }: Instance): Limits {
  const { statuses = {}, media_attachments: files = {}, polls = {} } = configuration ?? {}
  const types = (kind: string, usual: MediaLimits | null) => {
    const told = (files.supported_mime_types ?? []).filter(type => type.startsWith(`${kind}/`))
    return told.length > 0 ? told : (usual?.types ?? [])
  }
  const { images, videos, text } = usualLimits
  const usualPolls = usualLimits.polls!
  return {
    ...usualLimits,
    text: {
      ...text,
      max: statuses.max_characters ?? max_toot_chars ?? text.max,
      linkCounts: statuses.characters_reserved_per_url ?? text.linkCounts,
    },
    images: {
      ...images!,
      most: statuses.max_media_attachments ?? images!.most,
      // The core makes renditions; of what a server lists, these are what browsers show.
      types: types('image', images).filter(type => images!.types.includes(type)),
      maxBytes: files.image_size_limit ?? images!.maxBytes,
      maxPixels: files.image_matrix_limit ?? null,
    },
    videos: { ...videos!, types: types('video', videos), maxBytes: files.video_size_limit ?? videos!.maxBytes },
    altMax: files.description_limit ?? usualLimits.altMax,
    polls: {
      options: polls.max_options ?? usualPolls.options,
      characters: polls.max_characters_per_option ?? usualPolls.characters,
      minSeconds: polls.min_expiration ?? usualPolls.minSeconds,
      maxSeconds: polls.max_expiration ?? usualPolls.maxSeconds,
    },
  }
}

/**
 * Whether this is Mastodon itself, which recognises an Idempotency-Key for an hour. The others name themselves
 * ("4.0.0 (compatible; Pleroma 2.7)") or count from zero (GoToSocial).
 */
export const isMastodonItself = (version: string): boolean =>
  /^[2-9]\d*\.\d+\.\d+/.test(version) && !/compatible|\(/.test(version)
