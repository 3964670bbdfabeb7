import { z } from 'zod'
import { instant } from '../../endpoint.ts'
import { roles } from '../../permissions.ts'

/** One variant of an entry, as the rules read it: what will stand on one network. */

export const contentMedia = z.object({
  kind: z.enum(['image', 'video', 'audio', 'file']),
  alt: z.string().max(10_000).default(''),
  /** Says nothing by itself: needs no alternative text. */
  decorative: z.boolean().optional(),
  /** Whether there are captions or a transcript; not known: absent. */
  captions: z.boolean().optional(),
  /** Whose it is; not known: absent. */
  credit: z.string().max(1_000).optional(),
})

/** The same content in another language, on this network. */
export const pairLanguage = z.object({
  /** BCP 47. */
  language: z.string().max(35),
  plannedAt: instant.nullable().default(null),
  /** Characters of its text. */
  length: z.number().int().min(0).nullable().default(null),
})
export type PairLanguage = z.output<typeof pairLanguage>

export const content = z.object({
  /** Everybody who wrote on it; of each what is known, none where nothing is (imported). */
  authors: z
    .array(z.object({ id: z.string().max(100).nullable().default(null), role: z.enum(roles).nullable().default(null) }))
    .max(500)
    .default([]),
  /** Connector's id, or the place that a hand-over names. */
  network: z.string().max(100),
  /** `post`, `article`, `newsletter`, or any word. */
  kind: z.string().max(100).default('post'),
  /** Id of a theme of the policy. */
  theme: z.string().max(100).nullable().default(null),
  about: z.enum(['public', 'us']).default('public'),
  /** BCP 47. */
  language: z.string().max(35),
  pairLanguages: z.array(pairLanguage).max(20).default([]),
  /** Plain text; several for a thread. */
  parts: z
    .array(z.object({ text: z.string().max(200_000), media: z.array(contentMedia).max(50).default([]) }))
    .max(100),
  title: z.string().max(2_000).nullable().default(null),
  summary: z.string().max(20_000).nullable().default(null),
  link: z.string().max(4_000).nullable().default(null),
  /** Those kept beside the text, with or without #. */
  hashtags: z.array(z.string().max(200)).max(100).default([]),
  plannedAt: instant.nullable().default(null),
  /** What an AI tool did; not told: absent. */
  aiUse: z.enum(['none', 'helped', 'drafted']).optional(),
})
export type Content = z.output<typeof content>

/** A period of restraint that the strategy in force sets (G4); it holds on the content's network. */
const restraint = z.object({
  id: z.string().max(100),
  name: z.string().max(300),
  kind: z.enum(['election', 'mourning', 'judgment', 'other']),
  from: z.iso.date(),
  to: z.iso.date(),
  /** In the strategy's words; empty: not said. */
  forbidden: z.string().max(20_000),
  goesOn: z.string().max(20_000),
})

/** What the rules must know besides the content. Everything that is absent is not judged. */
export const moment = z.object({
  now: instant,
  /** IANA zone of the organisation. */
  zone: z.string().max(100),
  /** When other content goes out on the same network, near the planned day. */
  others: z.array(instant).max(1_000).optional(),
  restraints: z.array(restraint).max(2_000).optional(),
  /** What went out and is planned in the days over which shares are counted, without this content. */
  shares: z.object({ public: z.number().int().min(0), us: z.number().int().min(0) }).optional(),
})
export type Moment = z.output<typeof moment>
