import type { Timing } from '../src/publish/ledger/timing.ts'

/**
 * The product's own times in small: what is taken within 500 ms of its sending, sent within 200 ms of its intent, is
 * settled after 800. All longer on a machine that is slow or busy.
 */
export const killTiming = (slowness: number): Timing => ({
  lease: 1_000 * slowness,
  renew: 200 * slowness,
  begin: 200 * slowness,
  request: 600 * slowness,
  prepare: 3_000 * slowness,
  settle: 800 * slowness,
  tries: 40,
  firstWait: 20,
  limitWait: 30,
  leastWait: 10,
  longestWait: 1_000,
})
