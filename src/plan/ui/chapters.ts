import { type CollectionName, chapterOf, collectionNames } from '../schema.ts'

/** Where a place is mended: the item's own page, or the chapter with its part in view. */
export function pageOfPlace(place: string): {
  to: string
  params: Record<string, string>
  search: Record<string, string>
} {
  const [part = '', second = '', field = ''] = place.split('/')
  if (isCollection(part) && second !== '')
    return {
      to: 'plan/$list/$item',
      params: { list: part, item: second },
      search: field === '' ? {} : { field },
    }
  return {
    to: `plan/${chapterOf(place)}`,
    params: {},
    search: part === '' ? {} : { part, ...(second === '' ? {} : { field: second }) },
  }
}

export const isCollection = (part: string): part is CollectionName =>
  (collectionNames as readonly string[]).includes(part)
