import { createHash } from 'node:crypto'
import type { Draft, DraftMedia, Limits } from '../../connectors/index.ts'

/** A file as a draft names it: what is said of it is frozen, the bytes are read when it goes out. */
export type FrozenMedia = { mediaId: string; alt: string; focus: { x: number; y: number } | null }

/** What was decided to be published, as it is kept in the ledger's row. */
export type FrozenDraft = {
  title: string | null
  parts: { text: string; media: FrozenMedia[] }[]
  summary: string | null
  link: { url: string; title: string; description: string; image: FrozenMedia | null } | null
  language: string | null
  options: Record<string, unknown>
}

/** A file made fit for a network. Throws `AppError` (`publish.…`) where it is gone or cannot be made so. */
export type ReadMedia = (
  organisationId: string,
  media: FrozenMedia,
  limits: Pick<Limits, 'images' | 'videos'>,
) => Promise<Omit<DraftMedia, 'alt' | 'focus'>>

/** The draft as a connector takes it, its options as the connector reads them. */
export async function thaw(
  draft: FrozenDraft,
  options: Record<string, unknown>,
  read: (media: FrozenMedia) => ReturnType<ReadMedia>,
): Promise<Draft> {
  const media = async (one: FrozenMedia): Promise<DraftMedia> => ({
    ...(await read(one)),
    alt: one.alt,
    focus: one.focus,
  })
  const parts: Draft['parts'] = []
  for (const part of draft.parts) {
    const files: DraftMedia[] = []
    for (const one of part.media) files.push(await media(one))
    parts.push({ text: part.text, media: files })
  }
  const { link } = draft
  return {
    title: draft.title,
    parts,
    summary: draft.summary,
    link: link === null ? null : { ...link, image: link.image === null ? null : await media(link.image) },
    language: draft.language,
    options,
  }
}

/** Tells whether two drafts say the same. */
export const hashDraft = (draft: FrozenDraft): string =>
  createHash('sha256').update(JSON.stringify(draft)).digest('base64url').slice(0, 22)
