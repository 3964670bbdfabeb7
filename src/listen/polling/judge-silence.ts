/** Gaps between arrivals that are remembered, and those needed before anything is said about what is usual. */
const remembered = 50
const needed = 5

/** Seconds between arrivals of new items, newest last. `previous` null: the first arrival, whose own dates tell the pace. */
export function addGaps(gaps: number[], previous: Date | null, arrivedAt: Date, publishedAt: Date[]): number[] {
  if (previous !== null) {
    const gap = Math.round((arrivedAt.getTime() - previous.getTime()) / 1000)
    return gap <= 0 ? gaps : [...gaps, gap].slice(-remembered)
  }
  const times = [...new Set(publishedAt.map(at => Math.round(at.getTime() / 1000)))].sort((a, b) => a - b)
  return times
    .slice(1)
    .map((time, i) => time - times[i]!)
    .slice(-remembered)
}

/**
 * What silence is usual: the ninth decile of the gaps, in seconds; null while fewer than five are known. A source is
 * unusually silent after three times that, and never before a day: nights and weekends are no news.
 */
export function judgeSilence(
  gaps: number[],
  lastNewItemAt: Date | null,
  now: Date,
): { usual: number | null; unusual: boolean } {
  if (gaps.length < needed || lastNewItemAt === null) return { usual: null, unusual: false }
  const sorted = [...gaps].sort((a, b) => a - b)
  const usual = sorted[Math.ceil(sorted.length * 0.9) - 1]!
  const silent = (now.getTime() - lastNewItemAt.getTime()) / 1000
  return { usual, unusual: silent > Math.max(3 * usual, 86_400) }
}
