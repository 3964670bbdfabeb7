import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { apiKey, useClient } from '../../ui-kit/api.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { changeStrategy, readStrategy } from '../endpoints.ts'
import type { ChangeAnswer, CollectionName, Operation, WholeStrategy } from '../schema.ts'
import { markOld } from './after-change.ts'
import type { Autosave } from './autosave.ts'
import { valueAt } from './set-place.ts'

/** What somebody does to a strategy. */
export type Acts = Pick<Autosave, 'settle' | 'flush' | 'dismiss'> & {
  /** Sets a field; kept at once, sent after a pause. */
  set: (place: string, to: unknown) => void
  /** Adds, removes, moves: sent at once, after what waits. */
  change: (operations: Operation[]) => Promise<ChangeAnswer>
  /** Takes an item out as it is seen here; written to meanwhile it stays, as a conflict. */
  remove: (list: CollectionName, id: string) => Promise<ChangeAnswer>
}

/** The same functions for as long as the page lives: a field is drawn anew when it changes, not when another one does. */
export function useActs(id: number, autosave: Autosave): Acts {
  const { organisation } = useSession()
  const client = useClient()
  const queries = useQueryClient()
  const { slug } = organisation
  return useMemo(() => {
    // What the server has, as far as this page knows; whoever acts on a strategy is shown it.
    const stands = (place: string) => {
      const whole = queries.getQueryData<WholeStrategy>(apiKey(readStrategy, slug, { strategy: id, marks: true }))
      return whole === undefined ? undefined : valueAt(whole.document, place)
    }
    const change = async (operations: () => Operation[]) => {
      await autosave.flush()
      const sent = operations()
      const answer = await client(changeStrategy, { strategy: id, operations: sent })
      await queries.invalidateQueries({ queryKey: apiKey(readStrategy, slug) })
      const places = sent.map(one => (one.do === 'add' ? one.to : one.at))
      markOld(queries, slug, id, places)
      return answer
    }
    return {
      set: (place, to) => autosave.set(place, stands(place), to),
      change: operations => change(() => operations),
      remove: (list, item) =>
        change(() => {
          // What this person wrote a moment ago is kept by now, and no reason to refuse.
          const at = `${list}/${item}`
          return [{ do: 'remove', at, before: stands(at) }]
        }),
      settle: autosave.settle,
      flush: autosave.flush,
      dismiss: autosave.dismiss,
    }
  }, [autosave, client, id, queries, slug])
}
