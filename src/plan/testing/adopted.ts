import type { Context } from '../../context.ts'
import type { Strategy } from '../model/strategy.ts'

/** A strategy in force with this text, in the place of the one before, for what other features do of it. */
export async function planAdopted(ctx: Context, organisationId: string, snapshot: Strategy): Promise<void> {
  const at = ctx.clock.now()
  const here = { organisation_id: organisationId, id: 1 }
  await ctx.db
    .insertInto('plan_strategy')
    .values({
      ...here,
      name: 'S',
      language: 'fr',
      mode: 'full',
      state: 'adopted',
      created_at: at,
      updated_at: at,
      updated_by: 'Ada',
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await ctx.db.deleteFrom('plan_version').where('organisation_id', '=', organisationId).execute()
  await ctx.db
    .insertInto('plan_version')
    .values({
      organisation_id: organisationId,
      strategy_id: 1,
      number: 1,
      snapshot: JSON.stringify(snapshot),
      revision: 1,
      state: 'adopted',
      submitted_at: at,
      submitted_by_id: null,
      submitted_by: 'Ada',
      submitted_role: 'administrator',
      submitted_note: '',
      finding_counts: JSON.stringify({ error: 0, warning: 0, remark: 0 }),
      approvers: null,
    })
    .execute()
  await ctx.db.updateTable('plan_strategy').set({ in_force: 1 }).where('organisation_id', '=', organisationId).execute()
}
