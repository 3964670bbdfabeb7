import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { facet, quoted } from '../ingest/facets.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { settleInBatches } from '../mentions/settle-in-batches.ts'
import { settleShown } from '../mentions/settle-shown.ts'
import { readRevisions } from '../topics/topic-store.ts'

/** Brings an author's stored mentions in line with whether they are hidden; a decision that is changed meanwhile counts at once. */
export async function settleHidden(
  ctx: Context,
  organisationId: string,
  authorId: string,
  signal: AbortSignal,
): Promise<void> {
  // Nobody marked anything before: there is a row to hold from here on.
  await readRevisions(ctx.db, organisationId, false)
  await settleInBatches(ctx, organisationId, signal, async (tx, limit) => {
    // Batches of items that were judged before the decision end first; later ones know of it (judge-items.ts).
    await sql`select 1 from listen_state where organisation_id = ${organisationId} for update`.execute(tx)
    const mark = await tx
      .selectFrom('author_mark')
      .select('hidden')
      .where('organisation_id', '=', organisationId)
      .where('author_id', '=', authorId)
      .forShare()
      .executeTakeFirst()
    const hidden = mark?.hidden === true
    const { rows } = await sql<{ id: string }>`
      select id from mention where organisation_id = ${organisationId} and hidden <> ${hidden}
        and search @@ ${quoted(indexPrefix(organisationId), facet.author(authorId))}::tsquery limit ${limit} for update`.execute(
      tx,
    )
    return settleShown(
      tx,
      organisationId,
      rows.map(row => row.id),
      { hidden },
    )
  })
}
