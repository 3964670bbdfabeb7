import type { Context } from '../context.ts'
import type { Tx } from '../db/index.ts'
import { type Locale, translator } from '../messages.ts'
import { layOut, postMail } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { type Approver, approversOf, mayDecide } from './approvers.ts'
import type { StrategyRow } from './strategy-store.ts'
import type { WaitingVersion } from './version-endpoints.ts'
import { findApproverAccounts, listWaitingRows } from './version-store.ts'

/** Versions on which this person may decide now, those that wait longest first. */
export async function listWaiting(ctx: Context, actor: Actor): Promise<WaitingVersion[]> {
  const { organisationId } = actor
  const rows = await listWaitingRows(ctx.db, organisationId)
  const named = await Promise.all(
    rows.map(row => approversOf(ctx.db, organisationId, row.snapshot, row.approvers ?? [])),
  )
  return rows
    .filter((_, index) => mayDecide(named[index]!, actor))
    .map(row => ({
      strategy: row.strategy_id,
      name: row.name,
      number: row.number,
      submitted: { by: row.submitted_by, at: row.submitted_at.toISOString() },
    }))
}

/** Writes to those whom the strategy names and who can decide; nobody is written to of what they submitted themselves. */
export async function tellApprovers(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  row: StrategyRow,
  number: number,
  approvers: readonly Approver[],
): Promise<void> {
  if (ctx.config.smtpUrl === null) return
  const told = approvers.flatMap(one => (one.problem === null && one.userId !== null ? [one.userId] : []))
  const accounts = await findApproverAccounts(
    tx,
    actor.organisationId,
    told.filter(id => id !== actor.userId),
  )
  for (const { email, locale, slug } of accounts) {
    const language: Locale = locale === 'fr' || locale === 'en' ? locale : row.language
    const t = translator(language)
    await postMail(ctx, tx, actor.organisationId, {
      to: email,
      subject: t('plan.waiting.mail.subject', { name: row.name }),
      ...layOut({
        lead: t('plan.waiting.mail.lead', { by: actor.name, name: row.name, number }),
        button: t('plan.waiting.mail.button'),
        link: `${ctx.config.publicUrl}/o/${slug}/plan/versions?strategy=${row.id}`,
        remark: t('plan.waiting.mail.remark'),
      }),
    })
  }
}
