const second = 1_000
const minute = 60 * second

/** Milliseconds. Tests shorten them; their order must stay: request < settle, request < lease, renew < lease. */
export type Timing = {
  /** How long a row belongs to the process that took it, and how often that is renewed. */
  lease: number
  renew: number
  /** Between an intent and the moment at which its request must have begun. */
  begin: number
  /** Between an intent and the moment at which its request has ended, answered or not. */
  request: number
  /** What a step may take before its intent: reading media, uploading them. */
  prepare: number
  /** After an intent without an answer: how long the network may still be busy with it before it is looked for. */
  settle: number
  /** How often something may be unavailable in a row, and the first wait, doubled each time. */
  tries: number
  firstWait: number
  /** Where a limit comes without a time; the least and the most that a network may ask for. */
  limitWait: number
  leastWait: number
  longestWait: number
}

export const usualTiming: Timing = {
  lease: 90 * second,
  renew: 25 * second,
  begin: 10 * second,
  request: 60 * second,
  prepare: 15 * minute,
  settle: 90 * second,
  tries: 7,
  firstWait: 15 * second,
  limitWait: 5 * minute,
  leastWait: second,
  longestWait: 7 * 24 * 60 * minute,
}

/** Doubled with each failure, with a little chance so that many do not come back at once. */
export const waitAfter = (timing: Timing, failures: number, chance: number): number =>
  timing.firstWait * 2 ** Math.max(0, failures - 1) * (0.9 + 0.2 * chance)
