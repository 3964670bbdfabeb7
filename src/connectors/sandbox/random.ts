/** Chance that is the same at every run: a stream of numbers from a seed (SplitMix32 seeded by FNV-1a). */
export type Chance = {
  /** From 0 up to but not 1. */
  next: () => number
  /** A whole number below `limit`. */
  below: (limit: number) => number
  pick: <T>(list: readonly T[]) => T
  /** True with this probability. */
  happens: (probability: number) => boolean
}

export function chanceOf(...parts: (string | number)[]): Chance {
  let state = 0x811c9dc5
  for (const unit of parts.join('\u0001')) state = Math.imul(state ^ unit.codePointAt(0)!, 0x01000193)
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: list => {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[below(list.length)]!
    },
    happens: probability => next() < probability,
  }
}
