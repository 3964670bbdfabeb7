import { undoableRemoval } from '../../channels/index.ts'
import { newId } from '../../db/index.ts'
import { settleHolds } from './hold-sends.ts'
import { createLedgerClock } from './ledger-clock.ts'
import { readyChannel } from './make-step.ts'
import { type LedgerParts, runSend } from './run-send.ts'
import { listDue } from './send-store.ts'
import { claimTurn, listTurns, nextDue, releaseTurn, renewTurn, type Turn } from './turn-store.ts'

export type SendRunner = {
  /** Looks every second for sends that are due. */
  start(): void
  /** Lets requests that are under way end. */
  stop(): Promise<void>
}

const tick = 1_000
/** What is due sooner is waited for exactly, not more often than this. */
const least = 40
/** With more due than places to send it by, looks are at least so far apart. */
const leastBehind = 250
/** Accounts served at the same time by one process, and of these by one organisation. */
const places = 16
const placesOfOne = 12
/** Posts of one account before another's turn. */
const batch = 20

/**
 * Sends what is due, of all organisations, in this process. One account's posts go out one after the other, accounts side
 * by side; an organisation with many cannot take every place. Several processes share the accounts by leases.
 */
export function createSendRunner(given: LedgerParts, { every = tick }: { every?: number } = {}): SendRunner {
  const clock = createLedgerClock(given.db, given.clock)
  const parts: LedgerParts = { ...given, clock }
  const stopping = new AbortController()
  /** Accounts at work, by organisation. */
  const running = new Map<string, Set<string>>()
  const ended = new Set<Promise<void>>()
  let waiting: Turn[] = []
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  let lookedAt = 0
  let settledAt = 0
  /** Whether it did not look because there was no place for what it would find. */
  let full = false

  const busy = () => [...running.values()].reduce((sum, those) => sum + those.size, 0)

  /** The milliseconds until it should be looked again. */
  async function look(): Promise<number> {
    const started = performance.now()
    if (started - settledAt >= every) {
      settledAt = started
      await clock.measure()
      // The intent asks for itself whether anything holds it: what cannot be marked as held now is later.
      await settleHolds(parts, undoableRemoval).catch(error =>
        parts.log.warn({ err: error }, 'held sends were not all marked'),
      )
    }
    full = busy() >= places
    if (full) return every
    lookedAt = started
    const now = parts.clock.now()
    waiting = await listTurns(parts.db, now, 1_000)
    fill()
    const next = await nextDue(parts.db, now)
    return next === null ? every : Math.min(every, Math.max(least, next.getTime() - parts.clock.now().getTime()))
  }

  /** The next place goes to the organisation that has the fewest, and among its accounts to the one that waits longest. */
  function fill(): void {
    while (!stopping.signal.aborted && busy() < places) {
      let best: Turn | null = null
      let fewest = placesOfOne
      for (const turn of waiting) {
        const mine = running.get(turn.organisationId)
        if ((mine?.size ?? 0) >= fewest || mine?.has(turn.channelId)) continue
        best = turn
        fewest = mine?.size ?? 0
        if (fewest === 0) break
      }
      if (best === null) return
      begin(best)
    }
  }

  function begin(turn: Turn): void {
    const { organisationId, channelId } = turn
    waiting = waiting.filter(one => one !== turn)
    const mine = running.get(organisationId) ?? new Set()
    running.set(organisationId, mine.add(channelId))
    const run = runTurn(parts, turn, stopping.signal)
      .then(more => {
        if (more) waiting.push(turn)
      })
      .catch(error =>
        parts.log.error({ err: error, organisationId, channelId }, 'sends of an account were interrupted'),
      )
      .finally(() => {
        mine.delete(channelId)
        if (mine.size === 0) running.delete(organisationId)
        ended.delete(run)
        fill()
        if (full && busy() < places) {
          full = false
          lookIn(Math.max(0, leastBehind - (performance.now() - lookedAt)))
        }
      })
    ended.add(run)
  }

  function lookIn(milliseconds: number): void {
    clearTimeout(timer)
    if (!stopping.signal.aborted) timer = setTimeout(loop, milliseconds)
  }
  function loop(): void {
    looking = looking
      .then(look)
      .catch(error => {
        parts.log.warn({ err: error }, 'looking for due sends failed')
        return every
      })
      .then(lookIn)
  }

  return {
    start: loop,
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await looking
      await Promise.all(ended)
      await parts.news.flush()
    },
  }
}

/** One account's turn: some of what is due, one after the other. True: more was due than it took. */
export async function runTurn(parts: LedgerParts, turn: Turn, stopping: AbortSignal): Promise<boolean> {
  const { db, clock, timing, log } = parts
  const fence = newId()
  const until = () => new Date(clock.now().getTime() + timing.lease)
  if (!(await claimTurn(db, turn, fence, clock.now(), until()))) return false
  const lost = new AbortController()
  const renewing = setInterval(() => {
    renewTurn(db, turn, fence, clock.now(), until()).then(
      ours => {
        if (!ours) lost.abort()
      },
      error => log.warn({ err: error }, 'an account’s turn was not renewed'),
    )
  }, timing.renew)
  try {
    const rows = await listDue(db, turn, clock.now(), batch)
    const channel = rows.length === 0 ? undefined : await parts.accounts.find(turn.organisationId, turn.channelId)
    if (channel === undefined) return false
    const account = await readyChannel(parts, channel)
    const tolerance = (await parts.accounts.tolerance(turn.organisationId)) * 60_000
    for (const row of rows) {
      if (stopping.aborted || lost.signal.aborted) return false
      const signals = { lost: lost.signal, stopping }
      const rests = await runSend(parts, account, tolerance, row, fence, signals).catch(error => {
        log.error({ err: error, sendId: row.id }, 'a send was left as it stands')
        return false
      })
      if (rests) return false
    }
    return rows.length === batch
  } finally {
    clearInterval(renewing)
    await releaseTurn(db, turn, fence)
  }
}

/** Sends everything that is due now, until nothing is: for tests and commands. */
export async function sendDue(parts: LedgerParts): Promise<void> {
  for (let more = true; more; ) {
    await settleHolds(parts, undoableRemoval)
    const turns = await listTurns(parts.db, parts.clock.now(), 1_000)
    for (const turn of turns) await runTurn(parts, turn, new AbortController().signal)
    more = turns.length > 0
  }
  await parts.news.flush()
}
