import './tables.ts'
import { breakChannel, findChannel, keepOpen, openChannel, readSending, reopen } from '../../channels/index.ts'
import type { Context } from '../../context.ts'
import type { Tx } from '../../db/index.ts'
import type { Route } from '../../http/index.ts'
import type { Actor } from '../../permissions.ts'
import { editPublished } from './change-published.ts'
import { type Deciding, decideWithin, type MayGoOut } from './decide-send.ts'
import type { FrozenDraft, ReadMedia } from './frozen-draft.ts'
import { type SendSettled, sendSettled } from './job-types.ts'
import { createNews } from './news.ts'
import type { LedgerParts } from './run-send.ts'
import { type NewSend, schedule } from './schedule-send.ts'
import type { SendState } from './send-machine.ts'
import { sendRoutes } from './send-routes.ts'
import { createSendRunner, sendDue } from './send-runner.ts'
import type { SendRow } from './send-store.ts'
import { type Timing, usualTiming } from './timing.ts'

export type { Deciding, MayGoOut } from './decide-send.ts'
export type { FrozenDraft, FrozenMedia, ReadMedia } from './frozen-draft.ts'
export type { SendSettled } from './job-types.ts'
export { presentSends } from './list-sends.ts'
export type { NewSend } from './schedule-send.ts'
export type { SendRow } from './send-store.ts'

/** News of sends: for those who may read what is published. */
export const sendAnnouncements: ReadonlySet<string> = new Set(['sends-changed'])

export type LedgerBrought = {
  /** Reads a file of a draft, made fit for the network's limits. */
  readMedia: ReadMedia
  /** Whether something may go out at an instant: approvals and policy are not the ledger's to know. */
  mayGoOut: MayGoOut
  /**
   * Hear of each send that went out, failed, was dropped, is late, held or in doubt, through a job: after the fact, at
   * least once, whatever dies in between.
   */
  onSettled?: ((settled: SendSettled) => Promise<void>)[]
  timing?: Timing
}

export type Ledger = {
  routes: Route[]
  /** Writes that a variant is to go out, in the caller's transaction (schedule-send.ts: errors). */
  schedule(tx: Tx, actor: Actor, send: NewSend): Promise<SendRow>
  /** Move, drop, send now, settle, in the caller's transaction (decide-send.ts: errors). */
  decide(tx: Tx, actor: Actor, sendId: string, deciding: Deciding): Promise<SendRow>
  /** Changes what is published, at the network (change-published.ts: errors). */
  edit(actor: Actor, sendId: string, draft: FrozenDraft): Promise<SendRow>
  /** Handlers of this part's jobs; called once, before `jobs.start`. */
  registerJobs(): void
  /** Begins to send what is due, of all organisations. */
  start(): void
  stop(): Promise<void>
  /** Sends everything that is due now: for tests and demonstrations. */
  sendDue(): Promise<void>
}

export function createLedger(ctx: Context, brought: LedgerBrought): Ledger {
  const { readMedia, mayGoOut, onSettled = [], timing = usualTiming } = brought
  const parts: LedgerParts = {
    ...ctx,
    accounts: {
      find: (organisationId, id) => findChannel(ctx.db, organisationId, id),
      open: (row, signal) => openChannel(ctx, row, signal),
      keep: (open, signal) => keepOpen(ctx, open, signal),
      reopen: (open, signal) => reopen(ctx, open, signal),
      broken: (row, why) => breakChannel(ctx, row, why),
      tolerance: async organisationId => (await readSending(ctx.db, organisationId)).toleranceMinutes,
    },
    readMedia,
    mayGoOut,
    timing,
    told: onSettled.length === 0 ? null : (tx, row) => tell(ctx, tx, row),
    news: createNews(ctx.db, ctx.log),
  }
  const runner = createSendRunner(parts)
  return {
    routes: sendRoutes(ctx, parts),
    schedule: (tx, actor, send) => schedule(ctx, tx, actor, send),
    decide: (tx, actor, sendId, deciding) => decideWithin(parts, tx, actor, sendId, deciding),
    edit: (actor, sendId, draft) => editPublished(parts, actor, sendId, draft),
    registerJobs() {
      if (onSettled.length === 0) return
      ctx.jobs.handle(sendSettled, async settled => {
        for (const hear of onSettled) await hear(settled)
      })
    },
    start: runner.start,
    stop: runner.stop,
    sendDue: () => sendDue(parts),
  }
}

const tell = (ctx: Context, tx: Tx, row: SendRow): Promise<void> =>
  ctx.jobs.send(
    tx,
    sendSettled,
    {
      organisationId: row.organisation_id,
      sendId: row.id,
      entryId: row.entry_id,
      variantId: row.variant_id,
      channelId: row.channel_id,
      state: row.state as SendState,
    },
    { quietly: true },
  )
