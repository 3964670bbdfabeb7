import { Button, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { confirmPledge, readOwnPledge, withdrawPledge } from '../../publish/endpoints.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'

/** What the mail leads to: a press confirms (a mail program that looks at links does not), another withdraws. */
export function MyPledgePage() {
  const t = useTranslations('publish.campaigns.pledge.door')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const own = useApi(readOwnPledge, { token })
  const confirm = useApiMutation(confirmPledge, { refresh: [readOwnPledge] })
  const withdraw = useApiMutation(withdrawPledge)
  if (withdraw.isSuccess)
    return (
      <DoorFrame title={t('ownTitle')}>
        <Text role="status">{t('withdrawn')}</Text>
      </DoorFrame>
    )
  if (own.error !== null) return <DoorFailed title={t('ownTitle')} gone={t('ownGone')} query={own} />
  if (own.data === undefined) return <DoorFrame title={t('ownTitle')}>{null}</DoorFrame>
  const { organisation, title, confirmed, open } = own.data
  const state = confirmed ? 'ownConfirmed' : open ? 'ownWaiting' : 'closed'
  return (
    <DoorFrame title={title}>
      <Stack gap="md" align="flex-start">
        <Text role="status">{t(state, { organisation })}</Text>
        <FormError error={confirm.error ?? withdraw.error} />
        {!confirmed && open && (
          <Button loading={confirm.isPending} onClick={() => confirm.mutate({ token })}>
            {t('confirm')}
          </Button>
        )}
        <ConfirmInPlace
          label={t('withdraw')}
          consequence={t('withdrawConsequence')}
          confirmLabel={t('withdrawDo')}
          loading={withdraw.isPending}
          onConfirm={() => withdraw.mutate({ token })}
        />
      </Stack>
    </DoorFrame>
  )
}
