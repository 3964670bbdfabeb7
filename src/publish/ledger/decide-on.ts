import { type Change, type HoldReason, type SendFacts, type SendState, settledAt, unchanged } from './send-machine.ts'
import type { Timing } from './timing.ts'

/** What a person says of a send, as far as its row is concerned. */
export type Decision =
  | { decision: 'send-now' | 'drop' | 'settle-not-there' | 'settle-there' }
  | { decision: 'move'; dueAt: Date }

/** Why it may not be done: it is over, on its way, first to be settled, or the network may still be busy until then. */
export type Refusal = { refused: 'over' | 'under-way' | 'in-doubt' } | { refused: 'too-early'; until: Date }

const allowed: Record<'send-now' | 'move' | 'drop', readonly SendState[]> = {
  'send-now': ['waiting', 'late', 'failed'],
  move: ['waiting', 'late', 'held', 'failed'],
  drop: ['waiting', 'late', 'held', 'failed'],
}

/**
 * What follows from a person's decision (docs/decisions/0100). A doubt is settled before anything else, in any state; that
 * it is not there can be said once the network has had its time, for a request may be carried out after its answer was
 * given up.
 */
export function decideOn(facts: SendFacts, decided: Decision, now: Date, timing: Timing): Change | Refusal {
  const { decision } = decided
  if (facts.state === 'sending') return { refused: 'under-way' }
  const again: Change = { ...unchanged(facts, now, 'sent-now'), dueAt: now, failures: 0, intent: 'close' }
  if (decision === 'settle-there' || decision === 'settle-not-there') {
    if (facts.begunAt === null || facts.intendedAt === null) return { refused: 'over' }
    if (decision === 'settle-there') {
      const there: Change = { ...again, dueAt: facts.dueAt, state: 'published', event: 'settled-there' }
      return { ...there, step: facts.step + 1, progressed: true }
    }
    const settled = settledAt(facts.intendedAt, timing)
    return now < settled ? { refused: 'too-early', until: settled } : { ...again, event: 'settled-not-there' }
  }
  if (facts.begunAt !== null) return { refused: 'in-doubt' }
  if (!allowed[decision].includes(facts.state)) return { refused: 'over' }
  if (decided.decision === 'move') return { ...again, dueAt: decided.dueAt, nextAt: decided.dueAt, event: 'moved' }
  if (decision === 'send-now') return { ...again, event: facts.state === 'failed' ? 'retried' : 'sent-now' }
  return { ...again, dueAt: facts.dueAt, nextAt: facts.nextAt, state: 'cancelled', event: 'dropped' }
}

/** What an account allows now: to send, not for a reason that will end, or never again. */
export type Standing = 'free' | HoldReason | 'removed'

/** What a send's account does to it; null: nothing. */
export function holdOn(facts: SendFacts, standing: Standing, now: Date): Change | null {
  const { state, error, nextAt } = facts
  const waits = state === 'waiting' || state === 'sending'
  if (standing === 'removed') {
    if (!waits && state !== 'held' && state !== 'late') return null
    const gone: Change = { ...unchanged(facts, now, 'channel-removed'), nextAt }
    const why = { code: 'publish.channel-removed', params: {} } as const
    return { ...gone, state: facts.begunAt === null ? 'failed' : 'unknown', error: why }
  }
  if (standing === 'free')
    return state === 'held' ? { ...unchanged(facts, now, 'released'), nextAt, error: null } : null
  const holds = (waits && nextAt <= now) || (state === 'held' && facts.heldWhy !== standing)
  return holds ? { ...unchanged(facts, now, 'held'), nextAt, error, state: 'held', heldWhy: standing } : null
}
