import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { literalLike } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import type { Actor } from '../../permissions.ts'
import { nextKey, readKey } from '../page-key.ts'
import type { EntryFilter, listEntries } from './entry-endpoints.ts'
import { type Condition, findLines } from './entry-lines.ts'

type Parts = Pick<Context, 'db' | 'clock'>

/** What lists and the calendar are narrowed down by, but the state. */
export function conditionsOf(filter: EntryFilter, actor: Pick<Actor, 'userId'>): Condition[] {
  const where: Condition[] = []
  const { channel, objective, audience, need, theme, series, campaign, owner, language, text } = filter
  if (channel !== undefined) where.push(sql`${channel}::uuid = any(x.channels)`)
  if (objective !== undefined) where.push(sql`${objective} = any(e.objectives)`)
  if (audience !== undefined) where.push(sql`${audience} = any(e.audiences)`)
  if (need !== undefined) where.push(sql`e.need = ${need}`)
  if (theme !== undefined) where.push(sql`e.theme = ${theme}`)
  if (series !== undefined) where.push(sql`e.series = ${series}`)
  if (campaign !== undefined) where.push(sql`e.campaign_id = ${campaign}`)
  if (language !== undefined) where.push(sql`e.language = ${language}`)
  if (owner !== undefined) where.push(sql`e.owner_id = ${owner === 'me' ? actor.userId : owner}`)
  if (text !== undefined && text !== '') {
    const like = `%${literalLike(text)}%`
    where.push(sql`(e.title ilike ${like} or e.brief ilike ${like} or x.words ilike ${like})`)
  }
  return where
}

/** The latest changed first. */
export async function listEntriesOf({ db, clock }: Parts, actor: Actor, filter: ParsedInputOf<typeof listEntries>) {
  const where = conditionsOf(filter, actor)
  if (filter.planned !== undefined)
    where.push(filter.planned ? sql`e.planned_at is not null` : sql`e.planned_at is null`)
  const after = readKey(filter.after)
  if (after !== null) where.push(sql`(e.updated_at, e.id) < (${after.at}, ${after.id}::uuid)`)
  const found = await findLines(db, actor.organisationId, {
    now: clock.now(),
    where,
    ...(filter.state === undefined ? {} : { states: filter.state }),
    order: sql`e.updated_at desc, e.id desc`,
    limit: filter.limit + 1,
  })
  const entries = found.slice(0, filter.limit)
  const last = found.length > entries.length ? entries.at(-1) : undefined
  return { entries, next: nextKey(last, row => new Date(row.updatedAt)) }
}
