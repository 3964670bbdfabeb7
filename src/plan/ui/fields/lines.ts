/** Characters that one line of a list may have. */
const longest = 1_000

export const keptLines = (typed: string): string[] =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
export const sameLines = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])
/** Whether a line is longer than can be stored. */
export const tooLong = (typed: string | null): boolean =>
  typed !== null && keptLines(typed).some(line => line.length > longest)
