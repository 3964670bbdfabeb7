import { Button, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import { readShare, readSharedDocument } from '../../plan/endpoints.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { FileLink } from '../../ui-kit/file-link.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'

/** What a read-only link leads to: whose document it is, until when, and the document itself. */
export function SharedPage() {
  const t = useTranslations('plan.ui.documents')
  const stamp = useTranslations('plan.documents')
  const formats = useFormats()
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const share = useApi(readShare, { token })
  if (share.error !== null) return <DoorFailed title={t('shared.title')} gone={t('shared.gone')} query={share} />
  if (share.data === undefined) return <DoorFrame title={t('shared.title')}>{null}</DoorFrame>
  const { document, organisation, strategy, version, adoptedOn, expiresAt } = share.data
  const link = (format: 'html' | 'pdf' | 'docx') => address(readSharedDocument, { token, format }).url
  const day = formats.day(expiresAt)
  return (
    <DoorFrame title={t(`kind.${document}.title`)} lead={strategy}>
      <Stack>
        <Text>{t('shared.by', { organisation, day })}</Text>
        <Text size="sm" c="dimmed">
          {stamp('adopted', { number: version, day: formats.day(`${adoptedOn}T12:00:00Z`) })}
        </Text>
        <Button component="a" href={link('html')}>
          {t('shared.read')}
        </Button>
        <FileLink href={link('pdf')}>PDF</FileLink>
        <FileLink href={link('docx')}>Word</FileLink>
      </Stack>
    </DoorFrame>
  )
}
