/** Lets at most so many of them run at a time; the others wait for their turn, in their order. */
export function inTurn(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async run => {
    if (running >= most) await new Promise<void>(begin => waiting.push(begin))
    else running += 1
    try {
      return await run()
    } finally {
      // Whoever comes next takes this place.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
