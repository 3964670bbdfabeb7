import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { settleSend } from '../endpoints.ts'
import type { SendView } from '../schema.ts'
import { sendReads } from './send-reads.ts'

/** Nobody can tell from here whether it is published: a person looked, and says so in two presses. */
export function SettleSend({ send }: { send: SendView }) {
  const t = useTranslations('publish.board')
  const app = useTranslations('app')
  const notifyError = useNotifyError()
  const [giving, setGiving] = useState(false)
  const [url, setUrl] = useState('')
  const settle = useApiMutation(settleSend, { refresh: sendReads })
  if (giving)
    return (
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          settle.mutate({ id: send.id, answer: { there: true, url: url.trim() } })
        }}
        onKeyDown={event => event.key === 'Escape' && setGiving(false)}
      >
        <Stack gap="sm" ta="start">
          <TextInput
            size="sm"
            type="url"
            autoFocus
            label={t('address')}
            description={t('addressHelp')}
            value={url}
            onChange={event => setUrl(event.currentTarget.value)}
          />
          <FormError error={settle.error} />
          <Group gap="sm">
            <Button type="submit" size="compact-sm" loading={settle.isPending}>
              {t('settle')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setGiving(false)}>
              {app('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    )
  return (
    <Group gap={4} justify="flex-end">
      <Button size="compact-sm" variant="light" onClick={() => setGiving(true)}>
        {t('isThere')}
        <span className="unseen"> {send.label}</span>
      </Button>
      <ConfirmInPlace
        label={
          <>
            {t('notThere')}
            <span className="unseen"> {send.label}</span>
          </>
        }
        consequence={t('notThereConsequence')}
        confirmLabel={t('send')}
        loading={settle.isPending}
        onConfirm={() => settle.mutate({ id: send.id, answer: { there: false } }, { onError: notifyError })}
      />
    </Group>
  )
}
