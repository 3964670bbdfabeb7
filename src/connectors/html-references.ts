import type { Media } from './contract.ts'
import { walkMarkup } from './walk-markup.ts'

export type References = { links: string[]; media: Media[] }

/** The links and the pictures, films and sounds of a piece of HTML, as absolute http(s) addresses, each once, in order. */
export function htmlReferences(
  html: string,
  base: string | null,
  skipLink?: (attributes: Record<string, string>) => boolean,
): References {
  const links = new Set<string>()
  const media = new Map<string, Media>()
  walkMarkup(html, {
    open(name, attributes) {
      if (name === 'a') {
        const url = absolute(attributes.href, base)
        if (url !== null && !skipLink?.(attributes)) links.add(url)
      }
      const kind = mediaKinds[name]
      const url = kind === undefined ? null : absolute(attributes.src ?? attributes['data-src'], base)
      // Emoji are drawn as pictures by many sites; they are text, not media.
      if (kind === undefined || url === null || /\b(?:wp-smiley|emoji)\b/.test(attributes.class ?? '')) return
      if (!media.has(url)) media.set(url, { kind, url, alt: attributes.alt?.trim() || null })
    },
  })
  return { links: [...links], media: [...media.values()] }
}

const mediaKinds: Record<string, Media['kind']> = { img: 'image', video: 'video', audio: 'audio' }

function absolute(address: string | undefined, base: string | null): string | null {
  if (address === undefined || address === '' || address.startsWith('#')) return null
  const url = URL.parse(address, base ?? undefined)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}
