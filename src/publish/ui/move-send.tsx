import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { WallTimeField, wallTimeOf } from '../../ui-kit/wall-time-field.tsx'
import { moveSend } from '../endpoints.ts'
import type { SendView } from '../schema.ts'
import { sendReads } from './send-reads.ts'

/** Another time for one send, by the reader's clock. */
export function MoveSend({ send, onEnd }: { send: SendView; onEnd: () => void }) {
  const t = useTranslations('publish.board')
  const app = useTranslations('app')
  const formats = useFormats()
  const [value, setValue] = useState(() => wallTimeOf(send.dueAt, formats.timeZone))
  const [tried, setTried] = useState(false)
  const move = useApiMutation(moveSend, { refresh: sendReads })
  const submit = () => {
    setTried(true)
    const { at } = value
    if (at === null) return
    move.mutate(
      { id: send.id, dueAt: at.toISOString() },
      {
        onSuccess: () => {
          notify(t('moveDone', { at: formats.moment(at) }))
          onEnd()
        },
      },
    )
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={event => event.key === 'Escape' && onEnd()}
    >
      <Stack gap="sm" ta="start">
        <WallTimeField
          size="sm"
          label={t('moveTo')}
          zone={formats.timeZone}
          value={value}
          onChange={setValue}
          error={tried && value.at === null ? app('wallTime.incomplete') : undefined}
        />
        <FormError error={move.error} />
        <Group gap="sm">
          <Button type="submit" size="compact-sm" loading={move.isPending}>
            {t('moveSubmit')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onEnd}>
            {app('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
