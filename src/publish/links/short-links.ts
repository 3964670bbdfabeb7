import { createHash, randomInt } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Config } from '../../config.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import type { EntryRow } from '../entries/entry-store.ts'
import type { VariantText } from '../entries/entry-text.ts'
import { codeLength, type Shortening, targetsOf } from './as-sent.ts'
import type { ShortLinkTable } from './link-tables.ts'

/** What short links begin with; null where people outside cannot reach this installation. */
export function shortBase({ publicUrl }: Pick<Config, 'publicUrl'>): string | null {
  const { hostname } = new URL(publicUrl)
  const inside = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(hostname)
  return inside ? null : `${publicUrl}/l/`
}

type Parts = Pick<Context, 'db' | 'clock' | 'config'>
type Of = Pick<EntryRow, 'organisation_id' | 'id'>

const placeOf = (variant: Pick<VariantText, 'id' | 'channelId'>): string => variant.channelId ?? variant.id

/** The short links of an entry that were made. */
export const findShortLinks = (db: Db, of: Of): Promise<Selectable<ShortLinkTable>[]> =>
  db
    .selectFrom('short_link')
    .selectAll()
    .where('organisation_id', '=', of.organisation_id)
    .where('entry_id', '=', of.id)
    .orderBy('created_at')
    .orderBy('code')
    .execute()

/** How the addresses of a variant go out as far as short links were made. */
export async function shorteningOf(parts: Parts, of: Of, variant: VariantText): Promise<Shortening> {
  const base = shortBase(parts.config)
  if (!variant.content.links?.short) return { base }
  const rows = await findShortLinks(parts.db, of)
  const own = rows.filter(row => row.place_id === placeOf(variant))
  return { base, made: new Map(own.map(row => [row.target, row.address])) }
}

/** Makes what is missing: one an entry, place and target, for ever the same. */
export async function makeShortLinks(parts: Parts, of: Of, variant: VariantText, html: boolean): Promise<void> {
  const base = shortBase(parts.config)
  if (base === null) return
  for (const target of targetsOf(variant.content, html, base)) {
    let done = false
    // A code that somebody has already is refused like a target that has one: the second look tells them apart.
    while (!done) {
      const code = newCode()
      const hash = createHash('sha256').update(target).digest('base64url')
      await parts.db
        .insertInto('short_link')
        .values({
          organisation_id: of.organisation_id,
          code,
          entry_id: of.id,
          place_id: placeOf(variant),
          target,
          target_hash: hash,
          address: `${base}${code}`,
          created_at: parts.clock.now(),
        })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      done = (await shorteningOf(parts, of, variant)).made?.has(target) === true
    }
  }
}

/** Without letters that are taken for each other. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz'
const newCode = (): string => Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')
