import type { Context } from '../../context.ts'
import { newId } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import { hashToken, newLinkToken, organisationOfToken } from '../../org/index.ts'
import { announceCampaign } from '../campaigns/campaign-service.ts'
import { mayEnterFrom } from '../public-doors.ts'
import { findKitPage } from './kit-door.ts'
import type { declareShare } from './share-endpoints.ts'

type Parts = Pick<Context, 'db' | 'clock' | 'secrets' | 'config'>

/** Errors: see the endpoint. Neither address nor browser of who says it is kept. */
export async function declareShareOf(parts: Parts, input: ParsedInputOf<typeof declareShare>, ip: string) {
  if (!(await mayEnterFrom(parts, 'pledge', ip))) throw new AppError('publish.shares-full', {}, { status: 429 })
  const { id, organisation_id, campaign_id, audience, state, keptUntil } = await findKitPage(parts, input.token)
  if (state !== 'open' || audience === 'media') throw conflict('publish.kit-takes-no-shares')
  const own = newLinkToken(organisation_id)
  const { network, name, link, website } = input
  if (website === '')
    await parts.db.transaction().execute(async tx => {
      await tx
        .insertInto('kit_share')
        .values({
          organisation_id,
          id: newId(),
          kit_id: id,
          network,
          name,
          link,
          token_hash: hashToken(own),
          keep_until: keptUntil,
          shared_at: parts.clock.now(),
        })
        .execute()
      await announceCampaign(tx, organisation_id, campaign_id)
    })
  return { own: `${parts.config.publicUrl}/my-share/${own}` }
}

/** Throws `publish.no-such-share`. Of kits and campaigns that were taken out too. */
async function findOwn({ db }: Pick<Context, 'db'>, token: string) {
  const organisationId = organisationOfToken(token)
  const row =
    organisationId === null
      ? undefined
      : await db
          .selectFrom('kit_share as s')
          .innerJoin('kit as k', join =>
            join.onRef('k.organisation_id', '=', 's.organisation_id').onRef('k.id', '=', 's.kit_id'),
          )
          .innerJoin('organisation as o', 'o.id', 's.organisation_id')
          .select([
            's.organisation_id',
            's.id',
            's.network',
            's.name',
            'k.campaign_id',
            'k.content',
            'o.name as organisation',
          ])
          .where('s.organisation_id', '=', organisationId)
          .where('s.token_hash', '=', hashToken(token))
          .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-share')
  return row
}

/** Throws `publish.no-such-share`. */
export async function readOwnShareOf(parts: Pick<Context, 'db'>, token: string) {
  const { organisation, content, network, name } = await findOwn(parts, token)
  return { organisation, title: content.title, network, name: name ?? '' }
}

/** Throws `publish.no-such-share`. */
export const eraseOwnShareOf = (parts: Pick<Context, 'db'>, token: string) =>
  parts.db.transaction().execute(async tx => {
    const own = await findOwn({ db: tx }, token)
    await tx
      .deleteFrom('kit_share')
      .where('organisation_id', '=', own.organisation_id)
      .where('id', '=', own.id)
      .execute()
    await announceCampaign(tx, own.organisation_id, own.campaign_id)
    return {}
  })
