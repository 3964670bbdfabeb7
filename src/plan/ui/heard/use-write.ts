import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppError } from '../../../errors.ts'
import { useClient, useRefresh } from '../../../ui-kit/api.tsx'
import { useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { useSession } from '../../../ui-kit/session.tsx'
import { changeStrategy, readStrategy } from '../../endpoints.ts'
import type { ChangeAnswer, Operation } from '../../schema.ts'
import { markOld } from '../after-change.ts'
import { useUndo } from '../use-undo.ts'

/** Writes into the strategy from a page of another room: at once, told with its undo. */
export function useWrite(strategy: number): {
  write: (operations: Operation[], told: string) => Promise<ChangeAnswer | null>
  busy: boolean
  error: unknown
} {
  const client = useClient()
  const queries = useQueryClient()
  const refresh = useRefresh()
  const notifyUndo = useNotifyUndo()
  const undo = useUndo(strategy)
  const { organisation } = useSession()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const again = async () => {
    await refresh(readStrategy)
    markOld(queries, organisation.slug, strategy, 'any')
  }
  return {
    busy,
    error,
    async write(operations, told) {
      setBusy(true)
      setError(null)
      try {
        const answer = await client(changeStrategy, { strategy, operations })
        await again()
        // Somebody wrote at the same place a moment ago: it is shown now, and the same press tries again on top of it.
        if (answer.conflicts.length > 0) throw new AppError('plan.changed-meanwhile', {}, { status: 409 })
        const { change } = answer
        if (change !== null) notifyUndo(told, () => undo(change))
        return answer
      } catch (failure) {
        setError(failure)
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
