import { createHash } from 'node:crypto'
import type { Db } from '../../db/index.ts'
import { findAllMedia, type MediaRow } from '../media/media-store.ts'
import type { EntryRow } from './entry-store.ts'
import { type EntryText, mediaOf } from './entry-text.ts'

/** What an approval is about: everything that others will see and where. A title of the house, a planned hour or an order is not. */
export const approvable = ({ theme, about, aiUse, language, variants }: EntryText) => ({
  theme,
  about,
  aiUse,
  language,
  variants: variants
    .map(({ id, channelId, target, content }) => ({ id, channelId, target, content }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
})

/** Whether an entry is approved as it stands: nothing that is said of its files was changed since either. */
export const isApproved = async (db: Db, row: EntryRow, text: EntryText): Promise<boolean> =>
  row.state === 'approved' && (await hashApprovable(db, row.organisation_id, text)) === row.content_hash

/** Tells whether what was submitted is what would go out: with what is said of the files that it shows. */
export async function hashApprovable(db: Db, organisationId: string, text: EntryText): Promise<string> {
  const ids = [...new Set(text.variants.flatMap(variant => mediaOf(variant.content)))].sort()
  const said = (await findAllMedia(db, organisationId, ids))
    .map(({ id, alt, decorative, focus }: MediaRow) => ({ id, alt, decorative, focus }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return createHash('sha256')
    .update(canonical({ ...approvable(text), said }))
    .digest('base64url')
    .slice(0, 22)
}

/** JSON whose members stand in order of their names, at every depth. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null)
  return `{${members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
    .join(',')}}`
}
