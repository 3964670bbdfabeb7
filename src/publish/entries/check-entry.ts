import type { Limits } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import { AppError } from '../../errors.ts'
import { findPolicyInForce } from '../../govern/index.ts'
import { type ApprovalLevel, levelsFor, type Remark, remarksOn } from '../../govern/schema.ts'
import type { Actor } from '../../permissions.ts'
import { findRestraintsInForce, restrainsHere } from '../../plan/index.ts'
import { wallTimeAt } from '../../time-zone.ts'
import type { Count } from '../count-text.ts'
import { asSent } from '../links/as-sent.ts'
import { shortBase } from '../links/short-links.ts'
import { findAllMedia, type MediaRow } from '../media/media-store.ts'
import { countParts, type LimitProblem, limitProblems } from './check-limits.ts'
import { findAuthors } from './entry-authors.ts'
import type { EntryRow } from './entry-store.ts'
import { type EntryText, mediaOf, type VariantText } from './entry-text.ts'
import { altOf } from './freeze-variant.ts'
import { policyContent } from './policy-content.ts'
import { policyMoment } from './policy-moment.ts'

export type Accepted = { reason: string; by: string; at: string }
export type CheckedVariant = {
  id: string
  limits: Limits | null
  counts: Count[]
  problems: LimitProblem[]
  remarks: { remark: Remark; accepted: Accepted | null }[]
}
export type EntryCheck = {
  policyVersion: number | null
  levels: ApprovalLevel[]
  variants: CheckedVariant[]
  /** A network would refuse it, or the policy does not allow it. */
  blocked: boolean
}

/** Whether a remark keeps a content from going out: one that may be lifted does until a person said why. */
export const isBlocking = ({ remark, accepted }: CheckedVariant['remarks'][number]): boolean =>
  remark.level === 'blocks' && !(remark.liftable && accepted !== null)

/** By which key an acceptance is kept. */
export const remarkKey = (variantId: string, key: string): string => `${variantId} ${key}`

/** How an entry is looked at. */
export type Looked = {
  /** It cannot wait: the policy may have other levels of approval then. */
  urgent?: boolean
  /** Who submits it: levels are chosen by their role too. */
  by?: Pick<Actor, 'userId' | 'role'>
  /** When variants really go out: these alone are looked at, for that instant. Absent: all, as they are planned. */
  due?: ReadonlyMap<string, Date>
}

/** Holds an entry against the networks' limits, the policy in force and the strategy's periods of restraint. */
export async function checkEntry(
  ctx: Context,
  row: EntryRow,
  text: EntryText,
  { urgent = false, by, due }: Looked = {},
): Promise<EntryCheck> {
  const { organisation_id: organisationId } = row
  const looked = text.variants.filter(variant => due === undefined || due.has(variant.id))
  const dueAt = (variant: VariantText) => dueOf(text, variant, due)
  const [policy, restraints, moment, authors, media, channels, accepted] = await Promise.all([
    findPolicyInForce(ctx, organisationId),
    findRestraintsInForce(ctx.db, organisationId),
    policyMoment(
      ctx,
      row,
      looked.flatMap(variant => dueAt(variant) ?? []),
    ),
    findAuthors(ctx.db, organisationId, [row.id]).then(found => found.get(row.id)!),
    mediaOfEntry(ctx.db, organisationId, text),
    channelsOf(ctx, organisationId, text),
    findAccepted(ctx.db, row),
  ])
  const networkOf = (variant: VariantText) => networkOfVariant(variant, channels)
  const variants = looked.map(variant => {
    const network = networkOf(variant)
    const limits = variant.channelId === null ? null : (channels.get(variant.channelId)?.limits ?? null)
    const content = policyContent(text, variant, {
      network,
      // Of whom nobody knows the role (who has left, a key) nothing is judged here; levels of approval pass them all.
      authors: authors.flatMap(({ place, userId, role }) =>
        place === variant.id && role !== null ? [{ id: userId, role }] : [],
      ),
      plannedAt: dueAt(variant),
      pairs: moment.pairsOn(network),
      media,
    })
    const strategyNetwork = channels.get(variant.channelId ?? '')?.strategyNetwork ?? null
    const remarks = remarksOn(policy?.document ?? null, content, {
      ...moment.momentOn(network),
      restraints: restraints.filter(one => restrainsHere(one, { network, strategyNetwork })),
    })
    const language = variant.content.language ?? text.language
    const known = (id: string) => {
      const one = media.get(id)
      return one === undefined ? undefined : { ...one, alt: altOf(one, language), gone: one.removed_at !== null }
    }
    const sent = asSent(variant.content, limits?.body === 'html', { base: shortBase(ctx.config) })
    return {
      id: variant.id,
      limits,
      counts: limits === null ? [] : countParts(sent, limits),
      problems: limits === null ? [] : limitProblems(sent, limits, known),
      remarks: remarks.map(remark => ({ remark, accepted: accepted.get(remarkKey(variant.id, remark.key)) ?? null })),
    }
  })
  const levels = levelsFor(policy?.document ?? null, {
    networks: text.variants.map(networkOf),
    kinds: text.variants.map(variant => variant.content.kind),
    theme: text.theme === '' ? null : text.theme,
    authorRoles: [...authors.map(author => author.role), ...(by === undefined ? [] : [by.role])],
    languages: text.variants.map(variant => variant.content.language ?? text.language),
    urgent,
  })
  const blocked = variants.some(variant => variant.problems.length > 0 || variant.remarks.some(isBlocking))
  return { policyVersion: policy?.number ?? null, levels, variants, blocked }
}

/**
 * Throws `publish.nothing-to-submit`, `publish.channel-gone`, `publish.blocked`; `publish.rights-ended` where a file may
 * not be shown on the day it goes out.
 */
export async function requireSound(
  ctx: Context,
  row: EntryRow,
  text: EntryText,
  looked: Looked = {},
): Promise<EntryCheck> {
  if (text.variants.length === 0) throw new AppError('publish.nothing-to-submit', {}, { status: 422 })
  const channels = await channelsOf(ctx, row.organisation_id, text)
  if (text.variants.some(({ channelId }) => channelId !== null && !channels.has(channelId)))
    throw new AppError('publish.channel-gone', {}, { status: 422 })
  const check = await checkEntry(ctx, row, text, looked)
  if (check.blocked) throw new AppError('publish.blocked', {}, { status: 422 })
  const media = await mediaOfEntry(ctx.db, row.organisation_id, text)
  const [ended] = endedRights(text, media, looked.due)
  if (ended !== undefined) throw new AppError('publish.rights-ended', { name: ended.name }, { status: 422 })
  return check
}

/** Variants that show a file whose rights end before the day on which they go out, with that file's name. */
export const endedRights = (
  text: EntryText,
  media: ReadonlyMap<string, MediaRow>,
  due: Looked['due'],
): { variantId: string; name: string }[] =>
  text.variants.flatMap(variant => {
    const at = dueOf(text, variant, due)
    if (at === null) return []
    const on = wallTimeAt(at, text.zone).slice(0, 10)
    const ended = mediaOf(variant.content)
      .map(id => media.get(id))
      .find(one => one?.rights.until != null && one.rights.until < on)
    return ended === undefined ? [] : [{ variantId: variant.id, name: ended.name }]
  })

/** When a variant goes out; null: nobody knows yet, or it is not looked at. */
function dueOf(text: EntryText, variant: VariantText, due: Looked['due']): Date | null {
  if (due !== undefined) return due.get(variant.id) ?? null
  const planned = variant.planned ?? text.planned
  return planned === null ? null : new Date(planned.at)
}

export async function mediaOfEntry(
  db: Db,
  organisationId: string,
  text: EntryText,
): Promise<ReadonlyMap<string, MediaRow>> {
  const ids = [...new Set(text.variants.flatMap(variant => mediaOf(variant.content)))]
  return new Map((await findAllMedia(db, organisationId, ids)).map(one => [one.id, one]))
}

type KnownChannel = { connector: string; strategyNetwork: string | null; limits: Limits | null }
const networkOfVariant = (variant: VariantText, channels: ReadonlyMap<string, KnownChannel>): string =>
  variant.channelId === null ? variant.target : (channels.get(variant.channelId)?.connector ?? '')

/** Accounts that are still connected, with what their networks take. */
async function channelsOf(
  { db, connectors }: Context,
  organisationId: string,
  text: EntryText,
): Promise<ReadonlyMap<string, KnownChannel>> {
  const ids = [...new Set(text.variants.flatMap(variant => variant.channelId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('channel')
    .select(['id', 'connector', 'strategy_network', 'limits'])
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .where('state', '<>', 'removed')
    .execute()
  return new Map(
    rows.map(({ id, connector, strategy_network, limits }) => [
      id,
      {
        connector,
        strategyNetwork: strategy_network,
        limits: limits ?? connectors.get(connector)?.channel?.publish?.limits ?? null,
      },
    ]),
  )
}

async function findAccepted(db: Db, row: EntryRow): Promise<ReadonlyMap<string, Accepted>> {
  const rows = await db
    .selectFrom('accepted_remark')
    .selectAll()
    .where('organisation_id', '=', row.organisation_id)
    .where('entry_id', '=', row.id)
    .execute()
  return new Map(
    rows.map(({ remark_key, reason, by_name, at }) => [remark_key, { reason, by: by_name, at: at.toISOString() }]),
  )
}
