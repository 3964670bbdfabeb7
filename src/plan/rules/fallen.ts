/**
 * A fall that is worth a look: one reading varies by a tenth for no reason (a holiday, a subject line, who was asked), so
 * a fifth below the mean of the readings before is where a cause is looked for.
 */
const FALL = 0.2
/** Readings that make the mean: enough to even out a good month, few enough to be recent. */
const BEFORE = 3

/** Mean before and value now, when the last of the values (oldest first) fell by a fifth or more; at least two are needed. */
export function fallen(values: readonly number[]): { before: number; now: number } | undefined {
  const now = values.at(-1)
  const earlier = values.slice(0, -1).slice(-BEFORE)
  if (now === undefined || earlier.length === 0) return undefined
  const before = earlier.reduce((sum, one) => sum + one, 0) / earlier.length
  // 32 after 40 is a fifth, whatever binary fractions make of it.
  return before > 0 && 1 - now / before >= FALL - 1e-9 ? { before: Math.round(before * 10) / 10, now } : undefined
}
