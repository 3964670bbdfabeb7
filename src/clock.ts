/** Time is a part that tests replace; nothing else may call `new Date()` or `Date.now()` to decide something. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
