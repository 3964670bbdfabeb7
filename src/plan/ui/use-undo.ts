import { useQueryClient } from '@tanstack/react-query'
import { useClient, useRefresh } from '../../ui-kit/api.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { readStrategy, undoChange } from '../endpoints.ts'
import type { ChangeAnswer } from '../schema.ts'
import { markOld } from './after-change.ts'

/** Takes a set of changes back; the text and all that hangs on it are read again. */
export function useUndo(strategy: number): (change: string) => Promise<ChangeAnswer> {
  const client = useClient()
  const queries = useQueryClient()
  const refresh = useRefresh()
  const { organisation } = useSession()
  return async change => {
    const answer = await client(undoChange, { strategy, change })
    await refresh(readStrategy)
    markOld(queries, organisation.slug, strategy, 'any')
    return answer
  }
}
