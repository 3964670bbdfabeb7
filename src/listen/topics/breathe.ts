import { setImmediate } from 'node:timers/promises'

/**
 * For long work of the processor: awaited between its pieces, it lets everybody else have their turn once they have
 * waited for `most` milliseconds.
 */
export function breather(most = 25): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < most) return
    await setImmediate()
    since = performance.now()
  }
}
