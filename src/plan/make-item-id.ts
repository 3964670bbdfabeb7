/** A readable id from a name (`Presse régionale` → `presse-regionale`), numbered where taken. */
export function makeItemId(name: string, fallback: string, taken: { has(id: string): boolean }): string {
  const words = name
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const base = words === '' ? fallback : words
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
