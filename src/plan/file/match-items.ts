/**
 * For each item of a list as it shall be, the index of the item that it was, undefined for a new one: by id where items
 * have one, else the equal one, else the one at the same place that nobody else claims.
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const free = new Map<string, number[]>()
  for (const [index, item] of before.entries()) {
    const key = keyOf(item)
    const those = free.get(key)
    if (those === undefined) free.set(key, [index])
    else those.push(index)
  }
  for (const those of free.values()) those.reverse()
  const from = after.map(item => free.get(keyOf(item))?.pop())
  const taken = new Set(from)
  for (const [place, item] of after.entries())
    if (
      from[place] === undefined &&
      place < before.length &&
      !taken.has(place) &&
      !hasId(item) &&
      !hasId(before[place])
    ) {
      from[place] = place
      taken.add(place)
    }
  return from
}

const hasId = (item: unknown): item is { id: string } =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'

const keyOf = (item: unknown): string => (hasId(item) ? `id ${item.id}` : `is ${JSON.stringify(item)}`)
