/** A stretch of two texts: in both, in the one before only, or in the one after only. */
export type Stretch = { kind: 'same' | 'old' | 'new'; text: string }

/** Beyond this many comparisons two middles are told as wholly changed: nobody reads such a difference word by word. */
const mostComparisons = 4_000_000

/** What changed between two texts, word by word. Stretches that are not new, put together, are `before`; those not old, `after`. */
export function diffWords(before: string, after: string): Stretch[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1
  return joined([
    ...a.slice(0, head).map(text => ({ kind: 'same', text }) as const),
    ...diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(text => ({ kind: 'same', text }) as const),
  ])
}

/** Words, spaces and signs, each by itself. */
const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? []

/** By the longest common subsequence of words. */
function diffMiddle(a: string[], b: string[]): Stretch[] {
  if (a.length * b.length > mostComparisons)
    return [
      { kind: 'old', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ]
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const stretches: Stretch[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      stretches.push({ kind: 'same', text: a[i]! })
      i += 1
      j += 1
    } else if (j === b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) {
      stretches.push({ kind: 'old', text: a[i]! })
      i += 1
    } else {
      stretches.push({ kind: 'new', text: b[j]! })
      j += 1
    }
  return stretches
}

const joined = (stretches: Stretch[]): Stretch[] => {
  const out: Stretch[] = []
  for (const { kind, text } of stretches) {
    const last = out.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text !== '') out.push({ kind, text })
  }
  return out
}

/** Where `after` has what `before` has not, [start, end) in UTF-16 units. */
export function newRanges(before: string, after: string): { start: number; end: number }[] {
  let at = 0
  return diffWords(before, after).flatMap(({ kind, text }) => {
    if (kind === 'old') return []
    const start = at
    at += text.length
    return kind === 'new' ? [{ start, end: at }] : []
  })
}
