import { announce } from '../../db/index.ts'
import { conflict, notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import type { PublishParts } from '../parts.ts'
import { type EntryRow, updateEntry } from './entry-store.ts'
import { findEngaged } from './outgoing.ts'
import { dropFailed, supersedeRounds } from './reopen-entry.ts'
import { entryToWrite } from './write-entry.ts'

/** Throws `publish.no-such-entry`, `publish.entry-on-its-way`: something of it is scheduled, out or in doubt. */
export const removeEntryOf = (parts: PublishParts, actor: Actor, id: string): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const row = await entryToWrite(tx, actor.organisationId, id)
    if ((await findEngaged(tx, row)).size > 0) throw conflict('publish.entry-on-its-way')
    await dropFailed(parts, tx, row)
    await supersedeRounds(parts, tx, row)
    await updateEntry(tx, row, {
      state: 'removed',
      approved_version: null,
      content_hash: '',
      updated_at: parts.clock.now(),
      updated_by: actor.name,
    })
    await audit(tx, actor, 'publish.remove-entry', { type: 'entry', id, name: row.title })
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id })
  })

/** As a draft. Throws `publish.no-such-entry`. */
export const restoreEntryOf = (parts: PublishParts, actor: Actor, id: string): Promise<EntryRow> =>
  parts.db.transaction().execute(async tx => {
    const row = await tx
      .updateTable('entry')
      .set({ state: 'draft', updated_at: parts.clock.now(), updated_by: actor.name })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .where('state', '=', 'removed')
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw notFound('publish.no-such-entry')
    await audit(tx, actor, 'publish.restore-entry', { type: 'entry', id, name: row.title })
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id })
    return row
  })
