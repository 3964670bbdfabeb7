import type { Posted, State } from '../../connectors/index.ts'
import type { Reason } from '../../errors.ts'
import { type Timing, waitAfter } from './timing.ts'

/**
 * What follows from a send's row and from what happened to it at the network (docs/decisions/0100): pure, so that every
 * order of events can be tried. What people, pauses and removed accounts do to it stands in decide-on.ts; no state changes
 * anywhere else.
 */
export const sendStates = ['waiting', 'sending', 'published', 'failed', 'unknown', 'late', 'held', 'cancelled'] as const
export type SendState = (typeof sendStates)[number]

export type HoldReason = 'channel-paused' | 'all-paused' | 'access'

export type SendFacts = {
  state: SendState
  step: number
  /** Attempts in a row that brought nothing. */
  failures: number
  dueAt: Date
  /** When it is to be tried next. */
  nextAt: Date
  /** When the last step was answered; null before the first. */
  progressedAt: Date | null
  /** An open intent: when the first request of this step may have gone out, and when the last one may; both or none. */
  begunAt: Date | null
  intendedAt: Date | null
  heldWhy: HoldReason | null
  error: Reason | null
}

/** What the connector says of its network. */
export type Network = { repeat: 'safe' | 'look'; safeSeconds: number | null; finds: boolean }

export type Move =
  /** The step is made: for the first time, or again where that is safe. */
  | { do: 'make' }
  /** The account is read back: did the step come about? */
  | { do: 'find' }
  | { do: 'wait'; until: Date }
  /** Too late to go out by itself. */
  | { do: 'ask' }
  /** Nobody but a person can tell. */
  | { do: 'give-up' }

/** Whether a send may no longer go out by itself. What is half out already counts from its last part. */
export const isLate = (facts: SendFacts, now: Date, tolerance: number): boolean =>
  now.getTime() - Math.max(facts.dueAt.getTime(), facts.progressedAt?.getTime() ?? 0) > tolerance

/** When the network has finished with the last request of an open intent, whatever became of it. */
export const settledAt = (intendedAt: Date, timing: Timing): Date => new Date(intendedAt.getTime() + timing.settle)

/** What is to be done with a send whose turn has come. */
export function nextMove(facts: SendFacts, network: Network, now: Date, tolerance: number, timing: Timing): Move {
  const late = isLate(facts, now, tolerance)
  if (facts.begunAt === null || facts.intendedAt === null) return late ? { do: 'ask' } : { do: 'make' }
  // In doubt. A repeated request must end while the network still knows the key.
  const knownUntil =
    network.safeSeconds === null ? Infinity : facts.begunAt.getTime() + network.safeSeconds * 1000 - timing.request
  if (network.repeat === 'safe' && !late && now.getTime() < knownUntil) return { do: 'make' }
  if (!network.finds) return { do: 'give-up' }
  const settled = settledAt(facts.intendedAt, timing)
  return now < settled ? { do: 'wait', until: settled } : { do: 'find' }
}

export type Outcome =
  | { kind: 'advanced'; state: State; posts: Posted[] | null; notBefore: Date | null }
  | { kind: 'published'; posts: Posted[] }
  /** The network refused, which proves that this request brought nothing about. */
  | { kind: 'access-refused'; reason: Reason }
  /** `anew`: the state from which it is sent again; absent: as it stands. */
  | { kind: 'rejected'; reason: Reason; anew?: State | null }
  | { kind: 'limited'; reason: Reason; retryAt: Date | null }
  /** No answer, and certainly nothing brought about (before the intent, or the host was never reached). */
  | { kind: 'unavailable'; reason: Reason; retryAt: Date | null }
  /** No answer that tells whether it came about. */
  | { kind: 'lost'; reason: Reason }
  /** A pause or a broken access came before the request. */
  | { kind: 'held'; why: HoldReason }
  /** Given up by ourselves before the request went out. */
  | { kind: 'abandoned' }
  | { kind: 'not-found' }
  | { kind: 'cannot-tell'; reason: Reason }

/** What is written. `intent`: whether the doubt stays. */
export type Change = {
  state: SendState
  dueAt: Date
  nextAt: Date
  step: number
  failures: number
  intent: 'keep' | 'close'
  progressed: boolean
  error: Reason | null
  heldWhy: HoldReason | null
  /** Until when nothing of the account may be tried; null: no limit was told. */
  limitedUntil: Date | null
  event: SendEventKind
}

export const sendEventKinds = [
  'scheduled',
  'intended',
  'advanced',
  'published',
  'refused',
  'limited',
  'unavailable',
  'lost',
  'waits',
  'held',
  'released',
  'abandoned',
  'looked-for',
  'unknown',
  'late',
  'sent-now',
  'moved',
  'dropped',
  'retried',
  'settled-there',
  'settled-not-there',
  'edited',
  'removed',
  'channel-removed',
] as const
export type SendEventKind = (typeof sendEventKinds)[number]

/** A change that leaves a send as it is, to be tried again now: what every change begins with. */
export const unchanged = (facts: SendFacts, now: Date, event: SendEventKind): Change => ({
  state: 'waiting',
  dueAt: facts.dueAt,
  nextAt: now,
  step: facts.step,
  failures: facts.failures,
  intent: facts.begunAt === null ? 'close' : 'keep',
  progressed: false,
  error: null,
  heldWhy: null,
  limitedUntil: null,
  event,
})

/** What follows where nothing is asked of the network. */
export function followIdle(facts: SendFacts, move: Exclude<Move, { do: 'make' | 'find' }>, now: Date): Change {
  const { error } = facts
  switch (move.do) {
    case 'wait':
      return { ...unchanged(facts, now, 'waits'), nextAt: move.until, error }
    case 'ask':
      return { ...unchanged(facts, now, 'late'), state: 'late', error }
    case 'give-up': {
      const inDoubt: Reason = { code: 'publish.in-doubt', params: {} }
      return { ...unchanged(facts, now, 'unknown'), state: 'unknown', error: error ?? inDoubt }
    }
  }
}

/**
 * @param facts as they were before this outcome's own request: with an open intent a refusal proves nothing of the
 *   earlier one
 * @param intendedAt when the last request of the step may have gone out; null: none did
 * @param chance 0..1
 */
export function follow(
  facts: SendFacts,
  intendedAt: Date | null,
  outcome: Outcome,
  network: Network,
  now: Date,
  timing: Timing,
  chance: number,
): Change {
  const doubtful = facts.begunAt !== null
  const same = unchanged(facts, now, 'unavailable')
  const failures = facts.failures + 1
  const wait = new Date(now.getTime() + waitAfter(timing, failures, chance))
  switch (outcome.kind) {
    case 'published':
      return { ...same, state: 'published', intent: 'close', failures: 0, progressed: true, event: 'published' }
    case 'advanced': {
      const waits = outcome.notBefore !== null && outcome.notBefore > now
      const next = waits ? { nextAt: outcome.notBefore! } : { state: 'sending' as const }
      const step = facts.step + 1
      return { ...same, ...next, step, failures: 0, intent: 'close', progressed: true, event: 'advanced' }
    }
    case 'access-refused':
      return { ...same, state: 'held', heldWhy: 'access', error: outcome.reason, event: 'held' }
    case 'held':
      return { ...same, state: 'held', heldWhy: outcome.why, event: 'held' }
    case 'rejected':
      return { ...same, state: doubtful ? 'unknown' : 'failed', failures, error: outcome.reason, event: 'refused' }
    case 'limited': {
      const limitedUntil = limitEnd(outcome.retryAt, now, timing)
      // It keeps its place before what was due after it.
      return { ...same, nextAt: facts.nextAt, limitedUntil, error: outcome.reason, event: 'limited' }
    }
    case 'unavailable': {
      if (failures >= timing.tries)
        return { ...same, state: doubtful ? 'unknown' : 'failed', failures, error: outcome.reason }
      const nextAt = later(wait, outcome.retryAt === null ? null : limitEnd(outcome.retryAt, now, timing))
      return { ...same, failures, nextAt, error: outcome.reason }
    }
    case 'lost': {
      const lost: Change = { ...same, failures, intent: 'keep', error: outcome.reason, event: 'lost' }
      const hopeless = failures >= timing.tries || (network.repeat === 'look' && !network.finds)
      if (hopeless) return { ...lost, state: 'unknown' }
      return { ...lost, nextAt: network.repeat === 'safe' ? wait : later(wait, settledAt(intendedAt ?? now, timing)) }
    }
    case 'abandoned':
      return { ...same, nextAt: new Date(now.getTime() + timing.leastWait), error: facts.error, event: 'abandoned' }
    case 'not-found':
      return { ...same, state: 'sending', failures, intent: 'close', event: 'looked-for' }
    case 'cannot-tell':
      return { ...same, state: 'unknown', failures, event: 'unknown', error: outcome.reason }
  }
}

function limitEnd(retryAt: Date | null, now: Date, timing: Timing): Date {
  const asked = retryAt?.getTime() ?? now.getTime() + timing.limitWait
  return new Date(Math.min(Math.max(asked, now.getTime() + timing.leastWait), now.getTime() + timing.longestWait))
}

const later = (a: Date, b: Date | null): Date => (b !== null && b > a ? b : a)
