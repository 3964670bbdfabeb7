import type { Context } from '../../context.ts'
import { announce } from '../../db/index.ts'
import { conflict, notFound } from '../../errors.ts'
import { speakRemark } from '../../govern/index.ts'
import { translator } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import { type Actor, can } from '../../permissions.ts'
import { checkEntry, remarkKey } from './check-entry.ts'
import { findText } from './entry-store.ts'
import { existingEntry } from './write-entry.ts'

/** Throws `publish.no-such-entry`. */
export async function readCheck(ctx: Context, actor: Actor, id: string) {
  const row = await existingEntry(ctx.db, actor.organisationId, id)
  const check = await checkEntry(ctx, row, await findText(ctx.db, row), { by: actor })
  const t = translator(actor.locale)
  return {
    policyVersion: check.policyVersion,
    blocked: check.blocked,
    variants: check.variants.map(variant => ({
      ...variant,
      problems: variant.problems.map(({ code, params, part }) => ({
        code,
        part,
        message: (t as (key: string, params: Record<string, number>) => string)(`publish.problems.${code}`, params),
      })),
      remarks: variant.remarks.map(({ remark, accepted }) => ({ ...speakRemark(remark, actor.locale), accepted })),
    })),
    levels: check.levels.map(({ id, name, withinHours, outside }) => ({ id, name, withinHours, outside })),
  }
}

type Named = { id: string; variantId: string; key: string }

/**
 * Throws `publish.no-such-entry`, `publish.no-such-remark`, `publish.remark-blocks`: what holds a post back is lifted by
 * those alone who may send it, where it may be lifted at all.
 */
export async function acceptRemarkOf(ctx: Context, actor: Actor, input: Named & { reason: string }) {
  const { organisationId } = actor
  const row = await existingEntry(ctx.db, organisationId, input.id)
  const check = await checkEntry(ctx, row, await findText(ctx.db, row))
  const found = check.variants
    .find(variant => variant.id === input.variantId)
    ?.remarks.find(({ remark }) => remark.key === input.key)
  if (found === undefined) throw notFound('publish.no-such-remark')
  const lifts = found.remark.level === 'blocks'
  if (lifts && !(found.remark.liftable && can(actor.role, 'publish.send'))) throw conflict('publish.remark-blocks')
  const values = { reason: input.reason, by_id: actor.userId, by_name: actor.name, at: ctx.clock.now() }
  await ctx.db.transaction().execute(async tx => {
    await tx
      .insertInto('accepted_remark')
      .values({
        organisation_id: organisationId,
        entry_id: row.id,
        remark_key: remarkKey(input.variantId, input.key),
        ...values,
      })
      .onConflict(conflict => conflict.columns(['organisation_id', 'entry_id', 'remark_key']).doUpdateSet(values))
      .execute()
    if (lifts) await audit(tx, actor, 'publish.lift-restraint', { type: 'entry', id: row.id, name: row.title })
    await announce(tx, organisationId, { kind: 'entries-changed', id: row.id })
  })
  return {}
}

/** Throws `publish.no-such-entry`. */
export async function withdrawAcceptanceOf(ctx: Context, actor: Actor, { id, variantId, key }: Named) {
  const row = await existingEntry(ctx.db, actor.organisationId, id)
  await ctx.db.transaction().execute(async tx => {
    await tx
      .deleteFrom('accepted_remark')
      .where('organisation_id', '=', actor.organisationId)
      .where('entry_id', '=', row.id)
      .where('remark_key', '=', remarkKey(variantId, key))
      .execute()
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id: row.id })
  })
  return {}
}
