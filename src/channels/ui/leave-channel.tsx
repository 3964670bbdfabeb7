import { Button, Group } from '@mantine/core'
import { CirclePause, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApiMutation, useClient, useRefresh } from '../../ui-kit/api.tsx'
import { FormSection } from '../../ui-kit/form-section.tsx'
import { useGo } from '../../ui-kit/links.tsx'
import { useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import { useCan } from '../../ui-kit/session.tsx'
import { listChannels, removeChannel, restoreChannel } from '../endpoints.ts'
import type { ChannelView } from '../schema.ts'
import { usePause } from './use-pause.ts'

/** Holding an account with one press, and taking it out of the product, with its undo. */
export function LeaveChannel({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels')
  const go = useGo()
  const client = useClient()
  const refresh = useRefresh()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const mayPause = useCan('channels.pause')
  const mayManage = useCan('channels.manage')
  const { pause } = usePause()
  // Told by the hook: the page of a removed account may be gone before the answer is here.
  const remove = useApiMutation(removeChannel, {
    refresh: [listChannels],
    onDone: () => {
      go('channels')
      notifyUndo(t('one.removed', { name: channel.name }), async () => {
        await client(restoreChannel, { id: channel.id })
        await refresh(listChannels)
      })
    },
  })
  if (!mayPause && !mayManage) return null
  const leave = () => remove.mutate({ id: channel.id }, { onError: notifyError })
  return (
    <FormSection title={t('one.leave')} teaching={mayManage ? t('one.removeHelp') : undefined}>
      <Group gap="sm">
        {mayPause && channel.paused === null && (
          <Button
            variant="default"
            leftSection={<CirclePause size={16} aria-hidden />}
            onClick={() => void pause(channel)}
          >
            {t('pause.pauseOf', { name: channel.name })}
          </Button>
        )}
        {mayManage && (
          <Button
            variant="subtle"
            color="negative"
            leftSection={<Trash2 size={16} aria-hidden />}
            loading={remove.isPending}
            onClick={leave}
          >
            {t('one.remove')}
          </Button>
        )}
      </Group>
    </FormSection>
  )
}
