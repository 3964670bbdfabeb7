import type { createApp } from '../src/app.ts'
import { connectChannel } from '../src/channels/endpoints.ts'
import { newId } from '../src/db/index.ts'
import { startPolicy, submitPolicy } from '../src/govern/endpoints.ts'
import * as listen from '../src/listen/endpoints.ts'
import { importFile } from '../src/listen/index.ts'
import { createApiKey, createInvitation } from '../src/org/endpoints.ts'
import type { Actor } from '../src/permissions.ts'
import * as plan from '../src/plan/endpoints.ts'
import {
  addContact,
  addInventoryItem,
  addInventorySource,
  addPledgeCount,
  createCampaign,
  createKeyDate,
  createKit,
} from '../src/publish/endpoints.ts'
import type { TestContext } from '../src/testing/index.ts'
import type { Visitor } from '../src/testing/visitor.ts'

/** A word that stands in all that the filled organisation holds: who reads it elsewhere reads what is not theirs. */
export const canary = 'zibeline'

/**
 * One thing of each kind that an address can name, by the part of the address that names it (`listen/topics/:id`).
 * @param by an administrator of the organisation, signed in
 */
export async function fillOrganisation(
  ctx: TestContext,
  app: ReturnType<typeof createApp>,
  by: Visitor,
): Promise<Record<string, string>> {
  const row = await ctx.db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', by.organisation)
    .executeTakeFirstOrThrow()
  const actor: Actor = {
    organisationId: row.id,
    userId: null,
    name: canary,
    role: 'administrator',
    via: 'system',
    locale: 'fr',
  }
  return {
    ...(await fillOrg(by)),
    ...(await fillListen(ctx, actor, by)),
    ...(await fillPlan(ctx, actor, by)),
    ...(await fillPublish(ctx, app, actor, by)),
  }
}

async function fillOrg(by: Visitor): Promise<Record<string, string>> {
  const key = await by.call(createApiKey, { name: canary, role: 'administrator' })
  const invitation = await by.call(createInvitation, { email: `${canary}@example.org`, role: 'manager' })
  return { 'api-keys/:id': key.id, 'invitations/:id': invitation.id }
}

async function fillListen(ctx: TestContext, actor: Actor, by: Visitor): Promise<Record<string, string>> {
  const topic = await by.call(listen.createTopic, { name: canary, kind: 'us', query: canary, colour: '#0B5F7A' })
  const source = await by.call(listen.createSource, { connector: 'webhook', settings: { name: canary } })
  const line = JSON.stringify({ id: '1', text: `La ${canary} ouvre.`, author: canary })
  const imported = await importFile(
    ctx,
    actor,
    { name: `${canary}.ndjson`, format: 'ndjson' },
    chunks(line),
    new AbortController().signal,
  )
  const { mentions } = await by.call(listen.readRiver, {})
  const mention = mentions[0]!
  const note = await by.call(listen.addNote, { id: mention.id, text: canary })
  const tag = await by.call(listen.createTag, { name: canary })
  const other = await by.call(listen.createTag, { name: `${canary} aussi` })
  const acted = await by.call(listen.actOnMentions, { ids: [mention.id], actions: [{ do: 'tag', add: [other.id] }] })
  await by.call(listen.markAuthor, { id: mention.author!.id, note: canary, tags: [tag.id] })
  await by.call(listen.setToneWord, { language: 'fr', word: canary, weight: 2 })
  const view = await by.call(listen.createView, { name: canary, filter: {}, shared: true })
  return {
    'listen/topics/:id': String(topic.id),
    'listen/sources/:id': String(source.id),
    'listen/imports/:id': String(imported.id),
    'listen/mentions/:id': mention.id,
    'listen/authors/:id': mention.author!.id,
    'listen/notes/:id': String(note.id),
    // The second: the first has the number that a sample has for the one to merge it into.
    'listen/tags/:id': String(other.id),
    'listen/views/:id': String(view.id),
    undo: acted.undo ?? '',
  }
}

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

async function fillPlan(ctx: TestContext, actor: Actor, by: Visitor): Promise<Record<string, string>> {
  const { id: strategy } = await by.call(plan.createStrategy, { name: canary })
  const survey = await by.call(plan.createSurvey, { strategy, name: canary })
  const version = await by.call(plan.submitVersion, { strategy, note: canary })
  const { changes } = await by.call(plan.readHistory, { strategy })
  const series = await by.call(plan.createSeries, { name: canary })
  await by.call(plan.addFigures, { series: series.id, figures: [{ on: '2026-01-02', value: 3, source: canary }] })
  const { figures } = await by.call(plan.listFigures, { series: series.id })
  return {
    'plan/strategies/:strategy': String(strategy),
    'surveys/:survey': survey.id,
    'versions/:number': String(version.number),
    'shares/:share': await insertShare(ctx, actor.organisationId, strategy),
    'changes/:change': changes[0]!.id,
    'documents/:kind': 'strategy',
    'plan/series/:series': series.id,
    'figures/:figure': figures[0]!.id,
  }
}

/** Only an adopted version is shared, and adopting one takes a whole examination: the link is put there as it is kept. */
async function insertShare(ctx: TestContext, organisationId: string, strategy: number): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('plan_share')
    .values({
      organisation_id: organisationId,
      strategy_id: strategy,
      id,
      token_hash: id,
      document: 'strategy',
      version: 1,
      locale: 'fr',
      created_at: ctx.clock.now(),
      created_by: canary,
      expires_at: new Date(ctx.clock.now().getTime() + 86_400_000),
      revoked_at: null,
    })
    .execute()
  return id
}

/** Signing takes a mail that is read: what it leaves is put there as it is kept. */
async function insertPledge(ctx: TestContext, organisationId: string, campaignId: string): Promise<string> {
  const id = newId()
  const at = ctx.clock.now()
  const email = `${canary}@example.org`
  const named = { email, mailbox: email, first_name: canary, last_name: canary, consent: canary }
  await ctx.db
    .insertInto('pledge')
    .values({
      organisation_id: organisationId,
      id,
      campaign_id: campaignId,
      ...named,
      shown: true,
      token_hash: id,
      asked_at: at,
      confirmed_at: at,
    })
    .execute()
  return id
}

/** Told on the page of a kit that is published: put there as it is kept. */
async function insertKitShare(ctx: TestContext, organisationId: string, kitId: string): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('kit_share')
    .values({
      organisation_id: organisationId,
      id,
      kit_id: kitId,
      network: canary,
      name: canary,
      link: '',
      token_hash: id,
      keep_until: '2099-01-01',
      shared_at: ctx.clock.now(),
    })
    .execute()
  return id
}

async function fillPublish(
  ctx: TestContext,
  app: ReturnType<typeof createApp>,
  actor: Actor,
  by: Visitor,
): Promise<Record<string, string>> {
  await by.call(startPolicy, {})
  const policy = await by.call(submitPolicy, { note: canary })
  const channel = await by.call(connectChannel, { connector: 'wall', settings: {}, secret: canary })
  const parts = [{ text: canary, media: [] }]
  const draft = { title: null, parts, summary: null, link: null, language: 'fr', options: {} }
  const about = { entryId: newId(), variantId: newId(), channelId: channel.id, dueAt: ctx.clock.now() }
  const send = await ctx.db.transaction().execute(tx => app.publish.ledger.schedule(tx, actor, { ...about, draft }))
  const { newsletter, subscriber } = await fillNewsletter(ctx, actor.organisationId, by)
  const date = await by.call(createKeyDate, { name: canary, day: '2027-06-24' })
  const campaign = await by.call(createCampaign, { name: canary, from: '2027-06-01', to: '2027-06-24' })
  const counted = { id: campaign.id, way: 'hand', count: 3, day: '2020-06-02', source: canary } as const
  const count = await by.call(addPledgeCount, counted)
  const kit = await by.call(createKit, { id: campaign.id, audience: 'staff', title: canary, language: 'fr' })
  const contact = await by.call(addContact, {
    id: campaign.id,
    kind: 'blogger',
    name: canary,
    reach: canary,
    state: 'to-contact',
    by: canary,
    on: null,
    note: canary,
  })
  const item = await by.call(addInventoryItem, { title: canary })
  const site = await by.call(addInventorySource, { kind: 'feed', address: 'https://example.org/feed', title: canary })
  return {
    'publish/inventory/:id': item.id,
    'publish/inventory-sources/:id': site.id,
    'publish/campaigns/:id': campaign.id,
    'pledges/people/:pledge': await insertPledge(ctx, actor.organisationId, campaign.id),
    'pledges/counts/:count': count.id,
    'kits/:kit': kit.id,
    'contacts/:contact': contact.id,
    'shares/:share': await insertKitShare(ctx, actor.organisationId, kit.id),
    'publish/key-dates/:id': date.id,
    'govern/policies/editorial/versions/:number': String(policy.number),
    'channels/:id': channel.id,
    'publish/sends/:id': send.id,
    'publish/newsletters/:id': newsletter,
    'subscribers/:subscriber': subscriber,
  }
}

async function fillNewsletter(ctx: TestContext, organisationId: string, by: Visitor) {
  const { id: newsletter } = await by.call(connectChannel, {
    connector: 'newsletter',
    settings: {
      title: canary,
      senderName: canary,
      senderAddress: `${canary}@example.org`,
      postalAddress: `1, rue ${canary}`,
      purpose: `Une fois par mois, la ${canary}.`,
    },
  })
  const subscriber = newId()
  await ctx.db
    .insertInto('newsletter_subscriber')
    .values({
      organisation_id: organisationId,
      channel_id: newsletter,
      id: subscriber,
      email: `${canary}@example.org`,
      mailbox: `${canary}@example.org`,
      language: 'fr',
      state: 'active',
      token: subscriber,
      created_at: ctx.clock.now(),
    })
    .execute()
  return { newsletter, subscriber }
}
