import type { Context } from '../../context.ts'
import { conflict } from '../../errors.ts'
import { mediaOfEntry, requireSound } from '../entries/check-entry.ts'
import { entryToWrite } from '../entries/write-entry.ts'
import { hashDraft } from '../ledger/frozen-draft.ts'
import type { MayGoOut } from '../ledger/index.ts'
import { freezeLinked } from '../links/freeze-linked.ts'
import { approvedText } from './schedule-entry.ts'

/**
 * Whether a send may go out at an instant: as it is written in the ledger it is still approved, and policy, limits and rights
 * allow it then. Holds the entry until the transaction ends. Throws `publish.no-such-entry`, `publish.not-approved`,
 * `publish.changed-since-approval`, and what `requireSound` throws.
 */
export const mayGoOut =
  (ctx: Context): MayGoOut =>
  async (tx, send, at) => {
    const row = await entryToWrite(tx, send.organisation_id, send.entry_id)
    const text = await approvedText(tx, row)
    const variant = text.variants.find(one => one.id === send.variant_id)
    const media = await mediaOfEntry(tx, send.organisation_id, text)
    if (variant === undefined) throw conflict('publish.changed-since-approval')
    const draft = await freezeLinked({ ...ctx, db: tx }, row, text, variant, { make: false, media })
    if (hashDraft(draft) !== send.draft_hash) throw conflict('publish.changed-since-approval')
    await requireSound({ ...ctx, db: tx }, row, text, { due: new Map([[variant.id, at]]) })
  }
