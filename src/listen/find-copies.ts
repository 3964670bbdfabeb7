import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../db/index.ts'
import { groupNearDuplicates, type NearDuplicates } from './group-near-duplicates.ts'
import { wholeText } from './judge-content.ts'
import type { PreparedItem } from './prepare-item.ts'
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

const finders = new Map<string, Promise<NearDuplicates>>()

/**
 * Of items that repeat an earlier text of their days: item → id of the first. The memory is this process's own and knows
 * items that were never stored, so every answer is confirmed before use (`confirmCopies`).
 */
export async function findCopies(
  ctx: Context,
  organisationId: string,
  items: PreparedItem[],
): Promise<Map<string, string>> {
  const firsts = new Map<string, string>()
  for (const item of items) {
    const finder = await finderOf(ctx, organisationId, Math.floor(item.occurred_at.getTime() / period))
    const first = finder.add(item.id, wholeText(item.title, item.body))
    if (first !== item.id) firsts.set(item.id, first)
  }
  return firsts
}

function finderOf(ctx: Context, organisationId: string, days: number): Promise<NearDuplicates> {
  const key = `${organisationId} ${days}`
  const known = finders.get(key)
  finders.delete(key)
  const finder = known ?? begin(ctx, organisationId, days)
  finders.set(key, finder)
  if (known === undefined) finder.catch(() => finders.delete(key))
  if (finders.size > memories) finders.delete(finders.keys().next().value!)
  return finder
}

/** After a start, the period's stored texts are read again: a copy that comes after is still a copy. */
async function begin(ctx: Context, organisationId: string, days: number): Promise<NearDuplicates> {
  const finder = groupNearDuplicates(remembered)
  const { rows } = await sql<{ id: string; title: string | null; body: string }>`
    select id, title, body from mention
    where organisation_id = ${organisationId} and shown and group_id is null and not removed
      and occurred_at >= ${new Date(days * period)} and occurred_at < ${new Date((days + 1) * period)}
    order by occurred_at desc, id desc limit ${readAtFirst}`.execute(ctx.db)
  for (const row of rows.reverse()) finder.add(row.id, wholeText(row.title, row.body))
  return finder
}

/**
 * Puts copies under their first, where the first is there and shown (stored, or in this very batch); others stand for
 * themselves, so that no text disappears behind one that nobody sees.
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
  const firsts = [...new Set(wanted.map(item => copies.get(item.id)!))]
  const { rows } = await sql<{ id: string }>`
    select id from mention where organisation_id = ${organisationId} and id = any(${firsts}::uuid[]) and shown and group_id is null
    order by id for no key update`.execute(tx)
  const seen = new Set(rows.map(row => row.id))
  for (const item of items) if (item.shown && isStored(item) && !copies.has(item.id)) seen.add(item.id)
  for (const item of wanted) {
    const first = copies.get(item.id)!
    if (seen.has(first)) item.group_id = first
  }
}
