import { useTranslations } from 'use-intl'
import { AppError } from '../../errors.ts'
import { useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import type { CollectionName } from '../schema.ts'
import { nameOf } from './name-of.ts'
import { useWorking } from './strategy-context.tsx'
import { useUndo } from './use-undo.ts'

/**
 * Takes an item out as it is seen, told with its undo; false where it stays: what a colleague wrote into it a moment ago
 * does not go unseen.
 */
export function useRemoveItem(list: CollectionName): (item: { id: string; name?: string }) => Promise<boolean> {
  const t = useTranslations('plan.ui')
  const working = useWorking()
  const undo = useUndo(working.id)
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  return async item => {
    try {
      const answer = await working.remove(list, item.id)
      if (answer.conflicts.length > 0) throw new AppError('plan.changed-meanwhile', {}, { status: 409 })
      const { change } = answer
      if (change !== null) notifyUndo(t('removed', { name: nameOf(item) }), () => undo(change))
      return true
    } catch (error) {
      notifyError(error)
      return false
    }
  }
}
