/** « Les Amis de l’Île » → `les-amis-de-l-ile`; `organisation` when nothing is left. */
export function makeSlug(name: string): string {
  const slug = name
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  return slug.length < 2 ? 'organisation' : slug
}
