/** A seeded generator (mulberry32): the same figures from the same seed on every machine. */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <Value>(random: Random, list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!

/** Draws ranks by Zipf's law: rank r with a weight of 1 / (r + 2.7)^1.05. */
export function zipf(count: number): (random: Random) => number {
  const sums = new Float64Array(count)
  let total = 0
  for (let rank = 0; rank < count; rank++) sums[rank] = total += 1 / (rank + 2.7) ** 1.05
  return random => {
    const wanted = random() * total
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}
