import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import { type Db, newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { conflict, notFound } from '../../errors.ts'
import { audit, newLinkToken } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { announceCampaign, existingCampaign } from '../campaigns/campaign-service.ts'
import { same } from '../entries/entry-text.ts'
import { findAllMedia } from '../media/media-store.ts'
import type { changeKit, createKit, openKit, publishKit } from './kit-endpoints.ts'
import type { KitContent, KitView } from './kit-schema.ts'
import type { KitTable } from './kit-tables.ts'
import { publishContent, writtenOf } from './publish-content.ts'

type Parts = Pick<Context, 'db' | 'clock' | 'config'>
export type KitRow = Selectable<KitTable>
type Named = { id: string; kit: string }

const present = ({ config }: Pick<Context, 'config'>, row: KitRow, shares: number): KitView => ({
  id: row.id,
  audience: row.audience,
  content: row.content,
  version: row.version,
  open: row.open,
  published:
    row.published === null
      ? null
      : {
          at: row.published_at!.toISOString(),
          by: row.published_by!,
          current: same(writtenOf(row.published), row.content),
        },
  link: `${config.publicUrl}/kit/${row.token}`,
  shares,
})

const countShares = async (db: Db, organisationId: string, ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('kit_share')
    .select(['kit_id', eb => eb.cast<number>(eb.fn.countAll(), 'integer').as('count')])
    .where('organisation_id', '=', organisationId)
    .where('kit_id', 'in', ids)
    .groupBy('kit_id')
    .execute()
  return new Map(rows.map(row => [row.kit_id, row.count]))
}

async function presentOne(parts: Parts, row: KitRow): Promise<KitView> {
  const counts = await countShares(parts.db, row.organisation_id, [row.id])
  return present(parts, row, counts.get(row.id) ?? 0)
}

/** Throws `publish.no-such-campaign`. */
export async function listKitsOf(parts: Parts, { organisationId }: Actor, id: string) {
  await existingCampaign(parts.db, organisationId, id)
  const rows = await parts.db
    .selectFrom('kit')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', id)
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
  const ids = rows.map(row => row.id)
  const counts = await countShares(parts.db, organisationId, ids)
  return { kits: rows.map(row => present(parts, row, counts.get(row.id) ?? 0)) }
}

/** `lock`: it does not change before the transaction ends. Throws `publish.no-such-kit`. */
async function existingKit(db: Db, { organisationId }: Actor, { id, kit }: Named, lock = false, removed = false) {
  await existingCampaign(db, organisationId, id)
  const row = await db
    .selectFrom('kit')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', id)
    .where('id', '=', kit)
    .where('removed', '=', removed)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-kit')
  return row
}

/** Throws `publish.no-such-kit`. */
export const readKitOf = async (parts: Parts, actor: Actor, named: Named): Promise<KitView> =>
  presentOne(parts, await existingKit(parts.db, actor, named))

/** More than a campaign has people to give one to. */
const mostKits = 30

/** Throws `publish.no-such-campaign`, `publish.too-many-kits`. */
export const createKitOf = (parts: Parts, actor: Actor, input: ParsedInputOf<typeof createKit>): Promise<KitView> =>
  parts.db.transaction().execute(async tx => {
    const { organisationId } = actor
    if ((await listKitsOf({ ...parts, db: tx }, actor, input.id)).kits.length >= mostKits)
      throw conflict('publish.too-many-kits', { most: mostKits })
    const content: KitContent = {
      title: input.title,
      intro: '',
      language: input.language,
      link: '',
      contact: '',
      items: [],
    }
    const row = await tx
      .insertInto('kit')
      .values({
        organisation_id: organisationId,
        id: newId(),
        campaign_id: input.id,
        audience: input.audience,
        token: newLinkToken(organisationId),
        content: JSON.stringify(content),
        updated_at: parts.clock.now(),
        updated_by: actor.name,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return tell(parts, tx, actor, 'publish.create-kit', row)
  })

/** Errors: see the endpoint. */
export const changeKitOf = (parts: Parts, actor: Actor, input: ParsedInputOf<typeof changeKit>) =>
  write(parts, actor, input, 'publish.change-kit', async (tx, before) => {
    requireVersion(before, input.version)
    const known = new Set(mediaIn(before.content))
    const added = mediaIn(input.content).filter(one => !known.has(one))
    // What stood in it may be gone meanwhile: who writes on is not held up by it, who publishes is told.
    if ((await findAllMedia(tx, actor.organisationId, added)).length < new Set(added).size)
      throw notFound('publish.no-such-media')
    return { content: JSON.stringify(input.content), version: before.version + 1 }
  })

const mediaIn = ({ items }: KitContent) => items.flatMap(item => (item.kind === 'media' ? [item.id] : []))

/** Errors: see the endpoint. */
export const publishKitOf = (parts: Parts, actor: Actor, input: ParsedInputOf<typeof publishKit>) =>
  write(parts, actor, input, 'publish.publish-kit', async (tx, before) => {
    requireVersion(before, input.version)
    const published = await publishContent({ ...parts, db: tx }, actor.organisationId, before.content)
    const when = { published_at: parts.clock.now(), published_by: actor.name }
    return { published: JSON.stringify(published), ...when, open: true }
  })

/** Errors: see the endpoint. */
export const openKitOf = (parts: Parts, actor: Actor, input: ParsedInputOf<typeof openKit>) =>
  write(parts, actor, input, 'publish.open-kit', async (_tx, before) => {
    if (before.published === null) throw conflict('publish.kit-not-published')
    return { open: input.open, ...(input.renew ? { token: newLinkToken(actor.organisationId) } : {}) }
  })

/** Throws `publish.no-such-kit` (also: not kept, or not taken out). */
export const removeKitOf = (parts: Parts, actor: Actor, named: Named, removed: boolean) =>
  write(
    parts,
    actor,
    named,
    removed ? 'publish.remove-kit' : 'publish.restore-kit',
    async () => ({ removed }),
    !removed,
  )

function requireVersion(before: KitRow, version: number): void {
  if (before.version !== version) throw conflict('publish.kit-changed')
}

type Action = `publish.${string}-kit`
type Values = Partial<{
  content: string
  version: number
  open: boolean
  token: string
  published: string
  published_at: Date
  published_by: string
  removed: boolean
}>

const write = (
  parts: Parts,
  actor: Actor,
  named: Named,
  action: Action,
  valuesFor: (tx: Tx, before: KitRow) => Promise<Values>,
  removed = false,
): Promise<KitView> =>
  parts.db.transaction().execute(async tx => {
    const before = await existingKit(tx, actor, named, true, removed)
    const row = await tx
      .updateTable('kit')
      .set({ ...(await valuesFor(tx, before)), updated_at: parts.clock.now(), updated_by: actor.name })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return tell(parts, tx, actor, action, row)
  })

async function tell(parts: Parts, tx: Tx, actor: Actor, action: Action, row: KitRow): Promise<KitView> {
  await audit(tx, actor, action, { type: 'kit', id: row.id, name: row.content.title }, { open: row.open })
  await announceCampaign(tx, row.organisation_id, row.campaign_id)
  return presentOne({ ...parts, db: tx }, row)
}
