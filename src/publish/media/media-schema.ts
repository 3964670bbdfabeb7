import { z } from 'zod'

export const mediaKinds = ['image', 'video', 'audio', 'file'] as const
export type MediaKind = (typeof mediaKinds)[number]

/** Alternative texts by language (BCP 47). */
const alt = z.record(z.string().min(2).max(35), z.string().trim().max(10_000))
/** Point that must stay in view, 0..1 from the left and the top. */
export const focus = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })

/** What is known of the right to show a file. */
export const rights = z.object({
  /** Whose it is, as the credit names them. */
  holder: z.string().trim().max(500).default(''),
  licence: z.string().trim().max(500).default(''),
  /** Last day on which it may be published. */
  until: z.iso.date().nullable().default(null),
  /** People who can be recognised: nobody, all agreed, or not asked yet. */
  people: z.enum(['nobody', 'agreed', 'not-asked']).nullable().default(null),
  /** Where the agreement is kept, or what it allows. */
  consent: z.string().trim().max(2_000).default(''),
})

const { shape } = rights
const changedRights = z.object({
  holder: shape.holder.unwrap().optional(),
  licence: shape.licence.unwrap().optional(),
  until: shape.until.unwrap().optional(),
  people: shape.people.unwrap().optional(),
  consent: shape.consent.unwrap().optional(),
})

export const media = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(mediaKinds),
  /** IANA media type, read from the bytes. */
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  seconds: z.number().nullable(),
  alt,
  /** Says nothing by itself: needs no alternative text. */
  decorative: z.boolean(),
  focus: focus.nullable(),
  rights,
  /** `rights.until` is past: it is not to be published any more. */
  expired: z.boolean(),
  /** Entries and kits that show it. */
  uses: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  removedAt: z.string().nullable(),
})
export type MediaView = z.infer<typeof media>

/** What may be changed of a file: everything that is said of it; languages and rights that are not given stay, '' empties one. */
export const mediaChange = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  alt: alt.optional(),
  decorative: z.boolean().optional(),
  focus: focus.nullable().optional(),
  rights: changedRights.optional(),
})
