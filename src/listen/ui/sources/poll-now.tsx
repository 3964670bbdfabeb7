import { Button, type ButtonProps } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { listSources, pollSource } from '../../endpoints.ts'
import type { Source } from '../../schema.ts'

/** Asks a source now, or says until when its site wants to be left alone. */
export function PollNow({ source, ...look }: { source: Source } & ButtonProps) {
  const t = useTranslations('listen.sources')
  const formats = useFormats()
  const notifyError = useNotifyError()
  const poll = useApiMutation(pollSource, { refresh: [listSources] })
  const onSuccess = ({ health: { notBefore } }: Source) =>
    notify(notBefore === null ? t('reading') : t('notBefore', { at: formats.moment(notBefore) }))
  return (
    <Button
      {...look}
      loading={poll.isPending}
      onClick={() => poll.mutate({ id: source.id }, { onSuccess, onError: notifyError })}
    >
      {t('pollNow')}
      <span className="unseen"> {source.title}</span>
    </Button>
  )
}
