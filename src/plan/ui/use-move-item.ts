import { useNotifyError } from '../../ui-kit/notify.tsx'
import type { CollectionName } from '../schema.ts'
import { neighbourAfter, type Step } from './neighbour-after.ts'
import { useWorking } from './strategy-context.tsx'

export type { Step } from './neighbour-after.ts'

/** Moves an item within its list; tells its new place from 1, or null when it stood there already. */
export function useMoveItem(list: CollectionName): (id: string, step: Step) => Promise<number | null> {
  const working = useWorking()
  const notifyError = useNotifyError()
  return async (id, step) => {
    const ids = ((working.document[list] ?? []) as { id: string }[]).map(one => one.id)
    const after = neighbourAfter(ids, id, step)
    if (after === undefined) return null
    try {
      await working.change([{ do: 'move', at: `${list}/${id}`, after }])
    } catch (error) {
      notifyError(error)
      return null
    }
    const rest = ids.filter(one => one !== id)
    return after === null ? 1 : rest.indexOf(after) + 2
  }
}
