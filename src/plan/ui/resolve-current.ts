/**
 * Which of the strategies a page shows: the first of `wanted` that is there, else the one that changed last. What a page
 * began with is wanted too: what a colleague writes elsewhere takes nothing from under a writer.
 */
export function resolveCurrent<One extends { id: number; updatedAt: string }>(
  all: readonly One[],
  wanted: readonly (number | undefined)[],
): One | null {
  for (const id of wanted) {
    const found = all.find(one => one.id === id)
    if (found !== undefined) return found
  }
  return all.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0] ?? null
}
