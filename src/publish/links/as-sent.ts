import { escapeHtml } from '../../connectors/clean-html.ts'
import { walkMarkup } from '../../connectors/walk-markup.ts'
import { splitAddresses } from '../count-text.ts'
import type { VariantContent } from '../entries/entry-schema.ts'
import type { CampaignTags, LinkChoice } from './link-schema.ts'

/** What stands for a code until one is made: as long. */
const noCodeYet = 'xxxxxxxx'
export const codeLength = noCodeYet.length

/**
 * `base`: what short links begin with, null: none can be made. `made`: short addresses by target. `unmade`: what shows
 * without a code yet, a placeholder as long as one (to count with) or, where somebody is to follow it, its target.
 */
export type Shortening = {
  base: string | null
  made?: ReadonlyMap<string, string>
  unmade?: 'placeholder' | 'target'
}

type Written = Pick<VariantContent, 'parts' | 'link' | 'links'>

/** A content with its addresses as they go out: tagged, shortened. `html`: its texts are clean HTML. */
export function asSent<C extends Written>(content: C, html: boolean, shortening: Shortening): C {
  const { links } = content
  // What was written before there was such a choice has no such member.
  if (!links) return content
  return rewrite(content, html, address => becomes(address, links, shortening).address)
}

/** An address of a content: as it is written, as it goes out, and where it leads. */
export type SentLink = { written: string; address: string; target: string }

/** Each address of a content, in their order and once. */
export const linksOf = (content: Written, html: boolean, shortening: Shortening): SentLink[] =>
  addressesIn(content, html).map(written => ({
    written,
    ...(content.links ? becomes(written, content.links, shortening) : { address: written, target: written }),
  }))

function becomes(address: string, links: LinkChoice, { base, made, unmade = 'placeholder' }: Shortening) {
  const target = targetOf(address, links, base)
  if (target === null) return { address, target: address }
  const withoutCode = base === null || unmade === 'target' ? target : `${base}${noCodeYet}`
  return { address: links.short ? (made?.get(target) ?? withoutCode) : target, target }
}

/** Where an address of a content leads once it is tagged; null: it goes out as it is. */
function targetOf(address: string, { tags, except }: LinkChoice, base: string | null): string | null {
  if (except.includes(address) || !URL.canParse(address)) return null
  // A short link of our own leads where it leads.
  if (base !== null && address.startsWith(base)) return null
  return tags === null ? address : tagAddress(address, tags)
}

/** Targets that short links are to be made for, each once. */
export function targetsOf(content: Written, html: boolean, base: string | null): string[] {
  const { links } = content
  if (!links?.short) return []
  return [...new Set(addressesIn(content, html).flatMap(address => targetOf(address, links, base) ?? []))]
}

/** Web addresses of a content in their order, each once. */
export function addressesIn(content: Written, html: boolean): string[] {
  const found = new Set<string>()
  rewrite(content, html, address => {
    found.add(address)
    return address
  })
  return [...found]
}

const names = ['source', 'medium', 'campaign', 'content'] as const

/** An address with campaign tags; those that it has already stay. Nothing else of it changes. */
export function tagAddress(address: string, tags: CampaignTags): string {
  const [, head = '', hash = ''] = /^([^#]*)(#.*)?$/s.exec(address) ?? []
  const known = URL.parse(address)?.searchParams
  const added = names
    .filter(name => tags[name] !== '' && known?.has(`utm_${name}`) !== true)
    .map(name => `utm_${name}=${encodeURIComponent(tags[name])}`)
    .join('&')
  if (added === '') return address
  const begun = head.indexOf('?')
  const joint = begun === -1 ? '?' : begun === head.length - 1 || head.endsWith('&') ? '' : '&'
  return `${head}${joint}${added}${hash}`
}

function rewrite<C extends Written>(content: C, html: boolean, replace: (address: string) => string): C {
  const inText = (text: string) => (html ? rewriteHtml(text, replace) : rewriteText(text, replace))
  const { parts, link } = content
  return {
    ...content,
    parts: parts.map(part => ({ ...part, text: inText(part.text) })),
    link: link === null ? null : { ...link, url: replace(link.url) },
  }
}

const rewriteText = (text: string, replace: (address: string) => string): string =>
  splitAddresses(text)
    .map(piece => (piece.link ? replace(piece.text) : piece.text))
    .join('')

/** Of clean HTML only what can be followed: pictures stay where they are, and what leads on unchanged stays as it is written. */
const rewriteHtml = (html: string, replace: (address: string) => string): string =>
  html.replace(/(<a\s(?:[^>]*?\s)?href\s*=\s*)("[^"]*"|'[^']*')/gi, (whole, before: string, quoted: string) => {
    const address = plainOf(quoted)
    if (!/^https?:/i.test(address)) return whole
    const next = replace(address)
    return next === address ? whole : `${before}"${escapeHtml(next)}"`
  })

/** A value of an attribute between its quotes, its character references decoded. */
function plainOf(quoted: string): string {
  let plain = ''
  walkMarkup(`<a href=${quoted}>`, {
    open(_, { href = '' }) {
      plain = href.trim()
    },
  })
  return plain
}
