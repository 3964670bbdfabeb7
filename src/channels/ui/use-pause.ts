import { useTranslations } from 'use-intl'
import { useClient, useRefresh } from '../../ui-kit/api.tsx'
import { useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import { listChannels, pauseAll, pauseChannel, resumeAll, resumeChannel } from '../endpoints.ts'

/** Holds one account or everything with one press, and lets it go on; both can be taken back. */
export function usePause() {
  const t = useTranslations('channels.pause')
  const client = useClient()
  const refresh = useRefresh()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const seen = async <T>(doing: Promise<T>) => {
    await doing
    await refresh(listChannels)
  }
  const offer = (done: string, act: () => Promise<unknown>, undo: () => Promise<unknown>) =>
    seen(act()).then(() => notifyUndo(done, () => seen(undo())), notifyError)

  return {
    pauseAll: () =>
      offer(
        t('doneAll'),
        () => client(pauseAll, {}),
        () => client(resumeAll, {}),
      ),
    resumeAll: (why: string) =>
      offer(
        t('resumedAll'),
        () => client(resumeAll, {}),
        () => client(pauseAll, { why }),
      ),
    sayWhyAll: (why: string) => seen(client(pauseAll, { why })),
    pause: ({ id, name }: { id: string; name: string }) =>
      offer(
        t('done', { name }),
        () => client(pauseChannel, { id }),
        () => client(resumeChannel, { id }),
      ),
    resume: ({ id, name }: { id: string; name: string }, why: string) =>
      offer(
        t('resumed', { name }),
        () => client(resumeChannel, { id }),
        () => client(pauseChannel, { id, why }),
      ),
    sayWhy: (id: string, why: string) => seen(client(pauseChannel, { id, why })),
  }
}
