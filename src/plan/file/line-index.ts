import type { FileRange } from './file-problem.ts'

/** Where lines begin, to turn offsets of a text into lines and columns. Line ends are LF or CR LF. */
export function indexLines(text: string): (start: number, end: number) => FileRange {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineOf = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return (start, end) => {
    const from = Math.max(0, Math.min(start, text.length))
    const to = Math.max(from, Math.min(end, text.length))
    const line = lineOf(from)
    const endLine = lineOf(to)
    return {
      line: line + 1,
      column: from - starts[line]! + 1,
      endLine: endLine + 1,
      endColumn: to - starts[endLine]! + 1,
    }
  }
}
