import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { settleLate } from '../endpoints.ts'
import type { SendView } from '../schema.ts'
import { sendReads } from './send-reads.ts'
import { SendTable } from './send-table.tsx'
import { views } from './send-words.ts'

/** What needs somebody, by what it needs: each group says what happened and what to do. */
export function SendsToDecide({ sends }: { sends: SendView[] }) {
  const t = useTranslations('publish.board.groups')
  return views.todo.map(state => {
    const of = sends.filter(send => send.state === state)
    if (of.length === 0) return null
    return (
      <Section key={state} title={t(state)} aside={state === 'late' && <LateTogether sends={of} />}>
        <Text c="dimmed" className="measure" mb="sm">
          {t(`${state}Help`)}
        </Text>
        <SendTable sends={of} />
      </Section>
    )
  })
}

/** After a night without power: one decision for all. */
function LateTogether({ sends }: { sends: SendView[] }) {
  const t = useTranslations('publish.board')
  const notifyError = useNotifyError()
  const settle = useApiMutation(settleLate, { refresh: sendReads })
  const ids = sends.filter(send => send.may.includes('send-now')).map(send => send.id)
  if (ids.length < 2) return null
  const decide = (decision: 'send-now' | 'drop') =>
    settle.mutate(
      { ids, decision },
      {
        onSuccess: ({ done, refused }) => {
          const because = [...new Set(refused.map(one => one.message))].join(' ')
          const rest = refused.length === 0 ? '' : ` ${t('lateRefused', { count: refused.length, why: because })}`
          notify(`${t('lateDone', { done })}${rest}`)
        },
        onError: notifyError,
      },
    )
  return (
    <Group gap="sm">
      <Button size="compact-sm" variant="light" loading={settle.isPending} onClick={() => decide('send-now')}>
        {t('lateAll')}
      </Button>
      <ConfirmInPlace
        label={t('lateDrop')}
        consequence={t('lateDropConsequence', { count: ids.length })}
        confirmLabel={t('lateDrop')}
        onConfirm={() => decide('drop')}
      />
    </Group>
  )
}
