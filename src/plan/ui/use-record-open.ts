import { useCallback } from 'react'
import { useClient } from '../../ui-kit/api.tsx'
import { recordOpen } from '../endpoints.ts'
import { useWorking } from './strategy-context.tsx'

const opened = new Set<string>()

/**
 * Counts, once a version and visit, that somebody opened the strategy in force (C12): its page or one of its documents,
 * not any page of the room. `0` is the working text, which is the one in force where nothing changed since. Only how many
 * is ever told.
 */
export function useRecordOpen(): (number: number) => void {
  const { id, summary } = useWorking()
  const client = useClient()
  const { inForce, changedSince } = summary
  return useCallback(
    number => {
      const key = `${id} ${inForce}`
      const shown = number === 0 && !changedSince ? inForce : number
      if (inForce === null || shown !== inForce || opened.has(key)) return
      opened.add(key)
      // Not counted this time is no reason to disturb the reader.
      client(recordOpen, { strategy: id, number: inForce }).catch(() => opened.delete(key))
    },
    [client, id, inForce, changedSince],
  )
}
