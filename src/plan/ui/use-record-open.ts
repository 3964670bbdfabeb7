import { useEffect } from 'react'
import { useClient } from '../../ui-kit/api.tsx'
import { recordOpen } from '../endpoints.ts'
import { useWorking } from './strategy-context.tsx'

const opened = new Set<string>()

/** Counts, once a version and visit, that somebody opened the strategy in force (C12); only how many is ever told. */
export function useRecordOpen(): void {
  const { id, summary } = useWorking()
  const client = useClient()
  const number = summary.inForce
  useEffect(() => {
    if (number === null || opened.has(`${id} ${number}`)) return
    opened.add(`${id} ${number}`)
    // Not counted this time is no reason to disturb the reader.
    client(recordOpen, { strategy: id, number }).catch(() => opened.delete(`${id} ${number}`))
  }, [client, id, number])
}
