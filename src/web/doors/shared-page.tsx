import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import { readShare, readSharedDocument } from '../../plan/endpoints.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { useLanguage } from '../language.tsx'
import { DoorFrame } from './door-frame.tsx'

/** What a read-only link leads to: whose document it is, until when, and the document itself. */
export function SharedPage() {
  const t = useTranslations('plan.ui.documents')
  const { locale } = useLanguage()
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const share = useApi(readShare, { token })
  if (share.error !== null)
    return (
      <DoorFrame title={t('shared.title')}>
        <Text role="alert">{t('shared.gone')}</Text>
      </DoorFrame>
    )
  if (share.data === undefined) return <DoorFrame title={t('shared.title')}>{null}</DoorFrame>
  const { document, organisation, strategy, expiresAt } = share.data
  const link = (format: 'html' | 'pdf' | 'docx') => address(readSharedDocument, { token, format }).url
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', { dateStyle: 'long' }).format(
    new Date(expiresAt),
  )
  return (
    <DoorFrame title={t(`kind.${document}.title`)} lead={strategy}>
      <Stack>
        <Text>{t('shared.by', { organisation, day })}</Text>
        <Button component="a" href={link('html')}>
          {t('shared.read')}
        </Button>
        <Anchor href={link('pdf')} download>
          PDF
        </Anchor>
        <Anchor href={link('docx')} download>
          Word
        </Anchor>
      </Stack>
    </DoorFrame>
  )
}
