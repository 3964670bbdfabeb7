import { setTimeout as pause } from 'node:timers/promises'
import type { Draft } from '../../connectors/index.ts'
import type { MayGoOut } from './decide-send.ts'
import {
  findStep,
  keepAccess,
  keepPosts,
  makeStep,
  type Prepared,
  type Ready,
  readDraft,
  type Signals,
  type StepParts,
  type Stepped,
} from './make-step.ts'
import { type News, settledStates, type Told } from './news.ts'
import { type Change, follow, followIdle, type Network, nextMove, type Outcome } from './send-machine.ts'
import { factsOf, type SendRow, type Written, writeChange } from './send-store.ts'
import { limitChannel } from './turn-store.ts'

export type LedgerParts = StepParts & { told: Told; news: News; mayGoOut: MayGoOut }

/** More steps than any post has. */
const mostSteps = 500
/** Where the account itself cannot be used nothing is known of its network, and nothing is asked of it. */
const anyNetwork: Network = { repeat: 'look', safeSeconds: null, finds: true }

/**
 * Works on one send of an account that is ours, step by step, until it is over, waits, or somebody must look. Whatever
 * happens is written into its row; never throws because of the network.
 *
 * @returns whether nothing else of the account is to be tried now: it has a limit, or its access was refused
 */
export async function runSend(
  parts: LedgerParts,
  account: Prepared<Ready>,
  tolerance: number,
  read: SendRow,
  fence: string,
  signals: Signals,
): Promise<boolean> {
  let row = read
  let draft: Prepared<Draft> | null = null
  for (let steps = 0; steps < mostSteps && !signals.lost.aborted; steps += 1) {
    if ('blocked' in account) return rests(parts, row, blocked(parts, row, account.blocked, anyNetwork), signals)
    const { ready } = account
    const facts = factsOf(row)
    const now = parts.clock.now()
    const move = nextMove(facts, ready.network, now, tolerance, parts.timing)
    if (move.do !== 'make' && move.do !== 'find')
      return rests(parts, row, { row, change: followIdle(facts, move, now) }, signals)
    const against = await keepAccess(parts, ready)
    if (against !== null) return rests(parts, row, blocked(parts, row, against, ready.network), signals)
    draft ??= await readDraft(parts, ready, row)
    if ('blocked' in draft) return rests(parts, row, blocked(parts, row, draft.blocked, ready.network), signals)
    const stepped: Stepped | null =
      move.do === 'make'
        ? await makeStep(parts, ready, row, draft.ready, fence, signals)
        : await findStep(parts, ready, row, draft.ready, signals)
    if (stepped === null) return false
    const { outcome } = stepped
    const { network } = ready
    const intendedAt = stepped.row.intended_at
    const change = follow(facts, intendedAt, outcome, network, parts.clock.now(), parts.timing, Math.random())
    const done = { row: stepped.row, change, outcome }
    if (change.state !== 'sending') return rests(parts, row, done, signals)
    const after = await write(parts, done, signals)
    if (after === null || signals.stopping.aborted) return false
    row = after
  }
  return false
}

/** `row`: the send as it stands before the change, with an intent that was written since it was read. */
type Done = { row: SendRow; change: Change; outcome?: Outcome }

function blocked(parts: LedgerParts, row: SendRow, outcome: Outcome, network: Network): Done {
  const now = parts.clock.now()
  return {
    row,
    outcome,
    change: follow(factsOf(row), row.intended_at, outcome, network, now, parts.timing, Math.random()),
  }
}

/** Writes the last change of a turn; whether the account rests with it. */
async function rests(parts: LedgerParts, read: SendRow, done: Done, signals: Signals): Promise<boolean> {
  const after = await write(parts, done, signals)
  if (after === null) return false
  parts.news.tell(read.organisation_id, read.entry_id)
  return done.change.limitedUntil !== null || done.change.heldWhy === 'access'
}

const write = (parts: LedgerParts, done: Done, signals: Signals): Promise<SendRow | null> =>
  persist(parts, signals, () => {
    const { row, change, outcome } = done
    const now = parts.clock.now()
    const tells = parts.told !== null && settledStates.has(change.state)
    if (!tells && change.limitedUntil === null)
      return writeChange(parts.db, row, change, now, writtenOf(outcome, change))
    return parts.db.transaction().execute(async tx => {
      const after = await writeChange(tx, row, change, now, writtenOf(outcome, change))
      if (after === null) return null
      const turn = { organisationId: row.organisation_id, channelId: row.channel_id }
      if (change.limitedUntil !== null) await limitChannel(tx, turn, change.limitedUntil)
      if (tells) await parts.told?.(tx, after)
      return after
    })
  })

function writtenOf(outcome: Outcome | undefined, { state }: Change): Written {
  // In doubt, the state is what it is looked for by.
  if (outcome?.kind === 'rejected' && outcome.anew !== undefined && state === 'failed')
    return { stepState: outcome.anew }
  if (outcome?.kind === 'advanced')
    return { stepState: outcome.state, ...(outcome.posts === null ? {} : { posts: keepPosts(outcome.posts) }) }
  if (outcome?.kind !== 'published') return {}
  const posts = keepPosts(outcome.posts)
  return { posts, detail: { posts } }
}

const patience = { first: 100, longest: 5_000, stopping: 5_000 }

/**
 * The network's answer is nowhere but here: a database that is away for a moment may not lose it. To write late is as good,
 * for nothing is written over what others wrote since. Throws what is wrong with the statement itself.
 */
async function persist<T>(parts: LedgerParts, signals: Signals, act: () => Promise<T>): Promise<T> {
  const began = performance.now()
  for (let wait = patience.first; ; wait = Math.min(2 * wait, patience.longest)) {
    try {
      return await act()
    } catch (error) {
      const most = signals.stopping.aborted ? patience.stopping : parts.timing.lease
      const { code } = error as { code?: unknown }
      if (/^(?:22|23|42)/.test(String(code)) || performance.now() - began > most) throw error
      parts.log.warn({ err: error }, 'what became of a send could not be written yet')
      await pause(wait)
    }
  }
}
