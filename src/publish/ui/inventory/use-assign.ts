import { useTranslations } from 'use-intl'
import type { InputOf } from '../../../endpoint.ts'
import { useApiMutation, useClient, useRefresh } from '../../../ui-kit/api.tsx'
import { useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { assignInventory, listInventory, readInventoryItem, restoreInventory } from '../../endpoints.ts'

/** Says what contents serve, and offers to take it back. */
export function useAssign(onDone: () => void = () => {}) {
  const t = useTranslations('publish.inventory.assign')
  const client = useClient()
  const refresh = useRefresh()
  const notifyUndo = useNotifyUndo()
  const mutation = useApiMutation(assignInventory, {
    refresh: [listInventory, readInventoryItem],
    onDone: ({ undo }) => {
      notifyUndo(t('done', { count: undo.length }), async () => {
        await client(restoreInventory, { undo })
        await refresh(listInventory, readInventoryItem)
      })
      onDone()
    },
  })
  return { ...mutation, assign: (input: InputOf<typeof assignInventory>) => mutation.mutate(input) }
}
