import { chapterOf, fieldsOf, isCollection } from '../schema.ts'

/** Where a place is mended: the item's own page, or the chapter with its part in view. */
export function pageOfPlace(place: string): {
  to: string
  params: Record<string, string>
  search: Record<string, string>
} {
  const [part = '', second = '', field = ''] = place.split('/')
  // What concerns adoption, and the whole, is settled where versions are.
  if (part === '' || part === 'adoptedBy') return { to: 'plan/versions', params: {}, search: {} }
  // `networks/motive` is a field that the items of a list share: the list is the place.
  if (isCollection(part) && field === '' && fieldsOf(part).some(one => one.name === second))
    return { to: `plan/${chapterOf(part)}`, params: {}, search: { part } }
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
