import { sql } from 'kysely'
import type { z } from 'zod'
import { type Connector, listening } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import type { ErrorCode, ErrorParams, Reason } from '../../errors.ts'
import { errorMessage, type Locale } from '../../messages.ts'
import { judgeSilence } from '../polling/judge-silence.ts'
import { askedToWait } from '../polling/plan-next-poll.ts'
import { hookAddress } from './hook-address.ts'
import type { plainError, Source } from './source-schema.ts'
import type { SourceRow } from './source-store.ts'

export type Collected = { day: number; total: number; matched: number }
const nothingYet: Collected = { day: 0, total: 0, matched: 0 }

/** Items collected by source: published within the last day, and in all. */
export async function collectedBySource(db: Db, organisationId: string, now: Date): Promise<Map<number, Collected>> {
  const { rows } = await sql<Collected & { source_id: number }>`
    select source_id, coalesce(sum(collected) filter (where hour >= ${new Date(now.getTime() - 86_400_000)}), 0)::int as day,
      sum(collected)::int as total, sum(matched)::int as matched
    from collected_hour where organisation_id = ${organisationId} group by source_id`.execute(db)
  return new Map(rows.map(row => [row.source_id, row]))
}

const noRule = {
  maxAgeDays: null,
  keepAuthor: true,
  exportAllowed: false,
  onDelete: 'remove',
} as const

/** An error as it is kept, in the reader's language: `because` is the code of the reason, spoken within the sentence. */
export function tellError(locale: Locale, code: ErrorCode, params: ErrorParams): z.infer<typeof plainError> {
  const { because } = params
  const reason = typeof because === 'string' ? tellReason(locale, { code: because as ErrorCode, params }) : ''
  return { code, params, message: errorMessage(locale, code, { reason, ...params }) }
}

export const tellReason = (locale: Locale, { code, params }: Reason): string => errorMessage(locale, code, params)

/** How a connector's items arrive with these settings. */
export function modeOf(connector: Connector | null, settings: Record<string, unknown>): Source['mode'] {
  if (connector === null) return 'receive'
  const parsed = connector.settings.safeParse(settings)
  if (!parsed.success) return connector.listen?.poll === undefined ? 'receive' : 'poll'
  return listening(connector, parsed.data).by ?? 'receive'
}

/** Something still comes of it, or would if its network were known here. */
const brings = (connector: Connector | null): boolean =>
  connector === null || ['poll', 'stream', 'receive'].some(way => way in (connector.listen ?? {}))

/** Settings for who may not change them: a name and password inside an address stay with those who may. */
const withoutPasswords = (settings: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, typeof value === 'string' ? withoutPassword(value) : value]),
  )

export const withoutPassword = (address: string): string => address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1')

/** A source with its health in the reader's language. Its secret never leaves; its secret address only to who may manage. */
export function presentSource(
  ctx: Context,
  row: SourceRow,
  collected: Collected | undefined,
  reader: { locale: Locale; manages: boolean },
): Source {
  const connector = ctx.connectors.get(row.connector)
  const now = ctx.clock.now()
  const silence = judgeSilence(row.gaps, row.last_new_item_at, now)
  const counts = collected ?? nothingYet
  const mode = modeOf(connector, row.settings)
  return {
    id: row.id,
    connector: row.connector,
    connectorName: connector?.name ?? row.connector,
    title: row.title,
    settings: reader.manages ? row.settings : withoutPasswords(row.settings),
    hasSecret: row.secret !== null,
    mode,
    listens: brings(connector),
    state: row.state as Source['state'],
    show: row.show as Source['show'],
    everyMinutes: row.every_minutes,
    rule: connector?.sourceRule ?? noRule,
    health: {
      lastAttemptAt: row.last_attempt_at?.toISOString() ?? null,
      lastSuccessAt: row.last_success_at?.toISOString() ?? null,
      lastNewItemAt: row.last_new_item_at?.toISOString() ?? null,
      nextPollAt: mode === 'poll' && row.state !== 'paused' ? (row.next_poll_at?.toISOString() ?? null) : null,
      notBefore: mode === 'poll' ? (askedToWait(row, now)?.toISOString() ?? null) : null,
      error:
        row.error_code === null ? null : tellError(reader.locale, row.error_code as ErrorCode, row.error_params ?? {}),
      consecutiveFailures: row.failures,
      usualSilenceHours: silence.usual === null ? null : Math.round(silence.usual / 360) / 10,
      unusuallySilent: row.state !== 'paused' && silence.unusual,
      warnings: row.warnings.map(remark => tellReason(reader.locale, remark)),
      collectedDay: counts.day,
      collectedTotal: counts.total,
      matchedTotal: counts.matched,
    },
    hookUrl: reader.manages ? hookAddress(ctx, row) : null,
    createdAt: row.created_at.toISOString(),
  }
}
