import type { Context } from '../../context.ts'
import type { EntryRow } from '../entries/entry-store.ts'
import type { EntryText, VariantText } from '../entries/entry-text.ts'
import { freeze } from '../entries/freeze-variant.ts'
import type { FrozenDraft } from '../ledger/index.ts'
import type { MediaRow } from '../media/media-store.ts'
import { asSent, type Shortening } from './as-sent.ts'
import { makeShortLinks, shorteningOf } from './short-links.ts'

type Parts = Pick<Context, 'db' | 'clock' | 'config' | 'connectors'>
/** `make`: short links that are missing are made, before anything is written into the ledger; else those that were made stand. */
type How = { make: boolean; media: ReadonlyMap<string, MediaRow>; unmade?: Shortening['unmade'] }

/** A variant as the ledger keeps it, its addresses as they go out: frozen twice it is the same. */
export async function freezeLinked(
  parts: Parts,
  row: Pick<EntryRow, 'organisation_id' | 'id'>,
  text: Pick<EntryText, 'language'>,
  variant: VariantText,
  { make, media, unmade }: How,
): Promise<FrozenDraft> {
  if (!variant.content.links) return freeze(variant, text.language, media)
  const html = await takesHtml(parts, row.organisation_id, variant.channelId)
  if (make) await makeShortLinks(parts, row, variant, html)
  const content = asSent(variant.content, html, { ...(await shorteningOf(parts, row, variant)), unmade })
  return freeze({ ...variant, content }, text.language, media)
}

/** Whether an account takes texts as clean HTML. */
async function takesHtml(
  { db, connectors }: Pick<Context, 'db' | 'connectors'>,
  organisationId: string,
  channelId: string | null,
): Promise<boolean> {
  if (channelId === null) return false
  const channel = await db
    .selectFrom('channel')
    .select(['connector', 'limits'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', channelId)
    .executeTakeFirst()
  const limits = channel?.limits ?? connectors.get(channel?.connector ?? '')?.channel?.publish?.limits
  return limits?.body === 'html'
}
