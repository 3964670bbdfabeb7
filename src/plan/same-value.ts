/** Equal as JSON: the order of an object's keys says nothing, that of a list does; absent and undefined are one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return (a ?? null) === (b ?? null)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a)) {
    const other = b as unknown[]
    return a.length === other.length && a.every((value, i) => sameValue(value, other[i]))
  }
  const one = a as Record<string, unknown>
  const other = b as Record<string, unknown>
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
    if (!sameValue(one[key], other[key])) return false
  return true
}
