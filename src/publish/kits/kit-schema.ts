import { z } from 'zod'
import { webAddress } from '../inventory/inventory-schema.ts'
import { mediaKinds } from '../media/media-schema.ts'

/** Whom a kit is made for: journalists and bloggers, or those who share. */
export const kitAudiences = ['media', 'staff', 'board', 'partner', 'volunteer', 'other'] as const
export type KitAudience = (typeof kitAudiences)[number]
export const kitLanguages = ['fr', 'en'] as const

const line = z.string().trim().max(300)
/** An address that a page may link to; empty: none. */
export const linkOrNone = z.union([z.literal(''), webAddress])

const textItem = z.object({
  kind: z.literal('text'),
  id: z.uuid(),
  title: line,
  text: z.string().trim().min(1).max(10_000),
  /** Where it is meant to be shared; empty: anywhere. */
  network: z.string().trim().max(60),
  language: z.enum(kitLanguages),
})
const kitItem = z.discriminatedUnion('kind', [textItem, z.object({ kind: z.literal('media'), id: z.uuid() })])
export type KitItem = z.infer<typeof kitItem>
export type KitText = z.infer<typeof textItem>

export const kitContent = z.object({
  title: line.min(1),
  /** What it is about, in a few sentences. */
  intro: z.string().trim().max(10_000),
  /** Of title, introduction and alternative texts; each text has its own. */
  language: z.enum(kitLanguages),
  /** Where the campaign stands on the web; the page tags it with the campaign's name. */
  link: linkOrNone,
  /** Whom to ask. */
  contact: line,
  items: z.array(kitItem).max(100),
})
export type KitContent = z.infer<typeof kitContent>

/** A file as its page shows it: what was said of it when it was published. */
const publishedMedia = z.object({
  kind: z.literal('media'),
  id: z.uuid(),
  name: z.string(),
  is: z.enum(mediaKinds),
  /** Bytes. */
  size: z.number().int(),
  alt: z.string(),
  /** Whose it is, and what may be done with it. */
  credit: z.string(),
  licence: z.string(),
})
export type PublishedMedia = z.infer<typeof publishedMedia>
export const publishedKit = kitContent.extend({
  items: z.array(z.discriminatedUnion('kind', [textItem, publishedMedia])),
})
export type PublishedKit = z.infer<typeof publishedKit>

export const kit = z.object({
  id: z.uuid(),
  audience: z.enum(kitAudiences),
  content: kitContent,
  version: z.number().int(),
  /** Its page is not paused; it shows the kit only while the campaign goes on. */
  open: z.boolean(),
  /** `current`: what is published is what is written. */
  published: z.object({ at: z.string(), by: z.string(), current: z.boolean() }).nullable(),
  /** The address to give away. */
  link: z.string(),
  /** How many said that they shared. */
  shares: z.number().int(),
})
export type KitView = z.infer<typeof kit>

/** Why a kit's page shows nothing; `open`: it shows. */
export const kitStates = ['open', 'paused', 'coming', 'over'] as const
