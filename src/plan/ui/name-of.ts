/** What an item is called: its name, else the first words that it says. */
export function nameOf(item: { id: string; name?: unknown; [field: string]: unknown }): string {
  for (const field of ['name', 'text', 'month', 'on', 'themes', 'person']) {
    const value = item[field]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (Array.isArray(value) && typeof value[0] === 'string') return value.join(', ')
  }
  return item.id
}
