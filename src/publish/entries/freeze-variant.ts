import type { FrozenDraft, FrozenMedia } from '../ledger/index.ts'
import type { MediaRow } from '../media/media-store.ts'
import type { VariantText } from './entry-text.ts'

/** What a file says to those who do not see it: in the language asked for, else in one of the same family, else in any. */
export function altOf(media: Pick<MediaRow, 'alt' | 'decorative'>, language: string): string {
  if (media.decorative) return ''
  const primary = (tag: string) => tag.toLowerCase().split('-')[0]
  const { alt } = media
  const near = Object.keys(alt).find(tag => primary(tag) === primary(language))
  return alt[language] ?? (near === undefined ? (Object.values(alt)[0] ?? '') : alt[near]!)
}

/**
 * A variant as the ledger keeps it: everything that is said is written down, so that no later change
 * reaches the network; composed (NFC), as it was counted.
 */
export function freeze(
  { content }: VariantText,
  entryLanguage: string,
  media: ReadonlyMap<string, MediaRow>,
): FrozenDraft {
  const language = content.language ?? entryLanguage
  const frozen = ({ id, alt }: { id: string; alt: string | null }): FrozenMedia => {
    const row = media.get(id)
    return {
      mediaId: id,
      alt: alt ?? (row === undefined ? '' : altOf(row, language)),
      focus: row?.focus ?? null,
    }
  }
  const { link } = content
  return {
    title: content.title,
    parts: content.parts.map(part => ({ text: part.text.normalize('NFC'), media: part.media.map(frozen) })),
    summary: content.summary,
    link: link === null ? null : { ...link, image: link.image === null ? null : frozen(link.image) },
    language,
    options: content.options,
  }
}
