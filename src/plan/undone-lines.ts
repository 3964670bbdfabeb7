type Undoing = { change_id: string; undoes: string | null; place: string }

/** A line of a set of changes, as `undoneLines` names it. */
export const lineKey = (change: string, place: string): string => `${change} ${place}`

/**
 * The lines that are taken back, from the lines that took one back, oldest first. What was left because somebody had
 * changed it since is not among them, and what was taken back by a line that was itself taken back stands again.
 */
export function undoneLines(undoing: readonly Undoing[]): Set<string> {
  const undone = new Set<string>()
  for (const { change_id, undoes, place } of undoing.toReversed())
    if (undoes !== null && !undone.has(lineKey(change_id, place))) undone.add(lineKey(undoes, place))
  return undone
}
