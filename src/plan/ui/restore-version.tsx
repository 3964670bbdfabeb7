import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { notify, useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { listStrategies, listVersions, readStrategy, restoreVersion } from '../endpoints.ts'
import { markOld } from './after-change.ts'
import { useWorking } from './strategy-context.tsx'
import { useUndo } from './use-undo.ts'

const again = [listVersions, listStrategies, readStrategy]

/** The working text becomes what this version says; taken back as one change. */
export function RestoreVersion({ number, quiet = false }: { number: number; quiet?: boolean }) {
  const t = useTranslations('plan.ui.versions')
  const working = useWorking()
  const queries = useQueryClient()
  const { organisation } = useSession()
  const undo = useUndo(working.id)
  const notifyError = useNotifyError()
  const notifyUndo = useNotifyUndo()
  const restore = useApiMutation(restoreVersion, { refresh: again })
  const run = async () => {
    if (!(await working.flush())) return notify(t('unsaved'))
    restore.mutate(
      { strategy: working.id, number },
      {
        onError: notifyError,
        onSuccess: ({ change }) => {
          markOld(queries, organisation.slug, working.id, 'any')
          if (change === null) return notify(t('restored'))
          notifyUndo(t('restored'), () => undo(change))
        },
      },
    )
  }
  return (
    <Button
      size="compact-sm"
      variant={quiet ? 'subtle' : 'default'}
      loading={restore.isPending}
      onClick={() => void run()}
    >
      {t('restore')}
      <span className="unseen"> – {t('version', { number })}</span>
    </Button>
  )
}
