import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { AppError } from '../../../errors.ts'
import { useApiMutation, useClient, usePatch, useRefresh } from '../../../ui-kit/api.tsx'
import { useGo } from '../../../ui-kit/links.tsx'
import { useNotifyError, useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { listEntryVersions, readEntry, restoreEntryVersion } from '../../endpoints.ts'
import type { EntryView } from '../../schema.ts'
import { entryReads } from '../entry-reads.ts'

const reads = [...entryReads, listEntryVersions]

/** Brings an earlier version back, goes to the entry, and offers the newest again; asks where an approval would open. */
export function useRestoreVersion(entry: EntryView, latest: number) {
  const t = useTranslations('publish.review.history')
  const go = useGo()
  const client = useClient()
  const patch = usePatch()
  const refresh = useRefresh()
  const notifyError = useNotifyError()
  const notifyUndo = useNotifyUndo()
  const [asks, setAsks] = useState(false)
  const restore = useApiMutation(restoreEntryVersion, {
    refresh: reads,
    onDone: answer => {
      // Whoever brings a version back has read it.
      patch(readEntry, { id: entry.id }, () => ({ ...answer, seenVersion: answer.version }))
      go('publish/entries/$entryId', { params: { entryId: entry.id } })
      notifyUndo(t('restored'), async () => {
        await client(restoreEntryVersion, { id: entry.id, version: latest, reopen: true })
        await refresh(...reads)
      })
    },
  })
  return {
    asks,
    isPending: restore.isPending,
    letGo: () => setAsks(false),
    run: (version: number, reopen = false) =>
      restore.mutate(
        { id: entry.id, version, reopen },
        {
          onError: error => {
            if (error instanceof AppError && error.code === 'publish.would-reopen') setAsks(true)
            else notifyError(error)
          },
        },
      ),
  }
}
