import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Tx } from '../../db/index.ts'
import { wholeText } from '../../language/index.ts'
import { groupNearDuplicates, type NearDuplicates } from './group-near-duplicates.ts'
import type { PreparedItem } from './prepare-item.ts'
import { articleKey, isCopy, type Told } from './same-article.ts'
import type { JudgedItem } from './write-mentions.ts'

/** Texts that a copy is looked for among, memories kept (one an organisation and period), and what is read at first. */
const remembered = 4_096
const memories = 12
const readAtFirst = 2_000
/**
 * A text goes round within days. What comes back after weeks in nearly the same words (a monthly notice, a greeting) says
 * something again, so that copies are looked for within a period of three days only.
 */
const period = 3 * 86_400_000

/** Texts of a period, and its articles by publisher and title: the latest one of each. */
type Memory = { texts: NearDuplicates; articles: Map<string, { id: string; sealed: boolean }> }

const finders = new Map<string, Promise<Memory>>()

const daysOf = (item: { occurred_at: Date }) => Math.floor(item.occurred_at.getTime() / period)

/**
 * Of items that are to be shown and repeat an earlier text of their days: item → id of the first. The memory is this
 * process's own and knows items that were not stored in the end, so every answer is confirmed before use
 * (`confirmCopies`).
 */
export async function findCopies(
  ctx: Context,
  organisationId: string,
  items: PreparedItem[],
): Promise<Map<string, string>> {
  const firsts = new Map<string, string>()
  // Period by period: an import in no order would have each memory begun anew for every other row.
  for (const [days, those] of Map.groupBy(items, daysOf)) {
    const finder = await finderOf(ctx, organisationId, days)
    for (const item of those) {
      const first = recall(finder, item.id, { ...item, site: item.extra.site ?? null })
      if (first !== item.id) firsts.set(item.id, first)
    }
  }
  return firsts
}

/** The first that it repeats, or its own id; remembered from here on. */
function recall({ texts, articles }: Memory, id: string, told: Told): string {
  const first = texts.add(id, wholeText(told.title, told.body))
  const key = articleKey(told)
  if (key === null) return first
  const sealed = told.site !== null
  const other = articles.get(key)
  articles.set(key, other ?? { id: first, sealed })
  if (articles.size > remembered) articles.delete(articles.keys().next().value!)
  return first === id && other !== undefined && (sealed || other.sealed) ? other.id : first
}

const keyOf = (organisationId: string, days: number) => `${organisationId} ${days}`

function finderOf(ctx: Context, organisationId: string, days: number): Promise<Memory> {
  const key = keyOf(organisationId, days)
  const known = finders.get(key)
  finders.delete(key)
  const finder = known ?? begin(ctx, organisationId, days)
  finders.set(key, finder)
  if (known === undefined) finder.catch(() => finders.delete(key))
  if (finders.size > memories) finders.delete(finders.keys().next().value!)
  return finder
}

/** After a start, the period's stored texts are read again: a copy that comes after is still a copy. */
async function begin(ctx: Context, organisationId: string, days: number): Promise<Memory> {
  const finder: Memory = { texts: groupNearDuplicates(remembered), articles: new Map() }
  const { rows } = await sql<Told & { id: string }>`
    select id, title, body, url, extra ->> 'site' as site from mention
    where organisation_id = ${organisationId} and shown and group_id is null and not removed
      and occurred_at >= ${new Date(days * period)} and occurred_at < ${new Date((days + 1) * period)}
    order by occurred_at desc, id desc limit ${readAtFirst}`.execute(ctx.db)
  for (const row of rows.reverse()) recall(finder, row.id, row)
  return finder
}

type First = Told & { shown: boolean; group_id: string | null; edited: boolean }

/**
 * Puts copies under their first, where the first is there and shown (stored, or in this very batch) and says so still;
 * others stand for themselves, so that no text disappears behind one that nobody sees, or behind another text.
 */
export async function confirmCopies(
  tx: Tx,
  organisationId: string,
  items: JudgedItem[],
  copies: ReadonlyMap<string, string>,
  isStored: (item: JudgedItem) => boolean,
): Promise<void> {
  const wanted = items.filter(item => copies.has(item.id) && item.shown)
  if (wanted.length === 0) return
  const stored = await readFirsts(tx, organisationId, [...new Set(wanted.map(item => copies.get(item.id)!))])
  const here = new Map(items.map(item => [item.id, item]))
  for (const item of wanted) {
    const id = copies.get(item.id)!
    const first = stored.get(id)
    const brought = here.get(id)
    const stands = brought?.shown === true && isStored(brought) && !copies.has(id)
    if (first === undefined ? !stands : first.group_id !== null || !(stands || first.shown)) continue
    const own = { ...item, site: item.extra.site ?? null }
    const now = brought === undefined ? first : { ...brought, site: brought.extra.site ?? null }
    if (first === undefined || now === undefined || (brought === undefined && !first.edited) || isCopy(now, own))
      item.group_id = id
    // What is remembered of an edited text is the old one: what is stored is read again.
    else finders.delete(keyOf(organisationId, daysOf(item)))
  }
}

async function readFirsts(tx: Tx, organisationId: string, ids: string[]): Promise<Map<string, First>> {
  const { rows } = await sql<First & { id: string }>`
    select id, shown, group_id, edited_at is not null as edited, title, body, url, extra ->> 'site' as site
    from mention where organisation_id = ${organisationId} and id = any(${ids}::uuid[])
    order by id for no key update`.execute(tx)
  return new Map(rows.map(row => [row.id, row]))
}
