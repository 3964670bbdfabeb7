import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Tx } from '../../db/index.ts'
import { audit, systemActor } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { announceCampaign } from './campaign-service.ts'

/** Days in which what was asked for can be confirmed. */
export const confirmDays = 7

/** Hourly, of all organisations: what nobody confirmed is forgotten, and names that are kept no longer are erased. */
export async function forgetPledges({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock.now()
  await db
    .deleteFrom('pledge')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', new Date(now.getTime() - confirmDays * 24 * 3_600_000))
    .execute()
  const { rows } = await sql<{ organisation: string; campaign: string }>`
    select p.organisation_id as organisation, p.campaign_id as campaign
    from pledge_page p join organisation o on o.id = p.organisation_id
    where p.erased_at is null and p.keep_until < (${now}::timestamptz at time zone o.time_zone)::date`.execute(db)
  for (const { organisation, campaign } of rows)
    await db.transaction().execute(tx => eraseNames(tx, systemActor(organisation), campaign, now))
}

/** Names and addresses go for good, and the page closes: nothing tells any more who has signed. The number stays. */
export async function eraseNames(tx: Tx, actor: Actor, campaignId: string, now: Date): Promise<void> {
  const { organisationId } = actor
  await tx
    .updateTable('pledge_page')
    .set({ open: false, erased_at: now })
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', campaignId)
    .execute()
  await tx
    .deleteFrom('pledge')
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', campaignId)
    .where('confirmed_at', 'is', null)
    .execute()
  await tx
    .updateTable('pledge')
    .set({ email: null, mailbox: null, first_name: null, last_name: null, consent: null, token_hash: null })
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', campaignId)
    .execute()
  await audit(tx, actor, 'publish.erase-pledges', { type: 'campaign', id: campaignId })
  await announceCampaign(tx, organisationId, campaignId)
}
