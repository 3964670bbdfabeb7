import type { Verdict } from './judge-answer.ts'
import type { RecipientState } from './newsletter-schema.ts'
import type { Delivery } from './post-office.ts'

/** Attempts at a server that says "later", over two days: a minute after the first, then twice as long, at most two hours. */
const mostTries = 30
const longestWait = 120 * 60_000

export type Decision = {
  state: RecipientState
  /** Milliseconds until the next attempt; null: none. */
  wait: number | null
  /** What it says of the address, not of this message. */
  address: 'hard' | 'soft' | null
  /** The server takes nothing from anybody at the moment. */
  stop: boolean
}

/** What follows for one person from what became of their message. Nothing that may have arrived is ever tried again. */
export function decideDelivery(delivery: Delivery, tries: number): Decision {
  switch (delivery.kind) {
    case 'sent':
      return { state: 'sent', wait: null, address: null, stop: false }
    case 'unknown':
      return { state: 'unknown', wait: null, address: null, stop: false }
    case 'away':
      return { state: 'waiting', wait: 60_000, address: null, stop: true }
    case 'later':
      if (tries < mostTries)
        return {
          state: 'waiting',
          wait: Math.min(60_000 * 2 ** (tries - 1), longestWait),
          address: null,
          stop: false,
        }
      return refused(delivery.verdict)
    case 'refused':
      return refused(delivery.verdict)
  }
}

const refused = (verdict: Verdict): Decision => ({
  state: 'refused',
  wait: null,
  address: verdict === 'policy' ? null : verdict,
  stop: false,
})
