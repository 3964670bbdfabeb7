import type { DocumentState } from './document.ts'
import { type Leaves, leafKey } from './leaves.ts'
import { asList, type Post, readableAddress, type Stemming, stemmingOf, valuesOf } from './post.ts'
import type { Scanner } from './scan.ts'
import { contextOf, GAP, isPlain, STEMMINGS, ZONES, type Zone } from './zones.ts'

const HAS_LINKS = leafKey('any', 'value', 'has:links')
const PLAIN: Readonly<Record<Zone, boolean>> = Object.fromEntries(ZONES.map(zone => [zone, isPlain(zone)])) as Record<
  Zone,
  boolean
>
const CONTEXT = Object.fromEntries(
  STEMMINGS.map(stemming => [
    stemming,
    Object.fromEntries(ZONES.map(zone => [zone, contextOf(zone, stemming)])) as Record<Zone, number>,
  ]),
) as Record<Stemming, Record<Zone, number>>

/** Reads all of a post that any query may ask about, zone by zone, and notes the leaves that are met. */
export class ZoneReader {
  private readonly document: DocumentState
  private readonly scanner: Scanner
  private readonly leaves: Leaves
  /** Contexts in which any leaf can be found. */
  private used: Uint8Array = new Uint8Array(0)
  private usesLinks = false
  private usesValues = false
  private position = 0

  constructor(document: DocumentState, scanner: Scanner, leaves: Leaves) {
    this.document = document
    this.scanner = scanner
    this.leaves = leaves
  }

  /** To be called after leaves were added. */
  learnAnew(): void {
    this.used = this.leaves.usedContexts()
    this.usesLinks = this.used[CONTEXT.none.link] === 1
    this.usesValues = this.leaves.keys.some(key => key.startsWith('any\tvalue\t'))
  }

  read(post: Post): void {
    const stemming = stemmingOf(post.lang)
    this.position = 0
    let links: string[] | null = null
    if (post.title) {
      this.scan('title', post.title, stemming)
      links = this.addressesIn(post.title, links)
    }
    this.scan('text', post.text, stemming)
    links = this.addressesIn(post.text, links)
    if (post.hashtags) for (const tag of post.hashtags) this.scan('tags', tag.startsWith('#') ? tag : `#${tag}`, 'none')
    if (post.mentions)
      for (const name of post.mentions) this.scan('mentions', name.startsWith('@') ? name : `@${name}`, 'none')
    if (post.author) this.scan('author', post.author, 'none')
    if (post.to) for (const name of asList(post.to)) this.scan('to', name, 'none')
    if (post.source) this.scan('source', post.source, 'none')
    if (post.sourceType) this.scan('source', post.sourceType, 'none')
    if (post.url) this.scan('url', readableAddress(post.url), 'none')
    if (this.usesLinks) {
      if (post.links) for (const link of post.links) this.scan('link', readableAddress(link), 'none')
      if (links !== null) for (const link of links) this.scan('link', readableAddress(link), 'none')
    }
    if (this.usesValues) {
      for (const value of valuesOf(post)) this.value(leafKey('any', 'value', value))
      if (links !== null) this.value(HAS_LINKS)
    }
  }

  private scan(zone: Zone, text: string, stemming: Stemming): void {
    const context = CONTEXT[stemming][zone]
    if (this.used[context] === 0) return
    const plain = PLAIN[zone]
    this.document.beginText(this.position, text, plain)
    this.position = this.scanner.scan(text, context, plain, this.position) + GAP
  }

  /** Addresses that the last text showed. */
  private addressesIn(text: string, links: string[] | null): string[] | null {
    const { addresses } = this.scanner.cutter
    if (addresses.length === 0) return links
    const all = links ?? []
    if (this.usesLinks)
      for (let at = 0; at < addresses.length; at += 2) all.push(text.slice(addresses[at]!, addresses[at + 1]!))
    addresses.length = 0
    return all
  }

  private value(key: string): void {
    const leaf = this.leaves.idOf(key)
    if (leaf !== undefined) this.document.mark(leaf, true)
  }
}
