import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { announce, type Db } from '../../db/index.ts'
import { memberRoute, publicRoute, type Route } from '../../http/index.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { existingEntry } from '../entries/write-entry.ts'
import * as endpoints from './link-endpoints.ts'
import type { ShortLink } from './link-schema.ts'
import { openLink } from './open-link.ts'
import { shortBase } from './short-links.ts'

async function readSettings({ db, config }: Context, { organisationId }: Actor) {
  const row = await db
    .selectFrom('link_setting')
    .select(['tags', 'short'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return { tags: row?.tags ?? false, short: row?.short ?? false, base: shortBase(config) }
}

async function changeSettings(ctx: Context, actor: Actor, given: { tags: boolean; short: boolean }) {
  const { organisationId } = actor
  await ctx.db.transaction().execute(async tx => {
    const values = { ...given, updated_at: ctx.clock.now(), updated_by: actor.name }
    await tx
      .insertInto('link_setting')
      .values({ organisation_id: organisationId, ...values })
      .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(values))
      .execute()
    await audit(
      tx,
      actor,
      'publish.change-link-settings',
      { type: 'organisation', id: organisationId, name: '' },
      given,
    )
    await announce(tx, organisationId, { kind: 'links-changed' })
  })
  return readSettings(ctx, actor)
}

async function readLinks({ db, config }: Context, { organisationId }: Actor, id: string) {
  await existingEntry(db, organisationId, id)
  return { base: shortBase(config), made: await countLinks(db, organisationId, id) }
}

async function countLinks(db: Db, organisationId: string, entryId: string): Promise<ShortLink[]> {
  const { rows } = await sql<ShortLink>`
    select l.place_id as "placeId", l.target, l.address, coalesce(sum(d.opened), 0)::int as opened,
      coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'opened', d.opened) order by d.day)
        filter (where d.day is not null), '[]') as days
    from short_link l left join short_link_day d on d.organisation_id = l.organisation_id and d.code = l.code
    where l.organisation_id = ${organisationId} and l.entry_id = ${entryId}
    group by l.organisation_id, l.code order by l.created_at, l.code`.execute(db)
  return rows
}

/** How often the short links of entries were opened; whoever has none is not in it. */
export async function countOpened(
  db: Db,
  organisationId: string,
  entries: string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; opened: number }>`
    select l.entry_id as id, coalesce(sum(d.opened), 0)::int as opened
    from short_link l left join short_link_day d on d.organisation_id = l.organisation_id and d.code = l.code
    where l.organisation_id = ${organisationId} and l.entry_id = any(${entries}::uuid[]) group by 1`.execute(db)
  return new Map(rows.map(({ id, opened }) => [id, opened]))
}

export const linkRoutes = (ctx: Context): Route[] => [
  memberRoute(endpoints.readLinkSettings, ({ actor }) => readSettings(ctx, actor)),
  memberRoute(endpoints.changeLinkSettings, ({ input, actor }) => changeSettings(ctx, actor, input)),
  memberRoute(endpoints.readEntryLinks, ({ input, actor }) => readLinks(ctx, actor, input.id)),
  publicRoute(endpoints.openShortLink, ({ input, info }) => openLink(ctx, input.code, info)),
]
