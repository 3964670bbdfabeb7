import type { Tx } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import { listMembersFor } from '../../org/index.ts'
import { existingCampaign } from '../campaigns/campaign-service.ts'
import { findAllMedia } from '../media/media-store.ts'
import { type EntryChange, mediaOf } from './entry-text.ts'

/**
 * Whatever a change names is the organisation's own. Throws `publish.no-such-member`, `publish.no-such-entry` (the one
 * translated), `publish.no-such-campaign`, `channels.no-such-channel`, `publish.no-such-media`.
 */
export async function requireNamed(
  tx: Tx,
  organisationId: string,
  { fields, variants }: Pick<EntryChange, 'fields' | 'variants'>,
): Promise<void> {
  const { ownerId, translationOf, campaignId } = fields
  if (ownerId !== undefined && ownerId !== null) {
    const members = await listMembersFor(tx, { organisationId, role: 'reader' })
    if (!members.some(member => member.userId === ownerId)) throw notFound('publish.no-such-member')
  }
  if (translationOf !== undefined && translationOf !== null) {
    const original = await tx
      .selectFrom('entry')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('id', '=', translationOf)
      .executeTakeFirst()
    if (original === undefined) throw notFound('publish.no-such-entry')
  }
  if (campaignId !== undefined && campaignId !== null) await existingCampaign(tx, organisationId, campaignId)
  const channels = [...new Set(variants.flatMap(one => one.channelId ?? []))]
  if (channels.length > 0) {
    const known = await tx
      .selectFrom('channel')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', channels)
      .execute()
    if (known.length < channels.length) throw notFound('channels.no-such-channel')
  }
  const media = [...new Set(variants.flatMap(one => mediaOf(one.content)))]
  if ((await findAllMedia(tx, organisationId, media)).length < media.length) throw notFound('publish.no-such-media')
}
