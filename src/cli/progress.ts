import type { Cli } from './cli.ts'

/** Tells how far long work is, at most every two seconds; quick work stays silent. */
export function createProgress(cli: Cli): (line: () => string) => void {
  let toldAt = performance.now()
  return line => {
    const now = performance.now()
    if (now - toldAt < 2000) return
    toldAt = now
    cli.tell(line())
  }
}
