/**
 * Which of the entries that a list showed last time were taken away, judged from the part of the list that is shown now.
 * Both run newest first. An entry that is older than everything shown may only have slid off the end, so it counts as
 * vanished only when an older known entry is still there; when nothing known is left, nothing can be said.
 */
export function vanished<Known>(known: readonly Known[], isShown: (entry: Known) => boolean): Known[] {
  const last = known.findLastIndex(isShown)
  return known.slice(0, last + 1).filter(entry => !isShown(entry))
}
