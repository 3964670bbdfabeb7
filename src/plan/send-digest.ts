import { addDays } from '../clock.ts'
import type { Context } from '../context.ts'
import { formatLongDay } from '../documents/index.ts'
import { foldText } from '../language/index.ts'
import { translator } from '../messages.ts'
import { audit, layOut, postMail, systemActor } from '../org/index.ts'
import { wallTimeAt } from '../time-zone.ts'
import { dayIn } from './calendar-day.ts'
import { commitOperations } from './change-service.ts'
import type { Strategy } from './model/strategy.ts'
import { hasLeft } from './rules/workload.ts'
import { shareWithin } from './share-service.ts'
import { momentOf } from './strategy-service.ts'
import { findText, lockStrategyRow } from './strategy-store.ts'
import { toStrategy } from './working-text.ts'

/** A link outlives the next digest, so that the last one can be read again. */
const linkDays = (every: number) => Math.min(365, Math.max(30, every * 2))

/**
 * Sends the voice of the public (A15) on its day, by a link that needs no account, and writes the day into the strategy.
 * Nothing goes out before a version is adopted, where no mail is set up or no address is known: the checks say so.
 */
export async function sendDigest(ctx: Context, organisationId: string, strategyId: number): Promise<void> {
  if (ctx.config.smtpUrl === null) return
  const { today, timeZone } = await momentOf(ctx, organisationId)
  // Nobody is woken by it.
  if (Number(wallTimeAt(ctx.clock.now(), timeZone).slice(11, 13)) < 8) return
  await ctx.db.transaction().execute(async tx => {
    const row = await lockStrategyRow(tx, organisationId, strategyId)
    if (row === undefined || row.archived || row.in_force === null) return
    const { text } = await findText(tx, organisationId, row, ['listening', 'people'])
    const strategy = toStrategy(text, {})
    const { digestEvery: every, digestLastOn, from } = strategy.listening ?? {}
    const last = digestLastOn ?? from
    if (every === undefined || last === undefined || addDays(last, every) > today) return
    const addresses = addressesOf(strategy, today)
    if (addresses.length === 0) return
    const actor = systemActor(organisationId)
    const share = await shareWithin(ctx, tx, actor, row, {
      document: 'digest',
      version: null,
      locale: row.language,
      days: linkDays(every),
      // What was handed over, and what came of it, is what its readers are to know.
      confidential: ['journal'],
    })
    const { name: organisation } = await tx
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    const t = translator(row.language)
    const day = formatLongDay(row.language, dayIn(timeZone, new Date(share.expiresAt)))
    for (const to of addresses)
      await postMail(ctx, tx, organisationId, {
        to,
        subject: t('plan.documents.digest.mail.subject', { organisation }),
        ...layOut({
          lead: t('plan.documents.digest.mail.lead', { organisation }),
          button: t('plan.documents.digest.mail.button'),
          link: share.link,
          remark: t('plan.documents.digest.mail.remark', { day, days: every }),
        }),
      })
    await audit(
      tx,
      actor,
      'plan.send-digest',
      { type: 'strategy', id: String(strategyId), name: row.name },
      { count: addresses.length },
    )
    await commitOperations(ctx, tx, actor, row, [
      { do: 'set', at: 'listening/digestLastOn', to: today, before: digestLastOn ?? null },
    ])
  })
}

/** E-mail addresses among those who are to have it: written there, or of the person who is named there and is still with us. */
function addressesOf({ listening, people }: Strategy, today: string): string[] {
  const found = (listening?.digestTo ?? []).flatMap(line => {
    const written = line.match(/[^\s<>()"',;:]+@[^\s<>()"',;:]+\.[^\s<>()"',;:]{2,}/gu)
    if (written !== null) return written
    const named = (people ?? []).filter(one => !hasLeft(one, today) && foldText(one.name ?? '') === foldText(line))
    return named.flatMap(one => (one.email === undefined ? [] : [one.email]))
  })
  return [...new Set(found.map(address => address.toLowerCase()))]
}
