import type { Content, PairLanguage } from '../../govern/schema.ts'
import type { Role } from '../../permissions.ts'
import type { MediaRow } from '../media/media-store.ts'
import type { EntryText, VariantText } from './entry-text.ts'
import { altOf } from './freeze-variant.ts'

/** A variant as the editorial policy reads it. `network`: the connector's id, or the place of a hand-over. */
export function policyContent(
  text: EntryText,
  { content }: VariantText,
  known: {
    network: string
    authors: { id: string | null; role: Role }[]
    plannedAt: Date | null
    pairs: PairLanguage[]
    media: ReadonlyMap<string, MediaRow>
  },
): Content {
  const language = content.language ?? text.language
  const { authors, network, pairs, media, plannedAt } = known
  return {
    authors,
    network,
    kind: content.kind,
    theme: text.theme === '' ? null : text.theme,
    about: text.about,
    language,
    pairLanguages: pairs,
    parts: content.parts.map(part => ({
      text: part.text,
      media: part.media.flatMap(({ id, alt }) => {
        const row = media.get(id)
        if (row === undefined) return []
        const credit = row.rights.holder
        return [
          {
            kind: row.kind,
            alt: alt ?? altOf(row, language),
            decorative: row.decorative,
            // Nobody has said anything of its rights yet: not judged.
            ...(credit === undefined ? {} : { credit }),
          },
        ]
      }),
    })),
    title: content.title,
    summary: content.summary,
    link: content.link?.url ?? null,
    hashtags: [],
    plannedAt: plannedAt?.toISOString() ?? null,
    ...(text.aiUse === null ? {} : { aiUse: text.aiUse }),
  }
}
