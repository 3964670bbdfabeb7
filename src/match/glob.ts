/** Whether a folded word fits a pattern with * (any run) and ? (one unit). No backtracking further than the last *. */
export function fits(word: string, pattern: string): boolean {
  let at = 0
  let to = 0
  let star = -1
  let mark = 0
  while (at < word.length) {
    if (to < pattern.length && pattern[to] === '*') {
      star = to++
      mark = at
    } else if (to < pattern.length && (pattern[to] === '?' || pattern[to] === word[at])) {
      at++
      to++
    } else if (star >= 0) {
      to = star + 1
      at = ++mark
    } else return false
  }
  while (pattern[to] === '*') to++
  return to === pattern.length
}

export const isPattern = (text: string) => text.includes('*') || text.includes('?')

/** Letters before the first wildcard. */
export const headOf = (pattern: string) => pattern.slice(0, pattern.search(/[*?]/))
