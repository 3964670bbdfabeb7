import type { CollectionName } from '../model/collection-names.ts'
import type { ItemOf } from '../model/strategy.ts'
import type { Defect, DefectParams } from './rule.ts'
import { nameOf } from './said.ts'

/** What is wrong with an item, at one of its fields or with the whole of it. The sentences carry its name, and `params`. */
export const defect = <N extends CollectionName>(
  list: N,
  item: { id: string; name?: string | undefined },
  field?: Exclude<keyof ItemOf<N>, 'id'> & string,
  params?: DefectParams,
): Defect => ({
  at: field === undefined ? [list, item.id] : [list, item.id, field],
  params: { name: nameOf(item), ...params },
})
