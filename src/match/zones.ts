import type { WordField } from '../query/index.ts'
import type { Stemming } from './post.ts'

/** The texts of a post that words are looked for in. Positions run through all of them, with gaps that nothing reaches over. */
export const ZONES = ['text', 'title', 'author', 'to', 'source', 'url', 'link', 'tags', 'mentions'] as const
export type Zone = (typeof ZONES)[number]

/** Where a query's word may stand: text and title (and the network's own lists of tags and names), or one field. */
export type Scope = 'any' | WordField

/** Zones whose tokens a scope sees. Only tags are looked for in `tags`, only @names in `mentions`. */
export const SCOPES: Record<Zone, readonly Scope[]> = {
  text: ['any'],
  title: ['any', 'title'],
  author: ['author'],
  to: ['to'],
  source: ['source'],
  url: ['url'],
  link: ['link'],
  tags: ['any'],
  mentions: ['any'],
}

/** Zones of names and addresses: no #, no @, no stems. */
export const isPlain = (zone: Zone): boolean => !['text', 'title', 'tags', 'mentions'].includes(zone)

/** More than NEAR can reach. */
export const GAP = 1000

/** A reading of one zone in one language: what a token means depends on nothing else. */
export const STEMMINGS: readonly Stemming[] = ['fr', 'en', 'both', 'none']
export const contextOf = (zone: Zone, stemming: Stemming): number =>
  ZONES.indexOf(zone) * 4 + STEMMINGS.indexOf(stemming)
export const CONTEXTS = ZONES.length * 4
