import { sql } from 'kysely'
import { peopleOfChannels } from '../../channels/index.ts'
import type { Db } from '../../db/index.ts'
import { findPolicyInForce } from '../../govern/index.ts'
import { mayUseEmergency } from '../../govern/schema.ts'
import { type Actor, can } from '../../permissions.ts'
import type { SendRow } from '../ledger/index.ts'
import { presentSends } from '../ledger/index.ts'
import type { PublishParts } from '../parts.ts'
import { isApproved } from './approvable.ts'
import { findSeen } from './entry-history.ts'
import { findLines } from './entry-lines.ts'
import type { EntryView, VariantView } from './entry-schema.ts'
import { type EntryRow, listVariants, textOf, type VariantRow } from './entry-store.ts'
import { existingEntry } from './write-entry.ts'

/** An entry for its reader: texts, what became of each variant, and what they may do. Throws `publish.no-such-entry`. */
export async function presentEntry(parts: PublishParts, actor: Actor, id: string): Promise<EntryView> {
  const { db, clock } = parts
  const { organisationId } = actor
  const row = await existingEntry(db, organisationId, id)
  const [variants, [line], comments, translations, seenVersion] = await Promise.all([
    listVariants(db, organisationId, [id]),
    findLines(db, organisationId, {
      now: clock.now(),
      where: [sql`e.id = ${id}`],
      order: sql`e.id`,
      limit: 1,
    }),
    countComments(db, row),
    listTranslations(db, row),
    findSeen(parts, actor, id),
  ])
  const { planned, ownerId: _, variants: __, ...text } = textOf(row, variants)
  const stateOf = new Map(line!.variants.map(variant => [variant.id, variant.state]))
  const shown = await presentVariants(parts, actor, variants, stateOf)
  return {
    id,
    ...text,
    planned,
    state: line!.state,
    stage: line!.stage,
    ideaId: row.idea_id,
    owner: line!.owner,
    author: row.author_name,
    translations,
    version: row.version,
    variants: shown,
    comments,
    seenVersion,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    may: [
      ...mayOf(actor, row, shown, await isApproved(db, row, textOf(row, variants))),
      ...((await mayPassOver(parts, actor, row)) ? (['emergency'] as const) : []),
    ],
  }
}

async function presentVariants(
  parts: PublishParts,
  actor: Actor,
  rows: VariantRow[],
  stateOf: ReadonlyMap<string, VariantView['state']>,
): Promise<VariantView[]> {
  const { organisationId } = actor
  const sends = await latestSends(
    parts.db,
    organisationId,
    rows.map(row => row.id),
  )
  const sendViews = await presentSends(parts, actor, sends)
  const channels = await parts.db
    .selectFrom('channel')
    .select(['id', 'name', 'connector', 'state'])
    .where('organisation_id', '=', organisationId)
    .execute()
  const named = await peopleOfChannels(parts.db, organisationId)
  return rows.map(row => {
    const channel = channels.find(one => one.id === row.channel_id)
    return {
      id: row.id,
      channel:
        channel === undefined
          ? null
          : {
              id: channel.id,
              name: channel.name,
              connector: channel.connector,
              connectorName: parts.connectors.get(channel.connector)?.name ?? channel.connector,
              removed: channel.state === 'removed',
              mine: named.get(channel.id)?.some(id => id === actor.userId) ?? true,
            },
      target: row.target,
      content: row.content,
      planned:
        row.planned_at === null || row.planned_local === null
          ? null
          : { local: row.planned_local, at: row.planned_at.toISOString() },
      state: stateOf.get(row.id) ?? null,
      send: sendViews.find(send => send.variantId === row.id) ?? null,
      handOver:
        row.channel_id !== null
          ? null
          : {
              dueAt: row.due_at?.toISOString() ?? null,
              doneAt: row.handed_over_at?.toISOString() ?? null,
              doneBy: row.handed_over_by,
              proof: row.proof,
            },
    }
  })
}

async function latestSends(db: Db, organisationId: string, variantIds: string[]): Promise<SendRow[]> {
  if (variantIds.length === 0) return []
  return db
    .selectFrom('send')
    .selectAll()
    .distinctOn('variant_id')
    .where('organisation_id', '=', organisationId)
    .where('variant_id', 'in', variantIds)
    .orderBy('variant_id')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

async function countComments(db: Db, row: EntryRow): Promise<number> {
  const { count } = await db
    .selectFrom('entry_comment')
    .select(eb => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', row.organisation_id)
    .where('entry_id', '=', row.id)
    .where('settled_at', 'is', null)
    .where('answers', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function listTranslations(db: Db, row: EntryRow) {
  const root = row.translation_of ?? row.id
  return db
    .selectFrom('entry')
    .select(['id', 'language', 'title'])
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '<>', row.id)
    .where('state', '<>', 'removed')
    .where(eb => eb.or([eb('id', '=', root), eb('translation_of', '=', root)]))
    .orderBy('language')
    .execute()
}

/** By the state of the entry and the reader's role; whether this level is theirs, the approval tells. */
function mayOf(actor: Actor, row: EntryRow, variants: VariantView[], approved: boolean): EntryView['may'] {
  const may: EntryView['may'] = []
  const writes = can(actor.role, 'publish.write')
  const sends = can(actor.role, 'publish.send')
  const waits = variants.some(one => ['scheduled', 'due', 'late', 'held'].includes(one.state ?? ''))
  if (writes) may.push('edit')
  if (writes && row.state !== 'review' && !approved && variants.length > 0) may.push('submit')
  if (writes && row.state === 'review') may.push('withdraw')
  if (row.state === 'review' && can(actor.role, 'publish.approve')) may.push('decide')
  if (sends && approved && variants.some(mayBegin)) may.push('schedule')
  if (sends && waits) may.push('unschedule')
  if (waits ? sends : writes) may.push('move')
  if (sends && approved && variants.some(one => one.send?.may.includes('edit'))) may.push('update-published')
  return may
}

/** Nothing of it is on its way or out. What is half out is not begun anew: its send goes on or is taken back. */
const mayBegin = ({ state, send }: VariantView): boolean =>
  (state === null || state === 'failed') && (send === null || send.posts.length === 0 || send.removed !== null)

/** The emergency path: the role's and the policy's. */
async function mayPassOver(parts: PublishParts, actor: Actor, row: EntryRow): Promise<boolean> {
  if (row.state !== 'review' || !can(actor.role, 'publish.emergency')) return false
  const policy = await findPolicyInForce(parts, actor.organisationId)
  return mayUseEmergency(policy?.document ?? null, actor)
}
