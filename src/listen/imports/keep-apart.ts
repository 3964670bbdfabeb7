import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { contentHash, mentionId } from '../ingest/make-ids.ts'
import type { PreparedItem } from '../ingest/prepare-item.ts'

/** Rows of one import that got another id, known by the id that their key alone would have given: for answers to them. */
export type Renamed = Map<string, string>

/** Beyond so many renamed rows of one import, answers may point at a row of another one. */
const remembered = 100_000

type Compared = Pick<PreparedItem, 'content_hash' | 'occurred_at'>

/**
 * Items of a file, each under an id that holds nothing else. A file's own ids ("1", "2") say nothing outside it, and its
 * name says little (every export is called `export.csv`): another text under a known id may be an edit or another thing
 * altogether, and nobody can tell. So what was stored stays as it is, and a record is the same one when key, content,
 * author and time are. The record is what is compared, not the file: a file is known whole only at its end, and one that
 * was cut, that grew since or in which a line was corrected would count as another and double all the rest.
 *
 * The first record under a key has the id that the key gives, each other one an id of key and content. Order and number
 * of imports do not matter: a record is looked for under its second id first.
 */
export async function keepApart(
  ctx: Context,
  organisationId: string,
  items: PreparedItem[],
  renamed: Renamed,
  now: Date,
): Promise<PreparedItem[]> {
  const seconds = items.map(item => secondKey(item, now))
  const ids = [...items.map(item => item.id), ...seconds.map(second => second.id)]
  const { rows } = await sql<Compared & { id: string }>`
    select id, content_hash, occurred_at from mention
    where organisation_id = ${organisationId} and id = any(${ids}::uuid[])`.execute(ctx.db)
  const stored = new Set(rows.map(row => row.id))
  const holders = new Map<string, Compared>(rows.map(row => [row.id, row]))
  const apart = items.map((item, index) => {
    const second = seconds[index]!
    const holder = holders.get(item.id)
    if (!stored.has(second.id) && (holder === undefined || isSame(item, holder, now))) {
      if (holder === undefined) holders.set(item.id, item)
      return item
    }
    if (renamed.size < remembered) renamed.set(item.id, second.id)
    return { ...item, ...second }
  })
  const follow = (id: string | null) => (id === null ? null : (renamed.get(id) ?? id))
  return apart.map(item => ({ ...item, reply_to: follow(item.reply_to), thread_id: follow(item.thread_id) }))
}

/** A record that names no time was given the present: that tells nothing. */
const timeOf = (item: Compared, now: Date): string | null =>
  item.occurred_at.getTime() === now.getTime() ? null : item.occurred_at.toISOString()

function isSame(item: PreparedItem, holder: Compared, now: Date): boolean {
  const time = timeOf(item, now)
  return item.content_hash === holder.content_hash && (time === null || time === holder.occurred_at.toISOString())
}

function secondKey(item: PreparedItem, now: Date): { id: string; key: string } {
  const key = `${item.key} ${contentHash([item.content_hash, timeOf(item, now)])}`
  return { id: mentionId(item.connector, key), key }
}
