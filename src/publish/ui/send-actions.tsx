import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { dropSend, removeSend, sendNow } from '../endpoints.ts'
import type { SendView } from '../schema.ts'
import { MoveSend } from './move-send.tsx'
import { sendReads } from './send-reads.ts'
import { SettleSend } from './settle-send.tsx'

/** What the reader may do with a send now; the server says what that is. */
export function SendActions({ send }: { send: SendView }) {
  const t = useTranslations('publish.board')
  const notifyError = useNotifyError()
  const [moving, setMoving] = useState(false)
  const now = useApiMutation(sendNow, { refresh: sendReads })
  const drop = useApiMutation(dropSend, { refresh: sendReads })
  const remove = useApiMutation(removeSend, { refresh: sendReads })
  const { may, id } = send
  const waits = send.state === 'waiting' || send.state === 'held'
  if (may.includes('settle')) return <SettleSend send={send} />
  if (moving) return <MoveSend send={send} onEnd={() => setMoving(false)} />
  return (
    <Group gap={4} justify="flex-end">
      {may.includes('send-now') && (
        <Button
          size="compact-sm"
          variant={waits ? 'subtle' : 'light'}
          loading={now.isPending}
          onClick={() => now.mutate({ id }, { onError: notifyError })}
        >
          {t(send.state === 'failed' ? 'retry' : 'now')}
          <span className="unseen"> {send.label}</span>
        </Button>
      )}
      {may.includes('move') && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setMoving(true)}>
          {t('move')}
          <span className="unseen"> {send.label}</span>
        </Button>
      )}
      {may.includes('drop') && (
        <ConfirmInPlace
          label={
            <>
              {t('drop')}
              <span className="unseen"> {send.label}</span>
            </>
          }
          consequence={t(send.partial ? 'dropPartial' : 'dropConsequence')}
          confirmLabel={t('drop')}
          loading={drop.isPending}
          onConfirm={() => drop.mutate({ id }, { onError: notifyError })}
        />
      )}
      {may.includes('remove') && (
        <ConfirmInPlace
          label={
            <>
              {t('take')}
              <span className="unseen"> {send.label}</span>
            </>
          }
          consequence={t('takeConsequence')}
          confirmLabel={t('take')}
          loading={remove.isPending}
          onConfirm={() => remove.mutate({ id }, { onError: notifyError })}
        />
      )}
    </Group>
  )
}
