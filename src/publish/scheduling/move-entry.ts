import { announce } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import { findText, updateEntryText } from '../entries/entry-store.ts'
import { differingPlaces, type EntryText, type PlannedTime } from '../entries/entry-text.ts'
import { resolvePlanned } from '../entries/planned-time.ts'
import { entryToWrite } from '../entries/write-entry.ts'
import type { PublishParts } from '../parts.ts'
import { moveScheduled } from './move-scheduled.ts'

/** Errors: see `publish.move-entry`. */
export const moveEntryOf = (
  parts: PublishParts,
  actor: Actor,
  input: { id: string; variantId?: string | undefined; planned: { local: string; at?: string | undefined } | null },
): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const row = await entryToWrite(tx, actor.organisationId, input.id)
    const before = await findText(tx, row)
    if (input.variantId !== undefined && !before.variants.some(variant => variant.id === input.variantId))
      throw notFound('publish.no-such-variant')
    const planned = input.planned === null ? null : resolvePlanned(input.planned, before.zone)
    const after = replan(before, input.variantId, planned)
    if (differingPlaces(before, after).length === 0) return
    await moveScheduled(parts, tx, actor, row, before, after)
    const by = { id: actor.userId, name: actor.name, at: parts.clock.now() }
    await updateEntryText(tx, row, before, after, by)
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id: row.id })
  })

const replan = (text: EntryText, variantId: string | undefined, planned: PlannedTime | null): EntryText =>
  variantId === undefined
    ? { ...text, planned }
    : {
        ...text,
        variants: text.variants.map(variant => (variant.id === variantId ? { ...variant, planned } : variant)),
      }
