import { Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { eraseOwnShare, readOwnShare } from '../../publish/endpoints.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'

/** Where whoever said that they shared erases it. */
export function MySharePage() {
  const t = useTranslations('publish.campaigns.kit.door')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const own = useApi(readOwnShare, { token })
  const erase = useApiMutation(eraseOwnShare)
  if (erase.isSuccess)
    return (
      <DoorFrame title={t('ownTitle')}>
        <Text role="status">{t('ownErased')}</Text>
      </DoorFrame>
    )
  if (own.error !== null) return <DoorFailed title={t('ownTitle')} gone={t('ownGone')} query={own} />
  if (own.data === undefined) return <DoorFrame title={t('ownTitle')}>{null}</DoorFrame>
  const { organisation, title, network, name } = own.data
  return (
    <DoorFrame title={t('ownTitle')}>
      <meta name="robots" content="noindex" />
      <Stack gap="md" align="flex-start">
        <Text role="status">
          {t('ownSaid', { organisation, title, network: [network, name].filter(Boolean).join(', ') })}
        </Text>
        <FormError error={erase.error} />
        <ConfirmInPlace
          label={t('ownErase')}
          consequence={t('ownConsequence')}
          confirmLabel={t('ownEraseDo')}
          loading={erase.isPending}
          onConfirm={() => erase.mutate({ token })}
        />
      </Stack>
    </DoorFrame>
  )
}
