import { type Selectable, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { conflict, notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { announceCampaign, existingCampaign } from './campaign-service.ts'
import type { addContact, changeContact } from './contact-endpoints.ts'
import type { ContactView } from './contact-schema.ts'
import type { CampaignContactTable } from './contact-tables.ts'

type Parts = Pick<Context, 'db' | 'clock'>

/** More than one campaign's people get round to. */
const mostKept = 500

const present = (row: Selectable<CampaignContactTable>): ContactView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  reach: row.reach,
  state: row.state,
  by: row.by,
  on: row.on_day,
  note: row.note,
})

/** Throws `publish.no-such-campaign`. */
export async function listContactsOf({ db }: Parts, { organisationId }: Actor, id: string) {
  await existingCampaign(db, organisationId, id)
  const rows = await db
    .selectFrom('campaign_contact')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', id)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return { contacts: rows.map(present) }
}

/** Errors: see the endpoint, and `publish.no-such-campaign`. */
export const addContactOf = (parts: Parts, actor: Actor, { id, on, ...given }: ParsedInputOf<typeof addContact>) =>
  parts.db.transaction().execute(async tx => {
    const { contacts } = await listContactsOf({ ...parts, db: tx }, actor, id)
    if (contacts.length >= mostKept) throw conflict('publish.too-many-contacts', { most: mostKept })
    const row = await tx
      .insertInto('campaign_contact')
      .values({
        organisation_id: actor.organisationId,
        id: newId(),
        campaign_id: id,
        ...given,
        on_day: on,
        updated_at: parts.clock.now(),
        updated_by: actor.name,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await tell(tx, actor, 'publish.add-contact', id)
    return present(row)
  })

/** Errors: see the endpoint, and `publish.no-such-campaign`. */
export const changeContactOf = (parts: Parts, actor: Actor, input: ParsedInputOf<typeof changeContact>) =>
  parts.db.transaction().execute(async tx => {
    const { id, contact, on, ...given } = input
    await existingCampaign(tx, actor.organisationId, id)
    const row = await tx
      .updateTable('campaign_contact')
      .set({ ...given, on_day: on, updated_at: parts.clock.now(), updated_by: actor.name })
      .where('organisation_id', '=', actor.organisationId)
      .where('campaign_id', '=', id)
      .where('id', '=', contact)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw notFound('publish.no-such-contact')
    await tell(tx, actor, 'publish.change-contact', id)
    return present(row)
  })

/** Errors: see the endpoint. */
export const eraseContactOf = (parts: Parts, actor: Actor, { id, contact }: { id: string; contact: string }) =>
  parts.db.transaction().execute(async tx => {
    const gone = await tx
      .deleteFrom('campaign_contact')
      .where('organisation_id', '=', actor.organisationId)
      .where('campaign_id', '=', id)
      .where('id', '=', contact)
      .returning('id')
      .executeTakeFirst()
    if (gone === undefined) throw notFound('publish.no-such-contact')
    await tell(tx, actor, 'publish.erase-contact', id)
    return {}
  })

/** The log names nobody: who is erased is not kept there. */
async function tell(tx: Tx, actor: Actor, action: `publish.${string}-contact`, id: string) {
  await audit(tx, actor, action, { type: 'campaign', id })
  await announceCampaign(tx, actor.organisationId, id)
}
