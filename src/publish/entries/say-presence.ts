import type { Context } from '../../context.ts'
import { announce } from '../../db/index.ts'
import type { Actor } from '../../permissions.ts'
import type { Presence } from './entry-schema.ts'
import { existingEntry } from './write-entry.ts'

/** Tells the pages that show the entry who has it open. A key is nobody: it is not told. Throws `publish.no-such-entry`. */
export async function sayPresenceOf(
  { db }: Pick<Context, 'db'>,
  { organisationId, userId, name }: Actor,
  { id, presence }: { id: string; presence: Presence },
) {
  await existingEntry(db, organisationId, id)
  if (userId !== null)
    await announce(db, organisationId, { kind: 'entry-presence', id, data: { userId, name, presence } })
  return {}
}
